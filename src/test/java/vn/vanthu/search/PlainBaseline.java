package vn.vanthu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What Lucene finds as it comes: its StandardAnalyzer and BM25 over label, subject and text as one
/// field, the question's words joined by "or".
final class PlainBaseline implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainBaseline(List<JudgedPaper> papers) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (JudgedPaper each : papers) {
                Document document = new Document();
                document.add(new StringField(ID, each.id(), Store.YES));
                document.add(new TextField(TEXT, text(each.paper()), Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static String text(IndexedPaper paper) {
        StringBuilder text = new StringBuilder();
        text.append(paper.metadata().codeNumber()).append('/');
        text.append(paper.metadata().codeNotation()).append('\n');
        text.append(paper.metadata().subject()).append('\n');
        paper.pages().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }

    List<String> rank(String words, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, words)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(TEXT, word.toString())), Occur.SHOULD);
            }
        }
        List<String> ranked = new ArrayList<>();
        for (ScoreDoc one : searcher.search(query.build(), limit).scoreDocs) {
            ranked.add(searcher.storedFields().document(one.doc).get(ID));
        }
        return ranked;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
