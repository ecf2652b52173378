package vn.vanthu.search.lucene;

import static org.apache.lucene.document.Field.Store.NO;
import static org.apache.lucene.document.Field.Store.YES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.search.Field;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.lucene.body.BodyStreams;
import vn.vanthu.search.text.Tokens;

/// Turns a paper into a document by [Fields].
///
/// For one thread at a time, which has the document indexed before it asks for the next: the
/// streams of words are used again.
final class Documents {

    // Lucene refuses keywords of 32,766 bytes; a value that long is nothing anybody asks for.
    private static final int LONGEST = 8_000;

    static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType SAID = type(IndexOptions.DOCS, true);
    private static final FieldType UNWEIGHED =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private static final String STOP = ". ";
    private static final List<Field> FRONT =
            List.of(
                    Field.KIND,
                    Field.AGENCY,
                    Field.POSITION,
                    Field.SIGNER,
                    Field.RECIPIENT,
                    Field.DOSSIER,
                    Field.NOTE);

    private final BodyStreams body = new BodyStreams();
    private final FoldedWords subject = new FoldedWords();
    private final ExactWords subjectExact = new ExactWords();
    private final WordPairs subjectPairs = WordPairs.folded();
    private final FoldedWords worn = new FoldedWords();
    private final WordPairs frames = WordPairs.frames();
    private final Map<Field, FoldedWords> further = new EnumMap<>(Field.class);

    Documents() {
        Fields.BY_WORDS.forEach(field -> further.put(field, new FoldedWords()));
    }

    private static FieldType type(IndexOptions options, boolean isUnweighed) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(isUnweighed);
        type.freeze();
        return type;
    }

    Document of(IndexedPaper paper) {
        Document document = new Document();
        Metadata told = paper.metadata();
        identity(document, paper);
        // Before the words: a list of cards need not read past them.
        document.add(new StoredField(Fields.METADATA, MetadataJson.compact(told)));
        rights(document, told);
        place(document, told);
        Particulars particulars = Particulars.of(told);
        particulars(document, particulars);
        subject(document, told);
        body(document, Pages.join(paper), front(told, particulars), Keywords.label(told));
        return document;
    }

    private static void identity(Document document, IndexedPaper paper) {
        document.add(new StringField(Fields.OBJECT, paper.object(), YES));
        String key = paper.metadata().own().paper();
        keyword(document, Fields.PAPER, key);
        document.add(new StoredField(Fields.PAPER, key));
        document.add(new StoredField(Fields.VERSION, paper.version()));
        document.add(new NumericDocValuesField(Fields.VERSION, paper.version()));
        document.add(new LongField(Fields.SEQ, paper.seq(), YES));
    }

    private static void rights(Document document, Metadata told) {
        keyword(document, Fields.RIGHT_AUTHOR, Particulars.author(told.own()));
        keyword(document, Fields.RIGHT_UNIT, told.own().draftingUnit());
        keyword(document, Fields.RIGHT_SIGNER, Particulars.signer(told));
    }

    /// Where it stands in the book.
    private static void place(Document document, Metadata told) {
        keyword(document, Fields.KIND_CODE, told.own().kind());
        if (!told.codeNumber().isEmpty() || !told.codeNotation().isEmpty()) {
            keyword(document, Fields.LABEL, Keywords.label(told));
        }
        keyword(document, Fields.folded(Field.NOTATION), Keywords.folded(told.codeNotation()));
        int year = told.issuedDate().getYear();
        PaperNumber number = Particulars.number(told);
        if (number == null) {
            document.add(new NumericDocValuesField(Fields.ORDER, Keywords.order(year, 0, "")));
        } else {
            document.add(number(Fields.NUMBER, number.value()));
            document.add(
                    new NumericDocValuesField(
                            Fields.ORDER, Keywords.order(year, number.value(), number.suffix())));
        }
        document.add(number(Fields.DAY, Particulars.day(told.issuedDate())));
    }

    private void particulars(Document document, Particulars told) {
        for (Field field : Fields.FACETS) {
            for (String value : told.values(field)) {
                if (isShort(value)) {
                    document.add(new KeywordField(Fields.facet(field), value, NO));
                }
            }
        }
        for (Field field : Fields.KEYWORDS) {
            told.values(field).forEach(value -> keyword(document, Fields.facet(field), value));
        }
        told.numbers()
                .forEach((field, value) -> document.add(new IntPoint(Fields.number(field), value)));
        further.forEach((field, stream) -> {
            List<String> values = told.values(field);
            if (!values.isEmpty()) {
                stream.read(values.stream().map(Tokens::of).toList());
                document.add(words(Fields.words(field), stream, UNWEIGHED));
            }
        });
    }

    private void subject(Document document, Metadata told) {
        // Without one as well, see Fields#WORN.
        List<Tokens> tokens = List.of(Tokens.of(told.subject()));
        subject.read(tokens);
        subjectExact.read(tokens);
        subjectPairs.read(tokens);
        document.add(words(Fields.SUBJECT, subject, PLACED));
        document.add(words(Fields.SUBJECT_EXACT, subjectExact, COUNTED));
        document.add(words(Fields.SUBJECT_PAIR, subjectPairs, COUNTED));
    }

    /// What is known of a paper besides its pages, so that plain words find it by that as well,
    /// also when its pages cannot be read.
    private static String front(Metadata told, Particulars particulars) {
        List<String> front = new ArrayList<>();
        front.add(told.codeNumber() + "/" + told.codeNotation());
        front.add(told.subject());
        FRONT.forEach(field -> front.addAll(particulars.values(field)));
        return String.join(STOP, front);
    }

    private void body(Document document, String pages, String front, String label) {
        List<Pages.Part> parts = Pages.parts(pages);
        List<Tokens> tokens = parts.stream().map(part -> Tokens.of(part.text())).toList();
        List<Tokens> all = new ArrayList<>(tokens);
        all.add(Tokens.of(front));
        body.gather(all, WordStream.GAP);
        document.add(words(Fields.TEXT, body.text(), PLACED));
        document.add(words(Fields.EXACT, body.exact(), COUNTED));
        document.add(words(Fields.PAIR, body.pairs(), SAID));
        document.add(new StoredField(Fields.WORDS, pages));
        Learnt learnt = Learnt.of(parts, tokens, label);
        document.add(number(Fields.DAMAGE, learnt.damage()));
        boolean isWorn = learnt.damage() >= Fields.WORN_FROM;
        if (isWorn) {
            keyword(document, Fields.READ, Fields.BADLY);
        }
        worn.read(isWorn ? all : List.of());
        frames.read(isWorn ? all : List.of());
        document.add(words(Fields.WORN, worn, COUNTED));
        document.add(words(Fields.FRAME, frames, COUNTED));
        learnt.cites().forEach(cited -> keyword(document, Fields.CITES, cited));
        learnt.explains().forEach(one -> keyword(document, Fields.EXPLAINS, one));
    }

    private static IndexableField words(String name, TokenStream stream, FieldType type) {
        return new org.apache.lucene.document.Field(name, stream, type);
    }

    private static IndexableField number(String name, int value) {
        return new IntField(name, value, NO);
    }

    private static void keyword(Document document, String name, String value) {
        if (isShort(value)) {
            document.add(new StringField(name, new BytesRef(value), NO));
        }
    }

    /// Nothing is cut: half a name would be another name, and somebody else's right.
    private static boolean isShort(String value) {
        return !value.isEmpty() && value.length() <= LONGEST;
    }
}
