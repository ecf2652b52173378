package vn.vanthu.legacy.batch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.batch.Archiving.Mark;
import vn.vanthu.legacy.read.KeptReading;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.twin.HeadFields;
import vn.vanthu.legacy.twin.Twin;
import vn.vanthu.legacy.twin.Twins;

/// Knows every paper that is here, in the archive or proposed, to tell what is here already; and
/// the words that clean ones use, to tell what damaged ones said.
///
/// Both are kept in a folder and brought up to date by what is new; of the archive that is what its
/// journal tells after the line that was seen last. Of another archive, or of one that was longer,
/// nothing is kept.
final class TwinBook implements AutoCloseable {

    private static final int LINES = 64;
    private static final int PAGE = 1_000;

    private final PastTable table;
    private final Archiving archive;
    private final Path folder;
    private final LearntWords words;
    private @Nullable Twins twins;

    TwinBook(PastTable table, Archiving archive, Path folder) {
        this.table = table;
        this.archive = archive;
        this.folder = folder;
        this.words = new LearntWords(archive, folder.resolve("words"));
    }

    /// Opened when it is asked first: most commands ask nothing.
    private synchronized Twins twins() {
        Twins open = twins;
        if (open == null) {
            open = Twins.open(folder);
            twins = open;
        }
        return open;
    }

    /// Takes up what came since it was last asked, from whichever program.
    void refresh() {
        follow();
        words.refresh();
        List<PastTable.Turn> open = table.open(0, PAGE);
        while (!open.isEmpty()) {
            open.stream().map(PastTable.Turn::id).filter(id -> !twins().has(id)).forEach(this::add);
            open = table.open(open.getLast().turn(), PAGE);
        }
        if (twins().passing() != table.count(null, PastState.PROPOSED, PastState.CONFIRMED)) {
            twins().keepPassing(table::isOpen);
        }
        twins().tidy();
    }

    private void follow() {
        Mark seen = Mark.of(twins().noted());
        if (!archive.has(seen)) {
            twins().clear();
            seen = Mark.START;
        }
        Mark next = follow(seen);
        while (!next.equals(seen)) {
            twins().note(next.toString());
            seen = next;
            next = follow(seen);
        }
    }

    private Mark follow(Mark seen) {
        return archive.since(
                seen, LINES, held -> twins().add(held.key(), false, held.head(), held.text()));
    }

    private void add(String id) {
        table.find(id)
                .ifPresent(file ->
                        table.reading(id)
                                .ifPresent(packed ->
                                        add(
                                                id,
                                                file.values(),
                                                Judgement.text(KeptReading.file(packed)))));
    }

    /// Takes up a proposal, or what became of one.
    void add(String id, PastValues values, String text) {
        twins().add(id, true, head(values), text);
    }

    /// Forgets a file; one that is still a proposal is taken up again by [#refresh]. Whoever
    /// changes one forgets it before, so that no kill between the two leaves what it said before.
    void remove(String id) {
        twins().remove(id);
    }

    /// Papers here that may be this one, the surest first; itself is none.
    List<Twin> find(String id, PastValues values, String text) {
        return twins().find(head(values), text).stream()
                .filter(twin -> !twin.key().equals(id))
                .toList();
    }

    RepairedText repair(String text) {
        return words.repair(text);
    }

    @Override
    public synchronized void close() {
        if (twins != null) {
            twins.close();
        }
    }

    private static HeadFields head(PastValues values) {
        return new HeadFields(
                told(values, PastField.KIND),
                told(values, PastField.NUMBER),
                told(values, PastField.SYMBOL),
                day(values.get(PastField.DATE)),
                told(values, PastField.AGENCY),
                told(values, PastField.SUBJECT),
                told(values, PastField.SIGNER));
    }

    private static @Nullable String told(PastValues values, PastField field) {
        String value = values.get(field);
        return value.isEmpty() ? null : value;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
