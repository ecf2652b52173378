package vn.vanthu.search;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;

/// One index over all years; hides the technology that holds it. Any number of threads may use it.
public interface PaperIndex extends AutoCloseable {

    /// How far the index follows the archive's journal.
    ///
    /// @param seq the last line it knows; 0 for none
    /// @param hash of that line; empty for none
    record Mark(long seq, String hash) {
        public static final Mark NONE = new Mark(0, "");
    }

    /// What the index holds of one object, for the self-check.
    record Held(String object, int version, long seq) {}

    /// The mark that the last commit left on the disk.
    Mark mark();

    /// Whether another program writes to it, so that this one may only ask.
    default boolean isReadOnly() {
        return false;
    }

    /// Takes a paper, in place of what it knew of that object. Seen after [#refresh].
    void put(IndexedPaper paper);

    /// Takes an object out.
    void remove(String object);

    /// Lets searches see what was put.
    void refresh();

    /// Forces all that was put to the disk, together with how far it goes.
    void commit(Mark mark);

    /// Every object in no order.
    void held(Consumer<Held> each);

    /// Papers that match and may be read, ranked.
    Results find(SearchRequest request, Readership readership);

    /// Papers like one; empty when it is unknown or may not be read.
    Results similar(String paper, int limit, Readership readership);

    List<Suggestion> suggest(String typed, int limit, Readership readership);

    /// Keys of the first papers by rank without excerpts or facets; how rankings are measured.
    List<String> rank(String words, int limit);

    Size size();

    /// How large it is.
    ///
    /// @param bytes on the disk
    /// @param damaged papers whose text was read badly
    record Size(long papers, long damaged, long bytes, int segments) {}

    /// What `paper` is known as; null when it is not in the index.
    @Nullable Held held(String object);

    @Override
    void close();
}
