package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Content;
import vn.vanthu.document.Head;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Title;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Fills the cells above the body: ô 1–5, 9a, 10b and the preamble.
final class HeadMaker {

    private static final String NATION = "Cộng hòa xã hội chủ nghĩa Việt Nam";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final Passages passages;
    private final double width;

    HeadMaker(Passages passages, double textWidth) {
        this.passages = passages;
        this.width = textWidth;
    }

    /// Ô 1 to 5b and 10b side by side.
    Piece.Columns head(Paper paper) {
        Content content = paper.content();
        List<List<List<Piece>>> rows = new ArrayList<>();
        Symbol symbol = content.head().symbol();
        String place = content.head().place();
        String placeAndDate = place == null ? "" : place + ", " + Wording.date(paper.date());
        List<Double> columns = columns(placeAndDate);
        rows.add(names(content.head(), columns));
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        if (symbol != null) {
            left.add(
                    passages.of(
                            Role.NUMBER,
                            "Số: " + Wording.label(paper, symbol),
                            columns.getFirst(),
                            "head.number"));
        }
        if (place != null) {
            right.add(passages.of(Role.PLACE_DATE, placeAndDate, columns.getLast(), "head.date"));
        }
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.add(List.of(left, right));
        }
        List<Piece> below = below(content, columns.getFirst());
        if (!below.isEmpty()) {
            rows.add(List.of(below, List.of()));
        }
        return new Piece.Columns(columns, rows);
    }

    /// The head of an attached paper: ô 1 and 2 only (mẫu 1.3).
    Piece.Columns namesOnly(Head head) {
        List<Double> columns = columns("");
        return new Piece.Columns(columns, List.of(names(head, columns)));
    }

    // NĐ 30, PL I, II.4.c: place and date stand "trên cùng một dòng với số, ký hiệu văn bản", so a
    // long place takes room from the left column rather than a second line.
    private List<Double> columns(String placeAndDate) {
        List<Double> columns = passages.rules().headColumns(width);
        Look look = passages.rules().look(Role.PLACE_DATE);
        double need =
                placeAndDate.isEmpty()
                        ? 0
                        : passages.breaker()
                                        .width(
                                                new Run(placeAndDate, look.bold(), look.italic()),
                                                look.size())
                                + 1;
        double right = Math.clamp(need, columns.getLast(), width * passages.rules().headWidest());
        return List.of(width - right, right);
    }

    private List<List<Piece>> names(Head head, List<Double> columns) {
        List<Piece> left = new ArrayList<>();
        if (head.parentAgency() != null) {
            left.add(
                    passages.of(
                            Role.PARENT_AGENCY,
                            head.parentAgency(),
                            columns.getFirst(),
                            "head.parentAgency"));
        }
        Piece.Passage agency =
                passages.of(Role.AGENCY, head.agency(), columns.getFirst(), "head.agency");
        left.add(agency);
        left.add(passages.rule("agency", agency, columns.getFirst()));
        Piece.Passage motto = passages.of(Role.MOTTO, MOTTO, columns.getLast(), "");
        List<Piece> right =
                List.of(
                        passages.of(Role.NATION, NATION, columns.getLast(), ""),
                        motto,
                        passages.rule("motto", motto, columns.getLast()));
        return List.of(left, right);
    }

    /// Ô 5b and 10b, below the number.
    private List<Piece> below(Content content, double column) {
        List<Piece> below = new ArrayList<>();
        if (content.title() instanceof Title.About(var subject)) {
            below.add(passages.of(Role.LETTER_SUBJECT, "V/v " + subject, column, "title.about"));
        }
        Piece.Stamp urgency = urgency(content.stamps(), column);
        if (urgency != null) {
            below.add(gap("stamp"));
            below.add(urgency);
        }
        return below;
    }

    private Piece.@Nullable Stamp urgency(Stamps stamps, double column) {
        if (stamps.urgency() == null) {
            return null;
        }
        String words = stamps.urgency().words();
        LayoutRules.Size size = passages.rules().stamp(words);
        if (size == null) {
            // A stamp that these rules do not know keeps the size of the largest they know.
            size = passages.rules().stamp(Stamps.Urgency.THUONG_KHAN.words());
        }
        return size == null
                ? null
                : new Piece.Stamp(
                        passages.of(Role.URGENCY, words, column, "stamps.urgency"),
                        size.width(),
                        size.height(),
                        true);
    }

    private Piece.Room gap(String name) {
        return new Piece.Room(passages.rules().gap(name), null);
    }

    /// Ô 5a: kind, subject, rule.
    List<Piece> title(Title title) {
        return switch (title) {
            case Title.Named(var name, var subject) -> title(name, subject, "title", null);
            case Title.About _ -> List.of(gap("letter"));
            case Title.None _ -> List.of(gap("untitled"));
        };
    }

    /// Kind, subject, a line in brackets when there is one, and the rule.
    List<Piece> title(
            String name,
            @Nullable String subject,
            String origin,
            Piece.@Nullable Passage reference) {
        List<Piece> pieces = new ArrayList<>();
        Piece.Passage last =
                passages.of(Role.KIND, List.of(Run.plain(name)), null, width, 1, origin + ".name");
        pieces.add(last);
        if (subject != null) {
            last = passages.of(Role.SUBJECT, subject, width, origin + ".subject");
            pieces.add(last);
        }
        if (reference != null) {
            pieces.add(reference);
        }
        if (subject != null || reference != null) {
            pieces.add(passages.rule("subject", reference == null ? last : reference, width));
        }
        pieces.add(gap("title"));
        return pieces;
    }

    /// Ô 9a.
    List<Piece> addressees(@Nullable Addressees addressees) {
        if (addressees == null) {
            return List.of();
        }
        String lead = addressees.lead() + ":";
        if (addressees.names().size() == 1) {
            // NĐ 30, PL I, II.9.d: "Nếu văn bản gửi cho một cơ quan … trên cùng một dòng".
            Piece.Passage one =
                    passages.of(
                            Role.ADDRESSEE,
                            lead + " " + addressees.names().getFirst(),
                            width,
                            "addressees.names[0]");
            boolean fits = passages.breaker().lines(one, width).size() == 1;
            double inset = width * passages.rules().addresseeInset();
            return List.of(fits ? one : one.inset(inset, inset));
        }
        return listed(addressees, lead);
    }

    // NĐ 30, PL I, II.9.d: "mỗi cơ quan … được trình bày trên một dòng riêng, đầu dòng có gạch đầu
    // dòng (-), cuối dòng có dấu chấm phẩy (;), cuối dòng cuối cùng có dấu chấm (.); các gạch đầu
    // dòng được trình bày thẳng hàng với nhau dưới dấu hai chấm (:)".
    private List<Piece> listed(Addressees addressees, String lead) {
        double size = passages.rules().look(Role.ADDRESSEE_LEAD).size();
        double beforeColon =
                passages.breaker().width(Run.plain(lead.substring(0, lead.length() - 1)), size);
        double wanted = width * passages.rules().addresseeColon();
        double start = Math.max(0, wanted - beforeColon);
        // Only a công điện has a lead so long that nothing would be left to the right of its colon.
        double colon = Math.min(start + beforeColon, wanted);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                passages.of(Role.ADDRESSEE_LEAD, lead, width, "addressees.lead").inset(start, 0));
        double hang = passages.breaker().width(Run.plain("- "), size);
        int last = addressees.names().size() - 1;
        for (int i = 0; i <= last; i++) {
            Piece.Passage item =
                    passages.of(
                            Role.ADDRESSEE_ITEM,
                            "- " + addressees.names().get(i) + (i == last ? "." : ";"),
                            width,
                            "addressees.names[" + i + "]");
            pieces.add(item.hanging(colon, hang));
        }
        pieces.add(gap("addressees"));
        return pieces;
    }

    /// Authority, legal bases, enacting words.
    List<Piece> preamble(Preamble preamble) {
        List<Piece> pieces = new ArrayList<>();
        if (preamble.authority() != null) {
            pieces.add(
                    passages.of(Role.AUTHORITY, preamble.authority(), width, "preamble.authority"));
        }
        int last = preamble.bases().size() - 1;
        for (int i = 0; i <= last; i++) {
            String end = i == last ? passages.rules().basisEnd() : ";";
            pieces.add(
                    passages.of(
                            Role.BASIS,
                            ended(preamble.bases().get(i), end),
                            width,
                            "preamble.bases[" + i + "]"));
        }
        if (preamble.enacting() != null) {
            pieces.add(
                    passages.of(
                            Role.ENACTING, preamble.enacting() + ":", width, "preamble.enacting"));
        }
        return pieces;
    }

    /// A basis with its closing punctuation; one that brings its own keeps it.
    private static List<Run> ended(List<Run> basis, String end) {
        if (";,.:".indexOf(Endings.lastLetter(basis)) >= 0) {
            return basis;
        }
        return Endings.append(basis, end);
    }
}
