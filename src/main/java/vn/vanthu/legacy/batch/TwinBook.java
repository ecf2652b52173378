package vn.vanthu.legacy.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.KeptReading;
import vn.vanthu.legacy.repair.Repair;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.repair.SyllableModel;
import vn.vanthu.legacy.twin.HeadFields;
import vn.vanthu.legacy.twin.Twin;
import vn.vanthu.legacy.twin.Twins;

/// Knows every paper that is here, in the archive or proposed, to tell what is here already; and
/// the words that clean ones use, to tell what damaged ones said.
///
/// Kept in memory, about two kilobytes a paper, and brought up to date by what is new.
final class TwinBook {

    private final PastTable table;
    private final Archiving archive;
    private final Twins twins = new Twins();
    private final Set<String> files = new HashSet<>();
    private @Nullable SyllableModel model;
    private long line;

    TwinBook(PastTable table, Archiving archive) {
        this.table = table;
        this.archive = archive;
    }

    /// Takes up what came since it was last asked, from whichever program.
    synchronized void refresh() {
        line =
                archive.since(
                        line,
                        held -> {
                            twins.add(held.key(), held.head(), held.text());
                            model().learn(held.text());
                        });
        Set<String> open = new HashSet<>(table.ids(null, PastState.PROPOSED, PastState.CONFIRMED));
        List<String> gone = files.stream().filter(id -> !open.contains(id)).toList();
        gone.forEach(this::remove);
        for (String id : open) {
            if (!files.contains(id)) {
                table.find(id)
                        .ifPresent(file ->
                                table.reading(id)
                                        .ifPresent(packed ->
                                                add(
                                                        id,
                                                        file.values(),
                                                        Judgement.text(KeptReading.file(packed)))));
            }
        }
    }

    synchronized void add(String id, PastValues values, String text) {
        files.add(id);
        twins.add(id, head(values), text);
    }

    synchronized void remove(String id) {
        files.remove(id);
        twins.remove(id);
    }

    /// Papers here that may be this one, the surest first; itself is none.
    synchronized List<Twin> find(String id, PastValues values, String text) {
        return twins.find(head(values), text).stream()
                .filter(twin -> !twin.key().equals(id))
                .toList();
    }

    synchronized RepairedText repair(String text) {
        return new Repair(model()).of(text);
    }

    private SyllableModel model() {
        SyllableModel known = model;
        if (known == null) {
            known = SyllableModel.base();
            model = known;
        }
        return known;
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
