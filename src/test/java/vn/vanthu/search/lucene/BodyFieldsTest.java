package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.lucene.body.BodyStreams;
import vn.vanthu.search.made.PaperMaker;
import vn.vanthu.search.text.Tokens;

/// What is handed over in bundles must lie on the disk as if it had been handed over word by word.
class BodyFieldsTest {

    private static final String ID = "id";

    private record Paper(int id, List<String> texts) {}

    private interface Way {
        void add(Document document, List<Tokens> texts);
    }

    private static Way bundled() {
        BodyStreams body = new BodyStreams();
        return (document, texts) -> {
            body.gather(texts, WordStream.GAP);
            add(document, Fields.TEXT, body.text(), Documents.PLACED);
            add(document, Fields.EXACT, body.exact(), Documents.COUNTED);
            add(document, Fields.PAIR, body.pairs(), Documents.SAID);
        };
    }

    private static Way wordByWord() {
        FoldedWords text = new FoldedWords();
        ExactWords exact = new ExactWords();
        WordPairs pairs = WordPairs.folded();
        return (document, texts) -> {
            for (WordStream stream : List.of(text, exact, pairs)) {
                stream.read(texts);
            }
            add(document, Fields.TEXT, text, Documents.PLACED);
            add(document, Fields.EXACT, exact, Documents.COUNTED);
            add(document, Fields.PAIR, new Uncounted(pairs), Documents.SAID);
        };
    }

    private static final class Uncounted extends TokenFilter {

        private final TermFrequencyAttribute frequency = getAttribute(TermFrequencyAttribute.class);

        Uncounted(TokenStream counted) {
            super(counted);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean isOne = input.incrementToken();
            frequency.setTermFrequency(1);
            return isOne;
        }
    }

    private static void add(Document document, String name, TokenStream words, FieldType type) {
        document.add(new Field(name, words, type));
    }

    // So few that every segment is dealt out in many rounds.
    private static final int AT_ONCE = 500;

    private static IndexWriterConfig bundling() {
        IndexWriterConfig config = new IndexWriterConfig();
        Fields.BODY.writtenBy(config, AT_ONCE);
        return config;
    }

    private static Directory written(IndexWriterConfig config, List<Paper> papers, Way way)
            throws IOException {
        Directory directory = new ByteBuffersDirectory();
        write(directory, config, papers, way);
        return directory;
    }

    private static void write(
            Directory directory, IndexWriterConfig config, List<Paper> papers, Way way)
            throws IOException {
        config.setMaxBufferedDocs(40);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < papers.size(); i++) {
                Document document = new Document();
                document.add(
                        new StringField(ID, String.valueOf(papers.get(i).id()), Field.Store.YES));
                way.add(document, papers.get(i).texts().stream().map(Tokens::of).toList());
                writer.addDocument(document);
                if (i % 7 == 3) {
                    Paper gone = papers.get(i - i % 5);
                    writer.deleteDocuments(new Term(ID, String.valueOf(gone.id())));
                }
            }
        }
    }

    /// What the index tells of each paper: `field word` with its places or, where none are kept,
    /// how often it is said; `field length` with what stands for it.
    private static Map<String, Map<String, String>> held(Directory directory) throws IOException {
        Map<String, Map<String, String>> held = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (String field : List.of(Fields.TEXT, Fields.EXACT, Fields.PAIR)) {
                    words(leaf.reader(), field, held);
                }
                for (String field : List.of(Fields.TEXT, Fields.EXACT)) {
                    lengths(leaf.reader(), field, held);
                }
            }
        }
        return held;
    }

    private static void words(
            LeafReader reader, String field, Map<String, Map<String, String>> held)
            throws IOException {
        TermsEnum words = Terms.getTerms(reader, field).iterator();
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            PostingsEnum in = words.postings(null, PostingsEnum.ALL);
            while (in.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                StringBuilder told = new StringBuilder();
                if (!field.equals(Fields.PAIR)) {
                    told.append(in.freq());
                    for (int i = 0; i < in.freq() && field.equals(Fields.TEXT); i++) {
                        told.append('@').append(in.nextPosition());
                    }
                }
                put(reader, in.docID(), field + " " + word.utf8ToString(), told.toString(), held);
            }
        }
    }

    private static void lengths(
            LeafReader reader, String field, Map<String, Map<String, String>> held)
            throws IOException {
        NumericDocValues lengths = reader.getNormValues(field);
        while (lengths != null && lengths.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            String length = String.valueOf(lengths.longValue());
            put(reader, lengths.docID(), field + " length", length, held);
        }
    }

    private static void put(
            LeafReader reader,
            int document,
            String what,
            String told,
            Map<String, Map<String, String>> held)
            throws IOException {
        if (reader.getLiveDocs() == null || reader.getLiveDocs().get(document)) {
            String id = reader.storedFields().document(document).get(ID);
            held.computeIfAbsent(id, _ -> new TreeMap<>()).put(what, told);
        }
    }

    private static void assertIsSound(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
            assertThat(check.checkIndex().clean).isTrue();
        }
    }

    private static void assertSame(List<Paper> papers) throws IOException {
        try (Directory bundled = written(bundling(), papers, bundled());
                Directory plain = written(new IndexWriterConfig(), papers, wordByWord())) {
            Map<String, Map<String, String>> expected = held(plain);
            assertThat(held(bundled)).isEqualTo(expected);
            assertIsSound(bundled);
            // Words are merged, never taken apart a second time.
            try (IndexWriter writer = new IndexWriter(bundled, bundling())) {
                writer.forceMerge(1);
            }
            assertThat(held(bundled)).isEqualTo(expected);
            assertIsSound(bundled);
        }
    }

    @Test
    void papersLieInTheIndexAsIfGivenWordByWord() throws IOException {
        PaperMaker maker = new PaperMaker(7);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> texts = new ArrayList<>();
            maker.paper(i).pages().forEach(page -> texts.add(page.text()));
            texts.add("0" + i + "/TB-SKHCN");
            // One and the same text under two names now and then.
            papers.add(new Paper(i, i % 9 == 5 ? papers.get(i - 1).texts() : texts));
        }
        assertSame(papers);
    }

    /// Of an office that had the program before.
    @Test
    void anIndexWrittenWordByWordIsWrittenOn() throws IOException {
        PaperMaker maker = new PaperMaker(8);
        List<Paper> papers =
                IntStream.range(0, 120)
                        .mapToObj(i ->
                                new Paper(i, List.of(maker.paper(i).pages().getFirst().text())))
                        .toList();
        List<Paper> before = papers.subList(0, 70);
        List<Paper> after = papers.subList(70, 120);
        try (Directory directory = written(new IndexWriterConfig(), before, wordByWord());
                Directory plain = written(new IndexWriterConfig(), before, wordByWord())) {
            write(directory, bundling(), after, bundled());
            write(plain, new IndexWriterConfig(), after, wordByWord());
            assertThat(held(directory)).isEqualTo(held(plain));
            try (IndexWriter writer = new IndexWriter(directory, bundling())) {
                writer.forceMerge(1);
            }
            assertThat(held(directory)).isEqualTo(held(plain));
            assertIsSound(directory);
        }
    }

    @Test
    void whateverATextHoldsLiesThereAsIfGivenWordByWord() throws IOException {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            List<Paper> papers = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                int many =
                        switch (random.nextInt(30)) {
                            case 0 -> 0;
                            case 1 -> 9_000;
                            default -> random.nextInt(100);
                        };
                papers.add(
                        new Paper(
                                i,
                                IntStream.range(0, random.nextInt(4))
                                        .mapToObj(_ -> text(random, many))
                                        .toList()));
            }
            assertSame(papers);
        }
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(
                    switch (random.nextInt(24)) {
                        case 0 -> "453/SKHCN-TTr";
                        case 1 -> "ngày 9 tháng 1 năm 2018";
                        case 2 -> "85,745";
                        case 3 -> ".";
                        case 4 -> "UBND";
                        case 5 -> "x".repeat(1 + random.nextInt(3_000));
                        case 6 -> Character.toString(random.nextInt(0x11_0000));
                        case 7, 8, 9 -> "w" + Integer.toString(random.nextInt(40_000), 26);
                        case 10, 11, 12, 13 -> List.of("hòa", "hoà", "hoá").get(random.nextInt(3));
                        default -> List.of("cải", "cách", "hành", "chính").get(random.nextInt(4));
                    });
            text.append(random.nextInt(9) == 0 ? "; " : " ");
        }
        return text.toString();
    }

    @Test
    void aSegmentMayBeDealtOutAtOnce() throws IOException {
        List<Paper> papers =
                IntStream.range(0, 50)
                        .mapToObj(i -> new Paper(i, List.of("một hai ba " + i)))
                        .toList();
        IndexWriterConfig usual = new IndexWriterConfig();
        Fields.BODY.writtenBy(usual);
        try (Directory atOnce = written(usual, papers, bundled());
                Directory inRounds = written(bundling(), papers, bundled())) {
            assertThat(held(atOnce)).isEqualTo(held(inRounds));
        }
    }

    @Test
    void anIndexWithoutAnyWordIsAnIndex() throws IOException {
        assertSame(
                List.of(
                        new Paper(1, List.of()),
                        new Paper(2, List.of("")),
                        new Paper(3, List.of("."))));
        // Neither of a figure nor of a label is there a form with accents.
        assertSame(List.of(new Paper(1, List.of("85,745")), new Paper(2, List.of("1 2 3"))));
    }
}
