package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.search.MadePaper.notice;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.search.Field;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.IndexedPaper.PageText;
import vn.vanthu.search.MadePaper;
import vn.vanthu.search.text.Tokens;

class DocumentsTest {

    /// What is asked of an index that holds nothing but the papers given.
    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private static <T> T asking(Question<T> question, IndexedPaper... papers) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        Fields.BODY.writtenBy(config);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            Documents documents = new Documents();
            for (IndexedPaper paper : papers) {
                writer.addDocument(documents.of(paper));
            }
            writer.commit();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return question.ask(new IndexSearcher(reader));
            }
        }
    }

    private static int count(Query query, MadePaper paper) throws IOException {
        return asking(searcher -> searcher.count(query), paper.paper());
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static final MadePaper PAPER = notice(5).version(2, 17);

    @Test
    void everyFieldThatIsAWholeValueCanBeAskedFor() throws IOException {
        for (Query query :
                List.of(
                        is(Fields.OBJECT, "2026/thong-bao/0005-TB-SKHCN"),
                        is(Fields.PAPER, "paper-5"),
                        is(Fields.KIND_CODE, "thong-bao"),
                        is(Fields.LABEL, Keywords.label("05/TB-SKHCN")),
                        is(Fields.folded(Field.NOTATION), "tb-skhcn"),
                        is(Fields.facet(Field.KIND), "Thông báo"),
                        is(Fields.facet(Field.YEAR), "2026"),
                        is(Fields.facet(Field.UNIT), "VP"),
                        is(Fields.facet(Field.SIGNER), "Trần Văn Bình"),
                        is(Fields.facet(Field.AGENCY), "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi"),
                        is(Fields.facet(Field.STATE), "in-force"),
                        is(Fields.facet(Field.DOSSIER), "01.VP"),
                        is(Fields.facet(Field.FILE_ORGAN), "000.00.12.H48"),
                        is(Fields.facet(Field.FILE_YEAR), "2026"),
                        is(Fields.facet(Field.LANGUAGE), "Tiếng Việt"),
                        is(Fields.facet(Field.POSITION), "GIÁM ĐỐC"),
                        is(Fields.facet(Field.RECIPIENT_CODE), "000.00.05.H48"),
                        is(Fields.facet(Field.RECIPIENT), "Các phòng, ban"),
                        is(Fields.facet(Field.PRIORITY), "2"),
                        is(Fields.facet(Field.AUTHOR), "an.nguyen"),
                        is(Fields.facet(Field.RETENTION), "20 năm"))) {
            assertThat(count(query, PAPER)).as(query.toString()).isEqualTo(1);
        }
    }

    @Test
    void everyNumberAndDayCanBeAskedFor() throws IOException {
        int issued = (int) LocalDate.of(2026, 3, 5).toEpochDay();
        int due = (int) LocalDate.of(2026, 4, 1).toEpochDay();
        for (Query query :
                List.of(
                        IntPoint.newExactQuery(Fields.NUMBER, 5),
                        IntPoint.newRangeQuery(Fields.DAY, issued, issued),
                        IntPoint.newExactQuery(Fields.number(Field.DUE), due),
                        IntPoint.newExactQuery(Fields.number(Field.YEAR), 2026),
                        IntPoint.newExactQuery(Fields.number(Field.FILE_YEAR), 2026),
                        IntPoint.newExactQuery(Fields.number(Field.ORDINAL), 3),
                        IntPoint.newExactQuery(Fields.number(Field.PAGES), 1),
                        IntPoint.newExactQuery(Fields.number(Field.PRIORITY), 2),
                        IntPoint.newExactQuery(Fields.number(Field.COPIES), 15),
                        IntPoint.newExactQuery(Fields.DAMAGE, 0),
                        LongPoint.newExactQuery(Fields.SEQ, 17))) {
            assertThat(count(query, PAPER)).as(query.toString()).isEqualTo(1);
        }
    }

    /// Fields whose words are asked for, each by the last word of its value.
    @Test
    void everyFieldWithWordsCanBeAskedForByThem() throws IOException {
        for (Field field : Fields.BY_WORDS) {
            List<String> values = Particulars.of(PAPER.metadata()).values(field);
            assertThat(values).as(field.name()).isNotEmpty();
            for (String value : values) {
                Tokens tokens = Tokens.of(value);
                String word = tokens.term(tokens.size() - 1).folded();
                assertThat(count(is(Fields.words(field), word), PAPER)).as(value).isEqualTo(1);
            }
        }
    }

    @Test
    void rightsKnowTheAuthorTheUnitAndTheFirstSignerAlone() throws IOException {
        MadePaper paper =
                notice(1).by("binh.tran", "P.TCHC").signed("Lê Thị Cúc", "Lê Thị Cúc", "Võ Dũng");
        assertThat(count(is(Fields.RIGHT_AUTHOR, "binh.tran"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.RIGHT_UNIT, "P.TCHC"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.RIGHT_SIGNER, "Lê Thị Cúc"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.RIGHT_SIGNER, "Võ Dũng"), paper)).isZero();
        assertThat(count(is(Fields.facet(Field.SIGNER), "Võ Dũng"), paper)).isEqualTo(1);
    }

    @Test
    void withoutALineInTheBookTheFirstNameIsTheSigners() throws IOException {
        MadePaper paper = notice(1).signed(null, "Lê Thị Cúc", "Võ Dũng");
        assertThat(count(is(Fields.RIGHT_SIGNER, "Lê Thị Cúc"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.RIGHT_SIGNER, "Võ Dũng"), paper)).isZero();
    }

    @Test
    void aPhraseRunsOverThePagesButNotFromOneVersionToAnother() throws IOException {
        MadePaper paper =
                notice(1).version(2, 3).says("mot hai", "ba").saidBefore(new PageText(1, 1, "bon"));
        assertThat(count(new PhraseQuery(Fields.TEXT, "hai", "ba"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.PAIR, "hai ba"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.TEXT, "bon"), paper)).isEqualTo(1);
        assertThat(count(is(Fields.PAIR, "ba bon"), paper)).isZero();
        assertThat(count(new PhraseQuery(20, Fields.TEXT, "ba", "bon"), paper)).isZero();
    }

    @Test
    void headsOfPagesAreNoWords() throws IOException {
        MadePaper paper = notice(1).version(77, 3).says("mot");
        assertThat(count(is(Fields.TEXT, "77"), paper)).isZero();
        assertThat(count(is(Fields.TEXT, "mot"), paper)).isEqualTo(1);
    }

    @Test
    void aPhraseDoesNotRunFromOneRecipientToTheNext() throws IOException {
        String field = Fields.words(Field.RECIPIENT);
        assertThat(count(new PhraseQuery(20, field, fold("tỉnh"), fold("Các")), PAPER)).isZero();
        assertThat(count(new PhraseQuery(field, fold("UBND"), fold("tỉnh")), PAPER)).isEqualTo(1);
    }

    private static String fold(String word) {
        return Tokens.of(word).term(0).folded();
    }

    @Test
    void theWholePaperIsStored() throws IOException {
        Document stored =
                asking(
                        searcher -> searcher.storedFields().document(0),
                        notice(5).version(2, 17).says("một", "hai").paper());
        assertThat(stored.get(Fields.OBJECT)).isEqualTo("2026/thong-bao/0005-TB-SKHCN");
        assertThat(stored.get(Fields.PAPER)).isEqualTo("paper-5");
        assertThat(stored.get(Fields.WORDS)).isEqualTo("\f2 1\nmột\f2 2\nhai");
        assertThat(number(stored, Fields.VERSION)).isEqualTo(2);
        assertThat(number(stored, Fields.SEQ)).isEqualTo(17);
        var bytes = Objects.requireNonNull(stored.getBinaryValue(Fields.METADATA));
        byte[] json =
                java.util.Arrays.copyOfRange(
                        bytes.bytes, bytes.offset, bytes.offset + bytes.length);
        assertThat(MetadataJson.read(json))
                .isEqualTo(new Reading.Read<>(notice(5).says("một", "hai").metadata(), List.of()));
    }

    private static long number(Document stored, String field) {
        return Objects.requireNonNull(stored.getField(field)).numericValue().longValue();
    }

    @Test
    void papersStandInTheOrderOfTheBook() throws IOException {
        List<Long> orders =
                List.of(
                        Keywords.order(2025, 999_999_999, "Z"),
                        Keywords.order(2026, 0, ""),
                        Keywords.order(2026, 1, ""),
                        Keywords.order(2026, 1, "A"),
                        Keywords.order(2026, 1, "Đ"),
                        Keywords.order(2026, 2, ""));
        assertThat(orders).isSorted();
        List<Long> found = asking(DocumentsTest::orders, notice(5).paper(), notice(6).paper());
        assertThat(found).containsExactly(Keywords.order(2026, 5, ""), Keywords.order(2026, 6, ""));
    }

    private static List<Long> orders(IndexSearcher searcher) throws IOException {
        var values = leaf(searcher).getNumericDocValues(Fields.ORDER);
        List<Long> found = new ArrayList<>();
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            found.add(values.longValue());
        }
        return found;
    }

    private static LeafReader leaf(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().getFirst().reader();
    }

    @Test
    void onlyTextsWeighTheirWordsByTheirLength() throws IOException {
        List<String> weighed =
                asking(
                        searcher -> {
                            List<String> names = new ArrayList<>();
                            leaf(searcher)
                                    .getFieldInfos()
                                    .forEach(field -> {
                                        if (field.hasNorms()) {
                                            names.add(field.name);
                                        }
                                    });
                            return names;
                        },
                        PAPER.paper());
        assertThat(weighed)
                .containsExactlyInAnyOrder(
                        Fields.TEXT,
                        Fields.EXACT,
                        Fields.SUBJECT,
                        Fields.SUBJECT_EXACT,
                        Fields.SUBJECT_PAIR,
                        Fields.WORN,
                        Fields.FRAME);
    }

    /// Lucene reads lengths fast only where all documents have one.
    @Test
    void everyDocumentHasALengthOfEveryText() throws IOException {
        MadePaper bare = notice(6).subject("");
        List<Integer> lengths =
                asking(
                        searcher -> {
                            List<Integer> counts = new ArrayList<>();
                            for (FieldInfo field : leaf(searcher).getFieldInfos()) {
                                if (field.hasNorms()) {
                                    counts.add(count(leaf(searcher).getNormValues(field.name)));
                                }
                            }
                            return counts;
                        },
                        PAPER.paper(),
                        bare.paper());
        assertThat(lengths).hasSize(7).containsOnly(2);
    }

    private static int count(NumericDocValues values) throws IOException {
        int count = 0;
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count++;
        }
        return count;
    }

    /// Lucene refuses papers whose fields are kept otherwise than those of the index they come to.
    @Test
    void aChangeOfHowFieldsAreKeptIsAChangeOfTheFormat() throws IOException {
        List<String> kept =
                asking(
                        searcher -> {
                            List<String> fields = new ArrayList<>();
                            for (FieldInfo field : leaf(searcher).getFieldInfos()) {
                                if (field.getIndexOptions() != IndexOptions.NONE) {
                                    fields.add(
                                            field.name
                                                    + " "
                                                    + field.getIndexOptions()
                                                    + (field.omitsNorms() ? "" : " NORMS"));
                                }
                            }
                            return fields.stream()
                                    .filter(one -> !one.matches("(facet|words)\\..*"))
                                    .sorted()
                                    .toList();
                        },
                        PAPER.paper());
        assertThat(CommitData.FORMAT).as("to be raised with any of these").isEqualTo("3");
        assertThat(kept)
                .containsExactly(
                        "exact DOCS_AND_FREQS NORMS",
                        "folded.NOTATION DOCS",
                        "frame DOCS_AND_FREQS NORMS",
                        "kind.code DOCS",
                        "label DOCS",
                        "object DOCS",
                        "pair DOCS",
                        "paper DOCS",
                        "right.author DOCS",
                        "right.signer DOCS",
                        "right.unit DOCS",
                        "subject DOCS_AND_FREQS_AND_POSITIONS NORMS",
                        "subject.exact DOCS_AND_FREQS NORMS",
                        "subject.pair DOCS_AND_FREQS NORMS",
                        "text DOCS_AND_FREQS_AND_POSITIONS NORMS",
                        "worn DOCS_AND_FREQS NORMS");
    }
}
