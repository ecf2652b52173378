package vn.vanthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.account.Readership;

/// Answers out of the newest whole generation of the index, and goes over to the next one while
/// questions are asked.
///
/// Nothing is opened before somebody asks: most commands never do.
final class Generations implements PaperIndex {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final GenerationFolder folder;
    private final Indexes indexes;

    // Guarded by this; changed only by who also holds `opening`.
    private @Nullable Generation current;
    private boolean isClosed;
    private final Object opening = new Object();

    /// @param folder `index/` of the data folder
    Generations(Path folder, Indexes indexes) {
        this.folder = new GenerationFolder(folder);
        this.indexes = indexes;
    }

    /// What must be made of the index before it can be trusted again.
    enum Look {
        /// Nothing.
        SOUND,
        /// Its folder is gone, or what is in it is not what was written.
        LOST
    }

    /// Sees what became of the folder: opens what it names, goes over to what another program made,
    /// writes where another program has stopped writing; begins where there is nothing to read.
    Look look() {
        try {
            synchronized (opening) {
                return seen(folder.current());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Look seen(@Nullable String named) throws IOException {
        Generation now = now();
        if (now == null) {
            open(named);
            return Look.SOUND;
        }
        if (named == null || now.trouble() instanceof IndexDamaged) {
            return Look.LOST;
        }
        boolean isAnother = !named.equals(now.name());
        boolean isToWrite = now.index().isReadOnly() || now.trouble() != null;
        if (isAnother || (isToWrite && indexes.isFree(folder.place(named)))) {
            open(named);
        }
        return Look.SOUND;
    }

    private void open(@Nullable String named) throws IOException {
        try (FolderLock _ = folder.hold()) {
            // Another program may have been quicker.
            String again = folder.current();
            if (again != null) {
                try {
                    goOver(new Generation(again, indexes.open(folder.place(again))));
                    return;
                } catch (IndexDamaged e) {
                    LOG.warn("The index is made again from the archive: {}", e.getMessage());
                }
            } else if (named != null) {
                LOG.warn("The index is gone and is made again from the archive");
            }
            String made = folder.make(named);
            PaperIndex index = indexes.open(folder.place(made));
            folder.name(made);
            goOver(new Generation(made, index));
        }
    }

    /// The caller holds the folder.
    private void goOver(Generation next) throws IOException {
        Generation before;
        synchronized (this) {
            if (isClosed) {
                next.index().close();
                return;
            }
            before = current;
            current = next;
        }
        if (before != null) {
            boolean isGone = !before.name().equals(next.name()) && !before.index().isReadOnly();
            before.retire(isGone ? () -> folder.remove(before.name()) : () -> {});
        }
        if (!next.index().isReadOnly()) {
            tidy(next.name());
        }
    }

    /// Removes what crashes and other programs left behind.
    private void tidy(String kept) throws IOException {
        for (String name : folder.all()) {
            if (!name.equals(kept) && indexes.isFree(folder.place(name))) {
                folder.remove(name);
            }
        }
    }

    private synchronized @Nullable Generation now() {
        return current;
    }

    /// Does something with the generation of the moment, which stays open meanwhile.
    <T extends @Nullable Object> T with(Function<Generation, T> work) {
        Generation used = acquire();
        try {
            return work.apply(used);
        } catch (IndexDamaged e) {
            used.troubled(e);
            throw e;
        } finally {
            used.release();
        }
    }

    private Generation acquire() {
        while (true) {
            Generation now;
            synchronized (this) {
                if (isClosed) {
                    throw new IllegalStateException("the index is closed");
                }
                now = current;
                if (now != null && now.use()) {
                    return now;
                }
            }
            look();
        }
    }

    /// Begins a generation beside the one that answers.
    ///
    /// @return null while another program makes one
    @Nullable Making make() {
        try (FolderLock _ = folder.hold()) {
            String named = folder.current();
            Generation now = now();
            String open = now == null ? null : now.name();
            for (String name : folder.all()) {
                boolean isNewer = named == null || GenerationFolder.isNewer(name, named);
                boolean isOwn = name.equals(open);
                if (isNewer && !isOwn && !indexes.isFree(folder.place(name))) {
                    return null;
                }
            }
            String made = folder.make(open);
            return new Making(made, indexes.open(folder.place(made)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A generation under way.
    final class Making implements AutoCloseable {

        private final String name;
        private final PaperIndex index;
        private boolean isDone;

        private Making(String name, PaperIndex index) {
            this.name = name;
            this.index = index;
        }

        PaperIndex index() {
            return index;
        }

        /// Lets it answer from now on; all that was put must have been committed.
        void finish() {
            synchronized (opening) {
                try (FolderLock _ = folder.hold()) {
                    folder.name(name);
                    isDone = true;
                    goOver(new Generation(name, index));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /// Drops it unless it is finished.
        @Override
        public void close() {
            if (!isDone) {
                index.close();
                folder.remove(name);
            }
        }
    }

    private <T extends @Nullable Object> T asking(Function<PaperIndex, T> question) {
        return with(generation -> question.apply(generation.index()));
    }

    private void doing(Consumer<PaperIndex> act) {
        var _ =
                asking(index -> {
                    act.accept(index);
                    return true;
                });
    }

    @Override
    public Mark mark() {
        return asking(PaperIndex::mark);
    }

    @Override
    public boolean isReadOnly() {
        return asking(PaperIndex::isReadOnly);
    }

    @Override
    public void put(IndexedPaper paper) {
        doing(index -> index.put(paper));
    }

    @Override
    public void remove(String object) {
        doing(index -> index.remove(object));
    }

    @Override
    public void refresh() {
        doing(PaperIndex::refresh);
    }

    @Override
    public void commit(Mark mark) {
        doing(index -> index.commit(mark));
    }

    @Override
    public void held(Consumer<Held> each) {
        doing(index -> index.held(each));
    }

    @Override
    public @Nullable Held held(String object) {
        return asking(index -> index.held(object));
    }

    @Override
    public Results find(SearchRequest request, Readership readership) {
        return asking(index -> index.find(request, readership));
    }

    @Override
    public Results similar(String paper, int limit, Readership readership) {
        return asking(index -> index.similar(paper, limit, readership));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, Readership readership) {
        return asking(index -> index.suggest(typed, limit, readership));
    }

    @Override
    public List<String> rank(String words, int limit) {
        return asking(index -> index.rank(words, limit));
    }

    @Override
    public Size size() {
        return asking(PaperIndex::size);
    }

    @Override
    public void close() {
        Generation last;
        synchronized (this) {
            isClosed = true;
            last = current;
            current = null;
        }
        if (last != null) {
            last.retire(() -> {});
        }
    }
}
