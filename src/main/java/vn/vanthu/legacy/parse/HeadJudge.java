package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;

/// Weighs what was read of a head against the rest of the paper, and says how sure each field is.
final class HeadJudge {

    private static final Pattern ISSUES =
            Pattern.compile("(?:(?:ve )?viec )?(?:ban hanh|phe duyet)\\b.*");
    private static final Pattern WITH_THIS =
            Pattern.compile("(?:kem\\s+theo|cung\\s+voi)\\s+(?:quyet\\s+dinh|van\\s+ban)\\s+nay");
    private static final Pattern LETTER =
            Pattern.compile("(?m)^\\W*(?:than gui|than men gui|kinh gui|gui|thua|than ai gui)\\b");

    private final AgencyFinder finder;
    private final Head head;
    private final PreambleReader early;
    private final String text;
    private final Capitals capitals;
    private final String fold;
    private final int damage;
    private @Nullable KindName ofSymbol;
    private Guess<String> kind = Guess.none(0.3);

    HeadJudge(
            List<KindName> kinds,
            AgencyFinder finder,
            Head head,
            PreambleReader early,
            String text,
            int damage) {
        this.finder = finder;
        this.head = head;
        this.early = early;
        this.text = text;
        this.capitals = new Capitals(text);
        this.fold = Fold.of(text);
        this.damage = damage;
        NumberGrammar.Found number = head.number;
        this.ofSymbol =
                number == null || number.symbol().isEmpty()
                        ? null
                        : Symbols.kind(number.symbol(), kinds);
        judgeKind();
    }

    /// Whether the paper decides or resolves something.
    boolean decides() {
        String code = kind.value();
        return code != null && (code.startsWith("quyet-dinh") || code.equals("nghi-quyet"));
    }

    private void judgeKind() {
        Titles.Title title = head.title;
        if (title != null && title.kind().code().isEmpty()) {
            kind = Guess.none(0.8);
            return;
        }
        if (title != null) {
            boolean agrees = ofSymbol != null && ofSymbol.code().equals(title.kind().code());
            double sure = agrees ? 0.98 : title.isWhole() ? 0.94 : ofSymbol == null ? 0.85 : 0.78;
            kind =
                    guess(
                            decision(title.kind().code()),
                            sure * title.certainty(),
                            place(head.titleLine));
            return;
        }
        if (head.isAbout) {
            // A V/v line is a công văn's alone.
            kind =
                    guess(
                            "cong-van",
                            ofSymbol == null || early.addressees.value() != null ? 0.95 : 0.8,
                            place(head.numberLine));
            return;
        }
        if (ofSymbol != null && !isUnitCode()) {
            kind = guess(decision(ofSymbol.code()), 0.72, place(head.numberLine));
        } else if (early.addressees.value() != null && head.number != null) {
            kind = guess("cong-van", 0.8, place(head.numberLine));
        } else if (head.number == null && LETTER.matcher(fold).find()) {
            kind = guess("thu-cong", 0.7, null);
        }
    }

    // CT-TTHT of a công văn is Cục Thuế, not a chỉ thị: only a title could tell.
    private boolean isUnitCode() {
        return early.addressees.value() != null
                && ofSymbol != null
                && !ofSymbol.code().equals("to-trinh");
    }

    // NĐ 30, PL III, mẫu 1.3: a decision that issues or approves another paper.
    private String decision(String code) {
        boolean issues =
                code.equals("quyet-dinh")
                        && ISSUES.matcher(Fold.of(subjectText())).matches()
                        && WITH_THIS.matcher(fold).find();
        return issues ? "quyet-dinh-ban-hanh" : code;
    }

    Proposal proposal(
            PreambleReader preamble,
            FootReader foot,
            List<Passage> passages,
            List<Block> body,
            boolean closingMark,
            List<Attachment> attached,
            double certainty) {
        double readable = (1 - 0.4 * Math.min(1, damage / 30.0)) * (0.5 + 0.5 * certainty);
        AgencyJudge agencies =
                new AgencyJudge(head, finder, ofSymbol != null && !head.isAbout, text, damage);
        Guess<String> agency = agencies.agency(subjectText(), passages);
        Guess<String> parent = agencies.parent(agency);
        List<Proposal.SignedBy> signers = signers(foot.signers.signers(), agency);
        Titles.Title title = head.title;
        Proposal sure =
                new Proposal(
                        kind,
                        title == null
                                ? Guess.none(0.8)
                                : guess(title.name(), 0.95, place(head.titleLine)),
                        number(),
                        symbol(),
                        date(passages),
                        placeName(),
                        agency,
                        parent,
                        subject(),
                        preamble.addressees,
                        preamble.authority,
                        preamble.bases,
                        preamble.enacting,
                        foot.recipients(),
                        foot.filing,
                        signers,
                        urgency(),
                        stamp(head.circulation),
                        stamp(head.secrecy),
                        body,
                        closingMark,
                        attached,
                        damage,
                        List.of());
        return Doubts.of(sure, readable, ofSymbol);
    }

    private Guess<PaperNumber> number() {
        NumberGrammar.Found found = head.number;
        Line line = head.numberLine;
        if (found == null || line == null) {
            return Guess.none(kind.value() != null && kind.value().equals("thu-cong") ? 0.9 : 0.5);
        }
        if (found.number() == null) {
            return new Guess<>(null, 0.85, line.place(found.start(), found.end()));
        }
        double sure =
                found.number().suffix().isEmpty() ? found.certainty() : found.certainty() - 0.05;
        return new Guess<>(
                found.number(), sure, line.place(found.numberStart(), found.numberEnd()));
    }

    private Guess<String> symbol() {
        NumberGrammar.Found found = head.number;
        Line line = head.numberLine;
        if (found == null || line == null || found.symbol().isEmpty()) {
            return Guess.none(0.5);
        }
        String symbol = found.symbol();
        int dash = symbol.indexOf('-');
        String first = dash < 0 ? symbol : symbol.substring(0, dash);
        String mended = ofTitle(Symbols.mended(first), line);
        boolean lost = !mended.equals(first);
        return new Guess<>(
                lost ? mended + symbol.substring(first.length()) : symbol,
                lost ? 0.6 : found.certainty(),
                line.place(found.symbolStart(), found.end()));
    }

    // QĐĐ or IC where a scan reads QĐ and TC: the title tells the kind, and its abbreviation is
    // one letter off.
    private String ofTitle(String first, Line line) {
        Titles.Title title = head.title;
        String abbreviation = title == null ? null : title.kind().abbreviation();
        return line.certainty() < 1
                        && abbreviation != null
                        && ofSymbol == null
                        && Fold.distance(first, abbreviation) == 1
                ? abbreviation
                : first;
    }

    // `Hôm nay, ngày 14 tháng 3 năm 2022, tại …` of a contract without a date above.
    private Guess<PaperDate> dateOfMeeting(List<Passage> passages) {
        for (int i = 0; i < Math.min(6, passages.size()); i++) {
            Passage passage = passages.get(i);
            if (passage.fold().startsWith("hom nay") && passage.text().length() < 1_000) {
                DayGrammar.Found found =
                        DayGrammar.read(Line.of(1, 0, TextLine.of(passage.text())));
                if (found != null && found.date() != null) {
                    return new Guess<>(found.date(), 0.6, passage.place());
                }
            }
        }
        return Guess.none("bien-ban".equals(kind.value()) ? 0.8 : 0.5);
    }

    private Guess<PaperDate> date(List<Passage> passages) {
        DayGrammar.Found found = head.day;
        Line line = head.dayLine;
        if (found == null || line == null) {
            return dateOfMeeting(passages);
        }
        PaperDate date = found.date();
        double sure =
                found.isSpoilt() ? 0.3 : date == null ? 0.8 : found.place().isEmpty() ? 0.85 : 0.97;
        return new Guess<>(date, sure, line.place(found.start(), found.end()));
    }

    private Guess<String> placeName() {
        DayGrammar.Found found = head.day;
        Line line = head.dayLine;
        if (found == null || line == null || found.place().isEmpty()) {
            return Guess.none(0.6);
        }
        return guess(found.place(), 0.95, line.place(found.placeStart(), found.start()));
    }

    private String subjectText() {
        StringBuilder words = new StringBuilder();
        for (Head.Piece piece : head.subject) {
            boolean ofTitle = piece.line().equals(head.titleLine) && head.subject.size() > 1;
            String text = piece.text();
            words.append(words.isEmpty() ? "" : " ")
                    .append(ofTitle ? capitals.sentence(text) : text);
        }
        return words.toString().replaceAll("[\\s./;]+$", "");
    }

    private Guess<String> subject() {
        String words = subjectText();
        if (words.isEmpty()) {
            return Guess.none(0.6);
        }
        String spelled = capitals.sentence(words);
        return guess(
                spelled,
                words.length() > 500 ? 0.5 : head.isAbout ? 0.93 : 0.92,
                place(head.subject));
    }

    // Who holds no post in the foot is the head of the agency, most likely.
    private List<Proposal.SignedBy> signers(List<Proposal.SignedBy> read, Guess<String> agency) {
        List<Proposal.SignedBy> signers = new ArrayList<>();
        for (Proposal.SignedBy signer : read) {
            if (signer.capacity().value() != null || read.size() > 1) {
                signers.add(signer);
                continue;
            }
            String post = Posts.head(agency.value());
            Guess<List<Signer.Capacity>> capacity =
                    post == null
                            ? Guess.none(0.3)
                            : new Guess<>(List.of(new Signer.Capacity(null, post)), 0.4, null);
            signers.add(new Proposal.SignedBy(capacity, signer.office(), signer.name()));
        }
        return signers;
    }

    private Guess<Stamps.Urgency> urgency() {
        Head.Piece piece = head.urgencyPiece;
        return head.urgency == null || piece == null
                ? Guess.none(0.9)
                : new Guess<>(head.urgency, 0.95, piece.line().place(piece.start(), piece.end()));
    }

    private static Guess<String> stamp(Head.@Nullable Piece piece) {
        return piece == null
                ? Guess.none(0.9)
                : guess(piece.text(), 0.9, piece.line().place(piece.start(), piece.end()));
    }

    private static Guess<String> guess(String value, double confidence, @Nullable Place place) {
        return new Guess<>(value, confidence, place);
    }

    private static @Nullable Place place(@Nullable Line line) {
        return line == null ? null : line.place();
    }

    static @Nullable Place place(List<Head.Piece> pieces) {
        if (pieces.isEmpty()) {
            return null;
        }
        Head.Piece first = pieces.getFirst();
        Head.Piece last = pieces.getLast();
        return first.line()
                .place(first.start(), first.end())
                .to(last.line().place(last.start(), last.end()));
    }
}
