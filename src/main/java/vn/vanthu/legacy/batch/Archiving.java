package vn.vanthu.legacy.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.vanthu.account.Actor;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.cite.Known;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.legacy.twin.HeadFields;

/// What the archive does for papers of the past: tells what it holds, and takes one in.
public interface Archiving extends Known {

    /// Tells of every paper that came or changed after a line of the journal, as far as the next
    /// few lines go.
    ///
    /// @param most lines looked at
    /// @return the last line that was looked at, the same when there is none behind it
    Mark since(Mark mark, int most, Consumer<Held> each);

    /// Whether that line is one of the journal's; that of another archive is not.
    boolean has(Mark mark);

    /// Archives a confirmed paper under its old number; the same key again changes nothing.
    Outcome<Archived> takeIn(Confirmed paper, Actor by);

    /// What keeps a paper from being archived, as far as it shows before it is tried.
    List<vn.vanthu.document.Problem> obstacles(IssuedPaper paper);

    /// A line of the journal, known by its hash.
    ///
    /// @param line from 1; 0 before the first
    record Mark(long line, String hash) {

        /// Before the first line.
        public static final Mark START = new Mark(0, "");

        /// Reads what [#toString] wrote; the start when that is nothing.
        public static Mark of(String written) {
            String[] parts = written.split(" ", 2);
            return parts.length == 2 && parts[0].matches("\\d{1,18}")
                    ? new Mark(Long.parseLong(parts[0]), parts[1])
                    : START;
        }

        @Override
        public String toString() {
            return line + " " + hash;
        }
    }

    /// A paper in the archive.
    ///
    /// @param key of the paper
    record Held(String key, HeadFields head, String text) {}

    /// Where a paper went.
    record Archived(String key, String object, String label) {}

    /// A confirmed paper of the past, with all that is to be kept of it.
    ///
    /// @param original its bytes as they were found
    /// @param originalName its name then
    /// @param ending of the original, such as `pdf`
    /// @param text what was read, page by page, parted by form feeds
    /// @param references what it cites
    /// @param beside further files to keep, by name
    /// @param note for the register; may be empty
    /// @param at when it was confirmed
    @SuppressWarnings("ArrayRecordComponent") // A file is its bytes; nobody compares two.
    record Confirmed(
            String key,
            IssuedPaper paper,
            byte[] original,
            String originalName,
            String ending,
            String text,
            int pages,
            List<Reference> references,
            Map<String, byte[]> beside,
            String note,
            Instant at) {

        public Confirmed {
            references = List.copyOf(references);
            beside = Map.copyOf(beside);
        }
    }
}
