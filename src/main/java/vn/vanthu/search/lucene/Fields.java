package vn.vanthu.search.lucene;

import java.util.EnumSet;
import java.util.Set;
import vn.vanthu.search.Field;
import vn.vanthu.search.lucene.body.BodyFields;

/// The fields of a document, each with why it is what it is.
final class Fields {

    /// Keyword, stored: the object in the archive; one document each, put again in its place.
    static final String OBJECT = "object";

    /// Keyword, stored: key of the paper, for rights by name and for doors.
    static final String PAPER = "paper";

    /// Stored number, and numeric for the self-check.
    static final String VERSION = "version";

    /// Long point, sorted and stored number: line of the journal of the newest version.
    static final String SEQ = "seq";

    /// Stored bytes: the metadata as JSON, from which a hit shows any field.
    static final String METADATA = "metadata";

    /// Stored text: all pages, each begun by [#PAGE]; excerpts are cut from it.
    static final String WORDS = "words";

    /// Between pages of [#WORDS]: form feed, version, space, page, line feed.
    static final char PAGE = '\f';

    // Words of the body: folded with positions for phrases and excerpts; exact with accents by
    // frequency alone, which costs a third of the room; pairs of folded neighbours only by whether
    // they are there: a paper that says a pair again is hardly more about it, and half of all that
    // is kept of its words are pairs.
    static final String TEXT = "text";
    static final String EXACT = "exact";
    static final String PAIR = "pair";

    /// These three, which are handed over in one piece.
    static final BodyFields BODY = new BodyFields(TEXT, EXACT, PAIR);

    // The same of the subject, which tells more in fewer words.
    static final String SUBJECT = "subject";
    static final String SUBJECT_EXACT = "subject.exact";
    static final String SUBJECT_PAIR = "subject.pair";

    // Only of papers that were read badly: folded words to be asked for fuzzily, and frames of
    // words in pairs. Clean papers have no words in either, so they stay precise; they have the
    // fields all the same, because Lucene is slow at lengths that only some documents have.
    static final String WORN = "worn";
    static final String FRAME = "frame";

    /// Keyword: [#BADLY] of a paper that was, else none.
    static final String READ = "read";

    static final String BADLY = "badly";

    /// Damage from which a paper was read badly.
    static final int WORN_FROM = 30;

    /// Keyword, many: labels that the text cites, normalised.
    static final String CITES = "cites";

    /// Keyword, many: `CCHC=cải cách hành chính`, abbreviations that the paper explains.
    static final String EXPLAINS = "explains";

    /// Keyword: number and symbol normalised, `453/skhcn-ttr`.
    static final String LABEL = "label";

    // Keywords that rights ask for, see [vn.vanthu.account.Readership.Some]. The signer is the
    // first one alone, as lists of issued papers have him; facets know all.
    static final String RIGHT_AUTHOR = "right.author";
    static final String RIGHT_UNIT = "right.unit";
    static final String RIGHT_SIGNER = "right.signer";

    /// Keyword: code of the kind, `thong-bao`.
    static final String KIND_CODE = "kind.code";

    /// Which fields can be asked for by their words.
    static final Set<Field> BY_WORDS =
            EnumSet.of(
                    Field.KIND,
                    Field.AGENCY,
                    Field.SIGNER,
                    Field.POSITION,
                    Field.RECIPIENT,
                    Field.NOTE,
                    Field.NOTATION,
                    Field.UNIT,
                    Field.DOSSIER,
                    Field.LANGUAGE,
                    Field.RETENTION);

    /// Which fields can be counted.
    static final Set<Field> FACETS =
            EnumSet.of(
                    Field.KIND,
                    Field.YEAR,
                    Field.UNIT,
                    Field.SIGNER,
                    Field.AGENCY,
                    Field.STATE,
                    Field.DOSSIER);

    /// Which fields are whole values, printed as the paper has them: all of [#FACETS] and these.
    static final Set<Field> KEYWORDS =
            EnumSet.of(
                    Field.FILE_ORGAN,
                    Field.FILE_YEAR,
                    Field.LANGUAGE,
                    Field.POSITION,
                    Field.RECIPIENT_CODE,
                    Field.RECIPIENT,
                    Field.PRIORITY,
                    Field.AUTHOR,
                    Field.RETENTION);

    /// Which fields are numbers or, for [Field#DUE], days since 1970-01-01.
    static final Set<Field> NUMBERS =
            EnumSet.of(
                    Field.FILE_YEAR,
                    Field.ORDINAL,
                    Field.YEAR,
                    Field.PAGES,
                    Field.PRIORITY,
                    Field.COPIES,
                    Field.DUE);

    /// Folded words of [#BY_WORDS], with positions and without norms; several values stand far
    /// apart.
    static String words(Field field) {
        return "words." + field.name();
    }

    /// Keyword, and sorted set for [#FACETS]: values that facets count and filters ask for.
    static String facet(Field field) {
        return "facet." + field.name();
    }

    /// Keyword of [Field#NOTATION]: the symbol folded by [Keywords#folded], `skhcn-ttr`.
    static String folded(Field field) {
        return "folded." + field.name();
    }

    /// Int point of [#NUMBERS].
    static String number(Field field) {
        return "number." + field.name();
    }

    /// Int point and sorted number: day since 1970-01-01.
    static final String DAY = "day";

    /// Int point and sorted number: the number of the paper; none for a paper without one.
    static final String NUMBER = "number";

    /// Sorted number, one of each document: year, number and letter as one, in the order of the
    /// book.
    static final String ORDER = "order";

    /// Int point and sorted number, 0 to 100.
    static final String DAMAGE = "damage";

    private Fields() {}
}
