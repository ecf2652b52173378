package vn.vanthu.legacy.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.parse.Fold;
import vn.vanthu.legacy.parse.KindName;

/// Holds the lines of register books against proposed papers: what the paper leaves open the book
/// fills, and where the two differ the clerk is told.
final class BookMatching {

    // A book was written by a person who had the paper before him.
    private static final double FILLED = 0.9;
    // Two who say the same without having seen one another.
    private static final double AGREED = 0.97;
    private static final double CONTRADICTED = 0.5;
    private static final double ALIKE = 0.9;

    private BookMatching() {}

    // Two of symbol and day must agree as far as both tell them, and one at least must be told.
    static boolean isOf(PastBookLine line, PastValues values) {
        String symbol = values.get(PastField.SYMBOL);
        LocalDate day = TwinBook.day(values.get(PastField.DATE));
        boolean symbols = !symbol.isEmpty() && !line.symbol().isEmpty();
        LocalDate written = line.date();
        if (symbols && !plain(symbol).equals(plain(line.symbol()))) {
            return false;
        }
        // A day that differs within the year is a contradiction, one of another year another paper.
        if (day != null && written != null) {
            return written.getYear() == day.getYear() && (symbols || day.equals(written));
        }
        return symbols;
    }

    /// What a paper seems to be when a line of a book is believed as well.
    ///
    /// @param differing takes the fields in which they differ
    static Judgement with(Judgement read, PastBookLine line, List<String> differing) {
        Map<PastField, String> told = new EnumMap<>(PastField.class);
        told.put(PastField.SYMBOL, line.symbol());
        told.put(PastField.DATE, Objects.toString(line.date(), ""));
        told.put(PastField.KIND, kind(line.kind()));
        told.put(PastField.SUBJECT, line.subject());
        told.put(PastField.AGENCY, line.agency());
        told.put(PastField.SIGNER, line.signer());
        Judgement judged = read;
        for (Map.Entry<PastField, String> entry : told.entrySet()) {
            PastField field = entry.getKey();
            String written = entry.getValue();
            String value = judged.get(field).value();
            double confidence = judged.get(field).confidence();
            if (written.isEmpty()) {
                continue;
            }
            if (value.isEmpty()) {
                judged = judged.with(field, written, FILLED, filled(field, line, written));
            } else if (isSame(field, value, written)) {
                judged = judged.with(field, value, Math.max(confidence, AGREED), null);
            } else {
                differing.add(field.key());
                Problem doubt =
                        Problem.should(
                                "PAST.book-differs", field.key(), line.place(), written, value);
                judged = judged.with(field, value, Math.min(confidence, CONTRADICTED), doubt);
            }
        }
        return judged;
    }

    private static Problem filled(PastField field, PastBookLine line, String written) {
        return new Problem(
                Problem.Severity.NOTE,
                "PAST.book-filled",
                field.key(),
                List.of(line.place(), written));
    }

    private static boolean isSame(PastField field, String value, String written) {
        return switch (field) {
            case DATE, KIND -> value.equals(written);
            case SYMBOL -> plain(value).equals(plain(written));
            // A book shortens: its words are the paper's, or some of them.
            default -> {
                String one = Fold.of(value);
                String other = Fold.of(written);
                yield one.contains(other)
                        || other.contains(one)
                        || Fold.likeness(one, other) >= ALIKE;
            }
        };
    }

    private static String kind(String name) {
        String wanted = Fold.of(name);
        List<String> codes = new ArrayList<>();
        for (KindName kind : KindName.ofDecree()) {
            String abbreviation = kind.abbreviation();
            if (Fold.of(kind.name()).equals(wanted)
                    || (abbreviation != null && Fold.of(abbreviation).equals(wanted))) {
                codes.add(kind.code());
            }
        }
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    private static String plain(String symbol) {
        return Fold.of(symbol)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
