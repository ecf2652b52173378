package vn.vanthu.legacy.batch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.twin.Twin;

/// What a list shows of a file of the past.
///
/// @param id SHA-256 of its bytes, in hexadecimal; the same bytes are the same file whatever their
///   name
/// @param batch to which it was first added
/// @param name under which it was first added, with folders, parted by `/`
/// @param sort `TEXT`, `WORD`, `PDF`, `SCAN`; empty while it is not read
/// @param values as proposed, or as confirmed
/// @param confidence of the most doubtful of the decisive fields, 0 to 1; 0 where one is missing
/// @param damage how badly the text was read, 0 to 100
/// @param twin the paper that it seems to be: the id of another file, or the key of a paper in the
///   archive; null for none
/// @param twinSort how alike they are, such as `SAME_TEXT`; empty for no twin
/// @param problems why it was refused, or what a clerk should look at: doubts, notes of the
///   reading, findings about what it cites
/// @param decidedBy login of the clerk who decided last, and when
/// @param paper key of the paper it is archived as; null until that is begun
/// @param object where it lies in the archive; null until then
public record PastFile(
        String id,
        String batch,
        String name,
        long bytes,
        PastState state,
        String sort,
        PastValues values,
        double confidence,
        int damage,
        @Nullable String twin,
        String twinSort,
        double likeness,
        List<Problem> problems,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String paper,
        @Nullable String object) {

    public PastFile {
        problems = List.copyOf(problems);
    }

    private static final int LONGEST_NAME = 500;

    /// A file that was not read, and why.
    ///
    /// @param id SHA-256 of its bytes; empty when they were not even kept
    public static PastFile unread(
            String id, String name, long bytes, PastState state, List<Problem> problems) {
        return new PastFile(
                id,
                "",
                name,
                bytes,
                state,
                "",
                PastValues.none(),
                0,
                0,
                null,
                "",
                0,
                problems,
                null,
                null,
                null,
                null);
    }

    /// A name as it may stand in a list: it is the clerk's to see, and never a path to open.
    public static String listed(String name) {
        String clean = name.replaceAll("\\p{C}", "").strip();
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(clean.length() - LONGEST_NAME);
    }

    /// The same by another of its names.
    public PastFile called(String other) {
        return new PastFile(
                id,
                batch,
                other,
                bytes,
                state,
                sort,
                values,
                confidence,
                damage,
                twin,
                twinSort,
                likeness,
                problems,
                decidedBy,
                decidedAt,
                paper,
                object);
    }

    /// The same with all that is to be said of it.
    PastFile saying(List<Problem> all) {
        return with(state, values, all, decidedBy, decidedAt, paper, object);
    }

    /// The same, standing elsewhere.
    PastFile standing(PastState next, List<Problem> why, @Nullable String by, Instant at) {
        return with(next, values, why, by, at, null, null);
    }

    /// The same with the values that a clerk gave, standing where it stands.
    PastFile corrected(PastValues given, String by, Instant at) {
        return with(state, given, problems, by, at, null, null);
    }

    /// The same with the values that a clerk gave.
    PastFile confirmed(PastValues given, String by, Instant at) {
        return with(PastState.CONFIRMED, given, problems, by, at, null, null);
    }

    /// The same, to be archived under that key; null when it was refused after all.
    PastFile begun(@Nullable String key, List<Problem> why) {
        return with(state, values, why, decidedBy, decidedAt, key, null);
    }

    /// The same, archived.
    PastFile takenIn(Archiving.Archived archived, String by, Instant at) {
        return with(
                PastState.TAKEN_IN, values, problems, by, at, archived.key(), archived.object());
    }

    /// What a decision changes; what was read stays.
    private PastFile with(
            PastState next,
            PastValues given,
            List<Problem> why,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String key,
            @Nullable String archived) {
        return new PastFile(
                id,
                batch,
                name,
                bytes,
                next,
                sort,
                given,
                confidence,
                damage,
                twin,
                twinSort,
                likeness,
                why,
                by,
                at,
                key,
                archived);
    }

    /// The same, as a twin of another file.
    PastFile twinOf(String other, Twin how) {
        return new PastFile(
                id,
                batch,
                name,
                bytes,
                PastState.TWIN,
                sort,
                values,
                confidence,
                damage,
                other,
                how.sort().name(),
                how.likeness(),
                problems,
                null,
                null,
                null,
                null);
    }

    /// The same, proposed.
    PastFile proposed(
            Judgement judged, List<Problem> doubts, @Nullable String by, @Nullable Instant at) {
        return new PastFile(
                id,
                batch,
                name,
                bytes,
                PastState.PROPOSED,
                sort,
                judged.values(),
                judged.confidence(),
                damage,
                twin,
                twinSort,
                likeness,
                doubts,
                by,
                at,
                null,
                null);
    }
}
