package vn.vanthu.search.made;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.IndexedPaper.PageText;

/// Makes believable papers of made offices, 2004 to 2026: the same seed and index, the same paper.
///
/// Nothing is remembered between papers, so any thread may make any of them. Of a hundred papers
/// two are damaged as by a reader of another language, one is typed without accents, one holds its
/// accents apart from its letters (NFD), and thirty spell hoà and uỷ.
public final class PaperMaker {

    /// How the words of a paper came about.
    public enum Hand {
        CLEAN,
        /// Read from a scan as if it were another language.
        WORN,
        /// Typed without accents.
        PLAIN,
        /// Accents apart from letters.
        APART
    }

    // A sheet of A4 in letters of 14 points holds about 400 words.
    private static final int PAGE = 2_100;

    private static final int USUAL = 8_192;
    private static final double SHORT_WORDS = 0.97;

    private final long seed;
    private final Heads heads;

    public PaperMaker(long seed) {
        this.seed = seed;
        this.heads = new Heads(seed);
    }

    /// The key of the paper of an index.
    public String key(int index) {
        return new UUID(Dice.mixed(seed) & ~0xf000L, (1L << 63) | index).toString();
    }

    /// The index of the paper with that key.
    public static int index(String key) {
        return (int) UUID.fromString(key).getLeastSignificantBits();
    }

    public Hand hand(int index) {
        int of = Math.floorMod(Dice.mixed(seed + index * 0x9e3779b97f4a7c15L), 100);
        return of < 2 ? Hand.WORN : of == 2 ? Hand.PLAIN : of == 3 ? Hand.APART : Hand.CLEAN;
    }

    /// A text as a reader of another language reads its scan.
    public static String worn(String text, int index) {
        return Worn.read(text, new Dice(5, index));
    }

    Head head(int index) {
        return heads.head(index);
    }

    public IndexedPaper paper(int index) {
        Head head = heads.head(index);
        Dice dice = new Dice(seed, 2L * index + 1);
        double spelt = dice.share();
        int way =
                spelt < 0.67 ? Spelling.OLD : spelt < SHORT_WORDS ? Spelling.NEW : Spelling.SHORT_I;
        Pen pen = new Pen(head, dice, heads, way);
        pen.out().ensureCapacity(USUAL);
        for (int i = dice.between(1, 3); i > 0; i--) {
            pen.alsoOf(heads.topic(dice, head.agency(), head.day().getYear()));
        }
        List<String> recipients = Frame.recipients(pen, head);
        Frame.above(pen, head);
        int counted = pen.words();
        int words = (int) dice.spread(head.kind().least(), head.kind().most() - 100L);
        new Body(pen, head, counted + words).write();
        Frame.below(pen, head, recipients, head.signer(seed));
        List<PageText> pages = pages(index, pen.out());
        return new IndexedPaper(
                head.object(),
                1,
                index + 1L,
                metadata(head, dice, recipients, pages.size()),
                pages,
                List.of());
    }

    private List<PageText> pages(int index, StringBuilder text) {
        List<PageText> pages = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PAGE);
            if (to < text.length()) {
                int space = text.lastIndexOf(" ", to);
                to = space > from ? space : to;
            }
            pages.add(new PageText(1, pages.size() + 1, handed(index, text.substring(from, to))));
            from = to;
        }
        return pages;
    }

    private String handed(int index, String text) {
        return switch (hand(index)) {
            case CLEAN -> text;
            case WORN -> Worn.read(text, new Dice(seed + 5, index));
            case PLAIN -> Spelling.plain(text);
            case APART -> Normalizer.normalize(text, Normalizer.Form.NFD);
        };
    }

    private Metadata metadata(Head head, Dice dice, List<String> recipients, int pages) {
        List<Metadata.To> to = new ArrayList<>();
        for (String recipient : recipients) {
            to.add(new Metadata.To("", recipient));
        }
        String position = String.join(" ", head.capacity());
        String author = head.agency().holder(seed, 20 + dice.below(4), head.day().getYear());
        return new Metadata(
                dice.chance(0.6)
                        ? new Metadata.FileCode(
                                "000.00." + (10 + head.agency().index() % 80) + ".H06",
                                head.day().getYear(),
                                String.format("%02d.", dice.between(1, 40))
                                        + head.unit().abbreviation())
                        : null,
                null,
                head.kind().name(),
                head.number(),
                head.symbol(),
                head.day(),
                head.agencyName(),
                subject(head),
                "Tiếng Việt",
                pages,
                "",
                List.of(new Metadata.SignerInfo(position, head.signer(seed))),
                to,
                dice.chance(0.06) ? dice.between(1, 3) : 0,
                recipients.size() + dice.below(20),
                dice.chance(0.1) ? head.day().plusDays(dice.between(5, 60)) : null,
                new Metadata.Own(
                        key(head.index()),
                        head.kind().code(),
                        head.kind().code(),
                        head.unit().abbreviation(),
                        List.of(),
                        List.of(),
                        dice.chance(0.97) ? "issued" : dice.any(List.of("corrected", "recalled")),
                        null,
                        dice.any(List.of("Vĩnh viễn", "20 năm", "10 năm", "05 năm")),
                        List.of("unit"),
                        Map.of("author", Person.login(author))));
    }

    /// As it stands under the kind: "Về việc …" over decisions, bare after V/v.
    static String subject(Head head) {
        String subject = head.subject();
        if (head.kind().build().equals("decision")) {
            return "Về việc " + subject;
        }
        return head.kind().isLetter()
                ? subject
                : subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }
}
