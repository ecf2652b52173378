package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lucene checks by assertions, which the tests run with, that nobody asks a scorer for less than
/// before.
class AboveTest {

    private static final int PAPERS = 60_000;
    private static final int MOST = 10;

    private final Directory directory = new ByteBuffersDirectory();
    private IndexSearcher searcher;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(4);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setMaxBufferedDocs(PAPERS + 1);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < PAPERS; i++) {
                Document paper = new Document();
                String words = "lửa ".repeat(1 + random.nextInt(8)) + "x ".repeat(i % 7);
                paper.add(new TextField("b", words + (i % 3_000 == 0 ? "nước" : ""), Store.NO));
                writer.addDocument(paper);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @AfterEach
    void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
    }

    private static Query word(String word) {
        return new TermQuery(new Term("b", word));
    }

    private List<ScoreDoc> found(Query query, float least) throws IOException {
        return Arrays.asList(searcher.search(query, new Above(MOST, least)).scoreDocs);
    }

    @Test
    void asksForNoLessInTheNextWindowOfPapers() throws IOException {
        // The papers left out cut the others into windows, each of which names the scorer anew.
        Query query =
                new BooleanQuery.Builder()
                        .add(word("lửa"), Occur.SHOULD)
                        .add(word("nước"), Occur.MUST_NOT)
                        .build();
        List<ScoreDoc> all = Arrays.asList(searcher.search(query, PAPERS).scoreDocs);

        assertThat(found(query, 0))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("shardIndex")
                .isEqualTo(all.subList(0, MOST));
    }

    @Test
    void leavesOutWhatDoesNotReachTheScore() throws IOException {
        Query query = word("nước");
        List<ScoreDoc> all = Arrays.asList(searcher.search(query, PAPERS).scoreDocs);
        float least = all.get(2).score;

        assertThat(found(query, least))
                .isNotEmpty()
                .hasSizeLessThan(all.size())
                .allSatisfy(one -> assertThat(one.score).isGreaterThanOrEqualTo(least));
        assertThat(found(query, Math.nextUp(all.getFirst().score))).isEmpty();
    }
}
