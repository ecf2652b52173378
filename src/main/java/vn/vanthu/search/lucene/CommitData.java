package vn.vanthu.search.lucene;

import java.util.Map;
import vn.vanthu.search.IndexDamaged;
import vn.vanthu.search.PaperIndex.Mark;

/// What a commit says of itself: how far it goes, and how documents were made.
final class CommitData {

    /// Raised whenever a document of the same paper becomes another.
    static final String FORMAT = "3";

    private static final String FORMAT_KEY = "format";
    private static final String SEQ = "seq";
    private static final String HASH = "hash";

    private CommitData() {}

    static Map<String, String> of(Mark mark) {
        return Map.of(FORMAT_KEY, FORMAT, SEQ, String.valueOf(mark.seq()), HASH, mark.hash());
    }

    /// @throws IndexDamaged when another version of the program wrote it
    static Mark read(Map<String, String> data, String subject) {
        String format = data.getOrDefault(FORMAT_KEY, "none");
        if (!format.equals(FORMAT)) {
            throw new IndexDamaged(subject, "format " + format, "format " + FORMAT);
        }
        return new Mark(Long.parseLong(data.getOrDefault(SEQ, "0")), data.getOrDefault(HASH, ""));
    }
}
