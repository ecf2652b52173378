package vn.vanthu.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Deposit;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.Content;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.batch.Archiving;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Line;
import vn.vanthu.render.press.Rendered;

/// Lays papers into the archive and fetches them: one object a paper, one version an act, each
/// version complete.
final class Shelf {

    static final String PAPER = "paper.json";
    static final String METADATA = Metadata.FILE;

    /// What was read of a paper of the past, page by page, parted by form feeds.
    static final String TEXT = "text.txt";

    static final String HISTORY = "history.json";

    /// In the journal: key of the paper that acted, and why.
    static final String SOURCE = "source";

    static final String REASON = "reason";
    private static final String SIGNED_PDF = ".signed.pdf";
    private static final String ISSUED = vn.vanthu.archive.Act.ISSUED;

    private final Archive archive;
    private final Cards cards;
    private final History history;
    private final IssuedTable issued;

    Shelf(Archive archive, Cards cards, History history, IssuedTable issued) {
        this.archive = archive;
        this.cards = cards;
        this.history = history;
        this.issued = issued;
    }

    /// Where a paper lies: year, kind, number and symbol.
    static ObjectId object(Entry entry, String kind, Symbol symbol) {
        return object(entry.year(), kind, entry.number(), symbol);
    }

    static ObjectId object(int year, String kind, PaperNumber number, Symbol symbol) {
        return ObjectId.of(year, kind, number, symbol);
    }

    /// Name of the files of a paper, such as `0005-TB-SKHCN`.
    static String name(IssuedCard card) {
        return card.object().substring(card.object().lastIndexOf('/') + 1);
    }

    static byte[] file(Rendered.Files files, String suffix) {
        byte[] file = files.files().get(suffix);
        if (file == null) {
            throw new IllegalStateException("no " + suffix + " was made");
        }
        return file;
    }

    /// Lays a newly issued paper into the archive, its drafts and its history with it (NĐ 30, PL
    /// VI, Phần I, III.5.a). May be repeated.
    void lay(
            IssuedCard card,
            IssuedPaper paper,
            Rendered.Files files,
            Line line,
            List<Tie> ties,
            String by,
            Instant at) {
        Map<String, byte[]> named = files(card, paper, files, line, ties);
        named.put(HISTORY, history.of(card.paper()));
        put(card, named, ISSUED, actId(card.paper(), ISSUED), by, at);
    }

    /// Lays a paper of the past into the archive; how it came to be nobody knows here. May be
    /// repeated.
    void layOld(
            IssuedCard card,
            IssuedPaper paper,
            Rendered.Files files,
            Line line,
            String by,
            Instant at) {
        Map<String, byte[]> named = files(card, paper, files, line, List.of());
        // Not issued here: its number has an act of its own.
        String act = vn.vanthu.archive.Act.IMPORTED;
        put(card, named, act, actId(card.paper(), act), by, at);
    }

    /// Lays a paper of the past into the archive as it was found: its original is the master file.
    /// May be repeated.
    void layPast(
            IssuedCard card,
            Archiving.Confirmed past,
            Line line,
            List<Metadata.Relation> cites,
            String by,
            Instant at) {
        String original = name(card) + "." + past.ending();
        Map<String, byte[]> named = new HashMap<>(past.beside());
        named.put(PAPER, PaperJson.write(past.paper()));
        named.put(TEXT, past.text().getBytes(StandardCharsets.UTF_8));
        named.put(original, past.original());
        Map<String, String> more =
                Map.of(
                        Cards.ORIGIN,
                        vn.vanthu.archive.Act.IMPORTED,
                        Cards.ORIGINAL,
                        original,
                        Cards.ORIGINAL_NAME,
                        past.originalName());
        named.put(METADATA, cards.ofPast(card, past.paper().content(), line, cites, more));
        String act = vn.vanthu.archive.Act.IMPORTED;
        put(card, named, act, actId(card.paper(), act), by, at);
    }

    private Map<String, byte[]> files(
            IssuedCard card, IssuedPaper paper, Rendered.Files files, Line line, List<Tie> ties) {
        Map<String, byte[]> named = new HashMap<>();
        named.put(PAPER, PaperJson.write(paper));
        named.put(name(card) + ".pdf", file(files, ".pdf"));
        named.put(name(card) + ".docx", file(files, ".docx"));
        named.put(METADATA, cards.of(card, paper.content(), line, ties, null));
        return named;
    }

    /// Lays a copy into the archive. May be repeated.
    void layCopy(
            IssuedCard copy, IssuedCard original, byte[] pdf, Line line, String by, Instant at) {
        Tie tie = new Tie(copy.paper(), Relation.COPIES, original.paper(), at, by, "");
        Map<String, byte[]> named = new HashMap<>();
        named.put(name(copy) + ".pdf", pdf);
        named.put(
                METADATA, cards.of(copy, content(original), line, List.of(tie), original.paper()));
        put(copy, named, ISSUED, actId(copy.paper(), ISSUED), by, at);
    }

    /// Keeps what an act did to a paper: a further version with all files and new metadata. May be
    /// repeated.
    ///
    /// @param actId the id under which the journal knows the act
    void suffer(IssuedCard card, Tie tie, String acting, String actId, List<Tie> ties) {
        Holding holding = holding(card);
        Map<String, byte[]> named = files(holding);
        named.put(
                METADATA,
                cards.changed(holding.file(holding.newest().number(), METADATA), card, ties));
        Map<String, String> detail = new TreeMap<>();
        detail.put("acting", acting);
        detail.put(SOURCE, tie.source());
        detail.put(REASON, tie.reason());
        put(card, named, tie.relation().act(), actId, tie.by(), tie.at(), detail);
    }

    /// Whether `signed` is the newest PDF with something appended, or that very PDF filed before.
    boolean continues(IssuedCard card, byte[] signed) {
        Optional<byte[]> pdf = newestPdf(card);
        if (pdf.isEmpty()) {
            return false;
        }
        byte[] newest = pdf.get();
        boolean grown = signed.length > newest.length || isFiled(signed);
        return grown
                && signed.length >= newest.length
                && Arrays.mismatch(newest, 0, newest.length, signed, 0, newest.length) < 0;
    }

    private boolean isFiled(byte[] signed) {
        return archive.line(signedId(signed)).isPresent();
    }

    private static String signedId(byte[] signed) {
        return UUID.nameUUIDFromBytes(signed).toString();
    }

    /// Keeps a signed copy as a further version.
    void fileSigned(IssuedCard card, byte[] signed, String by, Instant at) {
        Map<String, byte[]> named = files(holding(card));
        named.put(name(card) + SIGNED_PDF, signed);
        put(card, named, vn.vanthu.archive.Act.SIGNED, signedId(signed), by, at, Map.of());
    }

    /// The PDF that counts: with its signatures when it has been signed.
    ///
    /// @return empty for a paper of the past that was found in another form
    Optional<byte[]> newestPdf(IssuedCard card) {
        return file(card.object(), 0, name(card) + SIGNED_PDF)
                .or(() -> file(card.object(), 0, name(card) + ".pdf"));
    }

    /// The paper itself, out of the archive.
    IssuedPaper paper(IssuedCard card) {
        byte[] json = file(card.object(), 0, PAPER).orElseThrow();
        return switch (PaperJson.read(json)) {
            case Reading.Read<Paper>(IssuedPaper paper, _) -> paper;
            case Reading<Paper> other ->
                    throw new IllegalStateException(
                            card.object() + "/" + PAPER + " is no issued paper: " + other);
        };
    }

    /// What a paper says; a copy says what its original does.
    private Content content(IssuedCard card) {
        String copyOf = read(new ObjectId(card.object())).map(Cards.Told::copyOf).orElse(null);
        return copyOf == null ? paper(card).content() : content(issued.find(copyOf).orElseThrow());
    }

    /// A file of a version, checked while it is read.
    ///
    /// @param version from 1, or 0 for the newest
    Optional<byte[]> file(String object, int version, String name) {
        return archive.find(new ObjectId(object))
                .flatMap(holding -> {
                    int wanted = version == 0 ? holding.newest().number() : version;
                    boolean held =
                            wanted >= 1
                                    && wanted <= holding.versions().size()
                                    && holding.versions().get(wanted - 1).files().containsKey(name);
                    return held ? Optional.of(holding.file(wanted, name)) : Optional.empty();
                });
    }

    /// Every version of a paper, the first first.
    List<Papers.Kept> versions(String object) {
        return archive.find(new ObjectId(object)).stream()
                .flatMap(holding -> holding.versions().stream())
                .map(Shelf::kept)
                .toList();
    }

    /// What the archive says of an object in its newest metadata.
    Optional<Cards.Told> read(ObjectId object) {
        return archive.find(object)
                .map(holding ->
                        cards.read(object, holding.file(holding.newest().number(), METADATA)));
    }

    private static Papers.Kept kept(Holding.Version version) {
        Map<String, String> files = new TreeMap<>();
        version.files().forEach((name, file) -> files.put(name, file.digest()));
        return new Papers.Kept(
                version.number(), version.act(), version.by(), version.at().toString(), files);
    }

    private Holding holding(IssuedCard card) {
        return archive.find(new ObjectId(card.object()))
                .orElseThrow(
                        () -> new IllegalStateException(card.object() + " is not in the archive"));
    }

    private static Map<String, byte[]> files(Holding holding) {
        Map<String, byte[]> files = new HashMap<>();
        Holding.Version newest = holding.newest();
        newest.files()
                .keySet()
                .forEach(name -> files.put(name, holding.file(newest.number(), name)));
        return files;
    }

    private void put(
            IssuedCard card,
            Map<String, byte[]> files,
            String act,
            String actId,
            String by,
            Instant at) {
        put(card, files, act, actId, by, at, Map.of("paper", card.paper()));
    }

    private void put(
            IssuedCard card,
            Map<String, byte[]> files,
            String act,
            String actId,
            String by,
            Instant at,
            Map<String, String> detail) {
        if (archive.line(actId).isPresent()) {
            return;
        }
        ObjectId object = new ObjectId(card.object());
        archive.put(new Deposit(object, version(object, actId), act, files, by, at, actId, detail));
    }

    /// The version that an act makes: the one it made before, if it was broken off then.
    private int version(ObjectId object, String actId) {
        List<Holding.Version> versions =
                archive.find(object).map(Holding::versions).orElse(List.of());
        return versions.stream()
                .filter(version -> version.actId().equals(actId))
                .map(Holding.Version::number)
                .findFirst()
                .orElse(versions.size() + 1);
    }

    private static String actId(String paper, String act) {
        return UUID.nameUUIDFromBytes((paper + "\n" + act).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
