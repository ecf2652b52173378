package vn.vanthu.search.lucene;

/// The fields of a document, each with why it is what it is.
final class Fields {

    /// Keyword, stored: the object in the archive; one document each, put again in its place.
    static final String OBJECT = "object";

    /// Keyword, stored: key of the paper, for rights by name and for doors.
    static final String PAPER = "paper";

    /// Stored number.
    static final String VERSION = "version";

    /// Point, sorted and stored number: line of the journal of the newest version.
    static final String SEQ = "seq";

    /// Stored bytes: the metadata as JSON, from which a hit shows any field.
    static final String METADATA = "metadata";

    /// Stored text: all pages, each begun by [#PAGE]; excerpts are cut from it.
    static final String WORDS = "words";

    /// Between pages of [#WORDS]: form feed, version, space, page, line feed.
    static final char PAGE = '\f';

    // Words of the body: folded with positions for phrases and excerpts; exact with accents and
    // pairs of folded neighbours by frequency alone, which costs a third of the room.
    static final String TEXT = "text";
    static final String EXACT = "exact";
    static final String PAIR = "pair";

    // The same of the subject, which tells more in fewer words.
    static final String SUBJECT = "subject";
    static final String SUBJECT_EXACT = "subject.exact";
    static final String SUBJECT_PAIR = "subject.pair";

    // Only of papers that were read badly: folded words to be asked for fuzzily, and frames of
    // words, alone and in pairs. Clean papers have neither, so they stay precise.
    static final String WORN = "worn";
    static final String FRAME = "frame";

    /// Keyword, many: labels that the text cites, normalised.
    static final String CITES = "cites";

    /// Keyword, many: `cchc=cải cách hành chính`, abbreviations that the paper explains.
    static final String EXPLAINS = "explains";

    /// Keyword: number and symbol normalised, `453/skhcn-ttr`.
    static final String LABEL = "label";

    /// Folded words of further fields, by the name of the [vn.vanthu.search.Field].
    static String words(vn.vanthu.search.Field field) {
        return "words." + field.name();
    }

    /// Keyword and sorted set: values that facets count and filters ask for.
    static String facet(vn.vanthu.search.Field field) {
        return "facet." + field.name();
    }

    /// Point and sorted number: day since 1970-01-01.
    static final String DAY = "day";

    /// Point and sorted number: the number of the paper.
    static final String NUMBER = "number";

    /// Sorted number: year, number and letter as one, in the order of the book.
    static final String ORDER = "order";

    /// Point and sorted number, 0 to 100.
    static final String DAMAGE = "damage";

    private Fields() {}
}
