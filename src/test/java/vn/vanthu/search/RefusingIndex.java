package vn.vanthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;

/// An index on a disk that may be full; as a real one it writes nothing more once it was.
final class RefusingIndex implements PaperIndex {

    private final PaperIndex index;
    private final AtomicBoolean isFull;

    RefusingIndex(PaperIndex index, AtomicBoolean isFull) {
        this.index = index;
        this.isFull = isFull;
    }

    private void refuse() {
        if (isFull.get()) {
            index.close();
            throw new UncheckedIOException(new IOException("the disk is full"));
        }
    }

    @Override
    public Mark mark() {
        return index.mark();
    }

    @Override
    public boolean isReadOnly() {
        return index.isReadOnly();
    }

    @Override
    public void put(IndexedPaper paper) {
        refuse();
        index.put(paper);
    }

    @Override
    public void remove(String object) {
        index.remove(object);
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public void commit(Mark mark) {
        refuse();
        index.commit(mark);
    }

    @Override
    public void held(Consumer<Held> each) {
        index.held(each);
    }

    @Override
    public @Nullable Held held(String object) {
        return index.held(object);
    }

    @Override
    public Results find(SearchRequest request, Readership readership) {
        return index.find(request, readership);
    }

    @Override
    public Results similar(String paper, int limit, Readership readership) {
        return index.similar(paper, limit, readership);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, Readership readership) {
        return index.suggest(typed, limit, readership);
    }

    @Override
    public List<String> rank(String words, int limit) {
        return index.rank(words, limit);
    }

    @Override
    public Size size() {
        return index.size();
    }

    @Override
    public void close() {
        index.close();
    }
}
