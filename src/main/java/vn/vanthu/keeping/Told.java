package vn.vanthu.keeping;

import java.util.Optional;
import vn.vanthu.archive.Act;
import vn.vanthu.archive.JournalLine;

/// What a line of the journal is about.
final class Told {

    static final String SERIES_DEFINE = "series-define";
    static final String NUMBER_RESERVE = "number-reserve";
    static final String NUMBER_EXPIRE = "number-expire";
    static final String NUMBER_VOID = "number-void";
    static final String NUMBER_PAST = "number-past";
    static final String NUMBER_NOTE = "number-note";
    static final String NUMBER_DISPATCH = "number-dispatch";
    static final String YEAR_CLOSE = "year-close";

    private Told() {}

    /// Whether it tells an act of the register, which the register noted first.
    static boolean isOfRegister(JournalLine line) {
        return switch (line.act()) {
            case SERIES_DEFINE,
                    NUMBER_RESERVE,
                    NUMBER_EXPIRE,
                    NUMBER_VOID,
                    NUMBER_PAST,
                    NUMBER_NOTE,
                    NUMBER_DISPATCH,
                    YEAR_CLOSE ->
                    true;
            default -> false;
        };
    }

    /// The key of the paper that it tells was issued, which had its number before.
    static Optional<String> paper(JournalLine line) {
        return line.act().equals(Act.ISSUED)
                ? Optional.ofNullable(line.detail().get("paper"))
                : Optional.empty();
    }
}
