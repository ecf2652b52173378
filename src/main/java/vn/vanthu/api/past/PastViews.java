package vn.vanthu.api.past;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.api.ProblemBody.ProblemView;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.batch.PastBatch;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.batch.PastValues;

/// Shows batches and files of the past to other programs, and reads what these want.
final class PastViews {

    private PastViews() {}

    /// Says problems in the language of the reader.
    @FunctionalInterface
    interface Saying {
        List<ProblemView> say(List<Problem> problems);
    }

    /// @param name of the batch, such as the folder's
    record PastBatchWanted(@Nullable String name) {}

    /// Files that were added together.
    ///
    /// @param counts how many files stand where; a state without any is left out
    /// @param waiting how many are still to be read
    record PastBatchView(
            String id,
            String name,
            Instant begun,
            String by,
            Map<PastState, Integer> counts,
            int files,
            int waiting) {

        static PastBatchView of(PastBatch batch) {
            Map<PastState, Integer> counts = new EnumMap<>(PastState.class);
            counts.putAll(batch.counts());
            return new PastBatchView(
                    batch.id(),
                    batch.name(),
                    batch.begun(),
                    batch.by(),
                    counts,
                    batch.files(),
                    batch.count(PastState.WAITING));
        }
    }

    /// What came of one file that was handed in.
    ///
    /// @param id of the file; null when it was refused
    /// @param isNew false when the same bytes were added before, under whatever name
    /// @param problems why it was refused, now or before
    record PastAddedView(
            String name,
            @Nullable String id,
            boolean isNew,
            @Nullable PastState state,
            List<ProblemView> problems) {

        static PastAddedView of(String name, PastBatches.Added added, Saying saying) {
            PastFile file = added.file();
            return new PastAddedView(
                    name,
                    file.id(),
                    added.isNew(),
                    file.state(),
                    saying.say(added.isNew() ? List.of() : file.problems()));
        }
    }

    /// A file of the past as a list shows it.
    ///
    /// @param id SHA-256 of its bytes, in hexadecimal
    /// @param sort `TEXT`, `WORD`, `PDF`, `SCAN`; empty while it is not read
    /// @param values by field: `kind`, `number`, `symbol`, `date`, `agency`, `parentAgency`,
    ///   `place`, `subject`, `signer`; empty where it is not known
    /// @param confidence of the most doubtful of the decisive fields, 0 to 1
    /// @param damage how badly its text was read, 0 to 100
    /// @param twin what it seems to be a copy of; null for nothing
    /// @param problems why it was refused, or what somebody should look at
    /// @param paper by which it is opened once it is archived; null until then
    record PastFileView(
            String id,
            String batch,
            String name,
            long bytes,
            PastState state,
            String sort,
            Map<String, String> values,
            double confidence,
            int damage,
            @Nullable PastTwinView twin,
            List<ProblemView> problems,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String paper,
            @Nullable String object) {

        static PastFileView of(PastFile file, Saying saying) {
            return new PastFileView(
                    file.id(),
                    file.batch(),
                    file.name(),
                    file.bytes(),
                    file.state(),
                    file.sort(),
                    byName(file.values()),
                    file.confidence(),
                    file.damage(),
                    PastTwinView.of(file),
                    saying.say(file.problems()),
                    file.decidedBy(),
                    file.decidedAt(),
                    file.paper(),
                    file.object());
        }
    }

    /// Another paper that reads the same.
    ///
    /// @param id of another file, or of a paper in the archive
    /// @param sort how alike they are, such as `SAME_TEXT`
    /// @param likeness 0 to 1
    record PastTwinView(String id, String sort, double likeness) {
        static @Nullable PastTwinView of(PastFile file) {
            String twin = file.twin();
            return twin == null ? null : new PastTwinView(twin, file.twinSort(), file.likeness());
        }
    }

    /// Values of fields by their names; a field that is missing stays as it is.
    record PastValuesWanted(@Nullable Map<String, String> values) {}

    /// Many at once.
    ///
    /// @param batch only of that one; all unless said
    /// @param least 0 to 1, how sure a proposal must be to be confirmed
    record PastManyWanted(@Nullable String batch, @Nullable Double least) {}

    /// What came of an act on many files.
    ///
    /// @param done ids of those it was done to
    record PastManyView(List<String> done, List<PastLeftView> left) {
        static PastManyView of(PastBatches.Many many, Saying saying) {
            return new PastManyView(
                    many.done(),
                    many.left().entrySet().stream()
                            .map(entry ->
                                    new PastLeftView(entry.getKey(), saying.say(entry.getValue())))
                            .toList());
        }
    }

    /// A file that an act on many was not done to, and why.
    record PastLeftView(String id, List<ProblemView> problems) {}

    private static Map<String, String> byName(PastValues values) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (PastField field : PastField.values()) {
            shown.put(field.key(), values.get(field));
        }
        return shown;
    }
}
