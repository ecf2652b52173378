package vn.vanthu.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;
import vn.vanthu.search.IndexDamaged;
import vn.vanthu.search.IndexHeldElsewhere;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Suggestion;
import vn.vanthu.search.text.Abbreviations;

/// An index in one folder, by Lucene.
///
/// One program writes to a folder; others read what it last committed. Closing drops what was put
/// since.
public final class LuceneIndex implements PaperIndex {

    private static final Weights WEIGHTS = Weights.MEASURED;

    // For the program that writes to make its first commit.
    private static final int WAITS = 40;
    private static final int WAIT_MILLIS = 50;

    private final String subject;
    private final Directory directory;
    private final @Nullable Writing writing;
    private final SearcherManager searchers;
    private final SideBySide sideBySide;
    private final Asking asking;

    private LuceneIndex(
            String subject,
            Directory directory,
            @Nullable Writing writing,
            SearcherManager searchers,
            SideBySide sideBySide,
            Abbreviations abbreviations) {
        this.subject = subject;
        this.directory = directory;
        this.writing = writing;
        this.searchers = searchers;
        this.sideBySide = sideBySide;
        this.asking = new Asking(searchers, new Vocabulary(abbreviations), WEIGHTS);
    }

    /// Opens the index in `folder`, makes what is missing; for reading alone while another program
    /// writes to it.
    ///
    /// @throws IndexDamaged when it cannot be read, or another version of the program wrote it
    public static LuceneIndex open(Path folder, Settings settings) {
        return open(folder, settings, Abbreviations.shipped());
    }

    /// The same with the abbreviations of an office.
    public static LuceneIndex open(Path folder, Settings settings, Abbreviations abbreviations) {
        return Failures.told(
                folder.toString(),
                () -> {
                    Files.createDirectories(folder);
                    return open(
                            FSDirectory.open(folder), settings, abbreviations, folder.toString());
                });
    }

    static LuceneIndex open(
            Directory directory, Settings settings, Abbreviations abbreviations, String subject)
            throws IOException {
        SideBySide sideBySide = new SideBySide(Runtime.getRuntime().availableProcessors());
        Searchers searchers = new Searchers(WEIGHTS, sideBySide);
        try {
            // Before a writer touches it.
            if (DirectoryReader.indexExists(directory)) {
                committed(directory, subject);
            }
            try {
                Writing writing = Writing.open(directory, settings, subject);
                return new LuceneIndex(
                        subject,
                        directory,
                        writing,
                        writing.searchers(searchers),
                        sideBySide,
                        abbreviations);
            } catch (LockObtainFailedException _) {
                awaitCommit(directory);
                committed(directory, subject);
                return new LuceneIndex(
                        subject,
                        directory,
                        null,
                        new SearcherManager(directory, searchers),
                        sideBySide,
                        abbreviations);
            }
        } catch (IOException | RuntimeException | Error e) {
            sideBySide.close();
            directory.close();
            throw e;
        }
    }

    /// Whether nobody writes to the index in `folder`, this program included.
    public static boolean isFree(Path folder) {
        return Failures.told(
                folder.toString(),
                () -> {
                    if (!Files.isDirectory(folder)) {
                        return true;
                    }
                    try (Directory directory = FSDirectory.open(folder);
                            Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                        return true;
                    } catch (LockObtainFailedException _) {
                        return false;
                    } catch (NoSuchFileException _) {
                        // Another tidied it away at this moment.
                        return true;
                    }
                });
    }

    private static Mark committed(Directory directory, String subject) throws IOException {
        return CommitData.read(SegmentInfos.readLatestCommit(directory).getUserData(), subject);
    }

    private static void awaitCommit(Directory directory) throws IOException {
        try {
            for (int i = 0; i < WAITS && !DirectoryReader.indexExists(directory); i++) {
                Thread.sleep(WAIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isReadOnly() {
        return writing == null;
    }

    @Override
    public Mark mark() {
        return writing != null ? writing.mark() : told(() -> committed(directory, subject));
    }

    @Override
    public void put(IndexedPaper paper) {
        write(each -> each.put(paper));
    }

    @Override
    public void remove(String object) {
        write(each -> each.remove(object));
    }

    @Override
    public void refresh() {
        told(() -> {
            searchers.maybeRefreshBlocking();
            return true;
        });
    }

    @Override
    public void commit(Mark mark) {
        write(each -> each.commit(mark));
    }

    /// Merges all that was put into at most so many segments, which takes long and asks fast.
    public void merge(int segments) {
        write(each -> each.merge(segments));
    }

    @Override
    public void held(Consumer<Held> each) {
        searching(searcher -> {
            Holdings.each(searcher, each);
            return true;
        });
    }

    @Override
    public @Nullable Held held(String object) {
        return searching(searcher -> Holdings.find(searcher, object));
    }

    @Override
    public Size size() {
        return searching(searcher -> {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += length(file);
            }
            return new Size(
                    searcher.getIndexReader().numDocs(),
                    searcher.count(
                            IntPoint.newRangeQuery(
                                    Fields.DAMAGE, Fields.WORN_FROM, Integer.MAX_VALUE)),
                    bytes,
                    searcher.getIndexReader().leaves().size());
        });
    }

    /// A merge may take a file away while it is looked at.
    private long length(String file) {
        try {
            return directory.fileLength(file);
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public Results find(SearchRequest request, Readership readership) {
        return told(() -> asking.find(request, readership));
    }

    @Override
    public Results similar(String paper, int limit, Readership readership) {
        return told(() -> asking.similar(paper, limit, readership));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, Readership readership) {
        return told(() -> asking.suggest(typed, limit, readership));
    }

    @Override
    public List<String> rank(String words, int limit) {
        return told(() -> asking.rank(words, limit));
    }

    private <T extends @Nullable Object> T told(Failures.Work<T> work) {
        return Failures.told(subject, work);
    }

    /// What is done with the one who writes.
    private interface Change {
        void make(Writing writing) throws IOException;
    }

    private void write(Change change) {
        if (writing == null) {
            throw new IndexHeldElsewhere(subject);
        }
        told(() -> {
            change.make(writing);
            return true;
        });
    }

    /// What is asked of the papers as they were at one moment.
    private interface Question<T extends @Nullable Object> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T extends @Nullable Object> T searching(Question<T> question) {
        return told(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    @Override
    public void close() {
        told(() -> {
            try (directory;
                    sideBySide) {
                searchers.close();
                if (writing != null) {
                    writing.close();
                }
            }
            return true;
        });
    }
}
