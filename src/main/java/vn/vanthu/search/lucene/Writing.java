package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex.Mark;

/// Writes documents and commits them.
final class Writing {

    private static final int MERGES = 2;
    private static final int MERGES_WAITING = 5;

    private final IndexWriter writer;
    private final Queue<Documents> idle = new ConcurrentLinkedQueue<>();

    // Guarded by this.
    private Mark mark;

    private Writing(IndexWriter writer, Mark mark) {
        this.writer = writer;
        this.mark = mark;
    }

    /// @throws LockObtainFailedException when another program writes
    static Writing open(Directory directory, Settings settings, String subject) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config(settings));
        try {
            if (!writer.hasUncommittedChanges() && writer.getLiveCommitData() != null) {
                Map<String, String> data = new HashMap<>();
                writer.getLiveCommitData()
                        .forEach(entry -> data.put(entry.getKey(), entry.getValue()));
                return new Writing(writer, CommitData.read(data, subject));
            }
            // Others may read it from now on.
            Writing made = new Writing(writer, Mark.NONE);
            made.commit(Mark.NONE);
            return made;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static IndexWriterConfig config(Settings settings) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(settings.tier());
        // What memory holds at once is small: many such segments would cost every question time.
        merging.setFloorSegmentMB(settings.megabytes());
        IndexWriterConfig config = new IndexWriterConfig();
        Fields.BODY.writtenBy(config);
        config.setMergePolicy(merging);
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        // On two processors Lucene would merge by one, and the other would wait at the end of a
        // large index.
        merges.setMaxMergesAndThreads(MERGES_WAITING + MERGES, MERGES);
        config.setMergeScheduler(merges);
        config.setRAMBufferSizeMB(settings.megabytes());
        if (settings.papers() > 0) {
            config.setMaxBufferedDocs(settings.papers());
        }
        // Whoever issued a paper looks for it at once; small segments are merged soon enough.
        config.setMaxFullFlushMergeWaitMillis(50);
        // What was not committed must not outlive a closing: the mark would not know of it.
        config.setCommitOnClose(false);
        return config;
    }

    SearcherManager searchers(SearcherFactory factory) throws IOException {
        return new SearcherManager(writer, factory);
    }

    void put(IndexedPaper paper) throws IOException {
        Documents documents = idle.poll();
        if (documents == null) {
            documents = new Documents();
        }
        writer.updateDocument(named(paper.object()), documents.of(paper));
        // One that failed half way is not used again.
        idle.add(documents);
    }

    void remove(String object) throws IOException {
        writer.deleteDocuments(named(object));
    }

    private static Term named(String object) {
        return new Term(Fields.OBJECT, object);
    }

    synchronized void commit(Mark newMark) throws IOException {
        writer.setLiveCommitData(CommitData.of(newMark).entrySet());
        writer.commit();
        mark = newMark;
    }

    synchronized Mark mark() {
        return mark;
    }

    void merge(int segments) throws IOException {
        writer.forceMerge(segments);
    }

    void close() throws IOException {
        writer.rollback();
    }
}
