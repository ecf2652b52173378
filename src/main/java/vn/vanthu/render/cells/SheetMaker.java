package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Content;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Run;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Title;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;

/// Lays a paper into the decree's cells.
public final class SheetMaker {

    // A last paragraph of so many lines goes over whole, as LibreOffice does with any paragraph
    // that stays with the next; of a longer one only the last lines go, or a third of a page stays
    // empty.
    private static final int LAST_WORDS = 15;

    private final Passages passages;

    public SheetMaker(LayoutRules rules, Typeface typeface) {
        this.passages = new Passages(rules, new LineBreaker(typeface));
    }

    /// The sheet of `paper`.
    public Sheet sheet(Paper paper) {
        Content content = paper.content();
        Symbol symbol = content.head().symbol();
        String label = symbol == null ? null : Wording.label(paper, symbol);
        String kind = kind(content.title());
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(main(paper));
        long appendices =
                content.attachments().stream()
                        .filter(Attachment.Appendix.class::isInstance)
                        .count();
        int appendix = 0;
        for (int i = 0; i < content.attachments().size(); i++) {
            String origin = "attachments[" + i + "]";
            switch (content.attachments().get(i)) {
                case Attachment.Appendix a -> {
                    appendix++;
                    parts.add(
                            appendix(
                                    paper, a, appendices > 1 ? appendix : 0, origin + ".appendix"));
                }
                case Attachment.IssuedWith issued ->
                        parts.add(issuedWith(paper, issued, origin + ".issued"));
            }
        }
        String subject = content.title().subject();
        return new Sheet(
                passages.rules(),
                title(kind, label, subject),
                label,
                content.head().agency(),
                subject,
                kind,
                parts);
    }

    private static String kind(Title title) {
        return switch (title) {
            case Title.Named(var name, _) -> name;
            case Title.About _ -> "Công văn";
            case Title.None _ -> "Thư công";
        };
    }

    private static String title(String kind, @Nullable String label, @Nullable String subject) {
        String number = label == null ? "" : " số " + label.replace('\u00A0', ' ').strip();
        return kind + number + (subject == null ? "" : ": " + subject);
    }

    private double textWidth(boolean landscape) {
        return passages.rules().page(landscape).textWidth();
    }

    private Sheet.Part main(Paper paper) {
        Content content = paper.content();
        double width = textWidth(content.landscape());
        HeadMaker head = new HeadMaker(passages, width);
        FootMaker foot = new FootMaker(passages, width);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(head.head(paper));
        pieces.addAll(head.title(content.title()));
        pieces.addAll(head.addressees(content.addressees()));
        pieces.addAll(head.preamble(content.preamble()));
        boolean titled = content.title() instanceof Title.Named;
        pieces.addAll(
                new BodyMaker(passages, width, titled ? 1 : 0)
                        .body(content.body(), content.closingMark(), "body"));
        tieToFoot(pieces, width);
        pieces.add(foot.foot(content.foot()));
        return new Sheet.Part(
                content.landscape(),
                circulation(content, width),
                foot.contact(content.contact()),
                pieces,
                "");
    }

    /// The signature block never stands alone on a page: the last words stay with it.
    private void tieToFoot(List<Piece> pieces, double width) {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last) instanceof Piece.Room) {
            last--;
        }
        switch (pieces.get(last)) {
            case Piece.Passage passage -> {
                boolean brief = passages.breaker().lines(passage, width).size() <= LAST_WORDS;
                pieces.set(last, passage.tiedToFoot(passages.rules().footGap(), brief));
            }
            case Piece.Grid grid -> pieces.set(last, grid.kept());
            case Piece.Columns _, Piece.Rule _, Piece.Room _, Piece.Stamp _ -> {}
        }
    }

    private Piece.@Nullable Stamp circulation(Content content, double width) {
        String words = content.stamps().circulation();
        if (words == null) {
            return null;
        }
        Piece.Passage passage = passages.of(Role.CIRCULATION, words, width, "stamps.circulation");
        double inner = passages.breaker().lines(passage, width).getFirst().width();
        LayoutRules.Size frame = passages.rules().circulation(inner);
        return new Piece.Stamp(passage, frame.width(), frame.height(), false);
    }

    private Sheet.Part appendix(
            Paper paper, Attachment.Appendix appendix, int count, String origin) {
        double width = textWidth(appendix.landscape());
        List<Piece> pieces = new ArrayList<>();
        // NĐ 30, PL I, III.1.a: "Văn bản có từ hai Phụ lục trở lên thì các Phụ lục phải được đánh
        // số thứ tự bằng chữ số La Mã".
        String label = count == 0 ? "Phụ lục" : "Phụ lục " + Numbering.roman(count);
        pieces.add(
                passages.of(
                        Role.APPENDIX_LABEL, List.of(Run.plain(label)), null, width, 1, origin));
        if (appendix.title() != null) {
            pieces.add(
                    passages.of(Role.APPENDIX_TITLE, appendix.title(), width, origin + ".title"));
        }
        Piece.Passage reference = reference(paper, width, origin);
        pieces.add(reference);
        pieces.add(passages.rule("subject", reference, width));
        pieces.add(new Piece.Room(passages.rules().gap("title"), null));
        pieces.addAll(
                new BodyMaker(passages, width, 1).body(appendix.body(), true, origin + ".body"));
        return new Sheet.Part(appendix.landscape(), null, List.of(), pieces, origin);
    }

    private Sheet.Part issuedWith(Paper paper, Attachment.IssuedWith issued, String origin) {
        double width = textWidth(issued.landscape());
        HeadMaker head = new HeadMaker(passages, width);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(head.namesOnly(paper.content().head()));
        pieces.addAll(
                head.title(
                        issued.name(), issued.subject(), origin, reference(paper, width, origin)));
        pieces.addAll(
                new BodyMaker(passages, width, 1).body(issued.body(), true, origin + ".body"));
        return new Sheet.Part(issued.landscape(), null, List.of(), pieces, origin);
    }

    /// `(Kèm theo Quyết định số …/QĐ-… ngày … tháng … năm … của …)`; NĐ 30, PL I, III.1.c.
    private Piece.Passage reference(Paper paper, double width, String origin) {
        Content content = paper.content();
        Symbol symbol = content.head().symbol();
        String number = symbol == null ? "" : " số " + Wording.label(paper, symbol);
        return passages.of(
                Role.APPENDIX_REFERENCE,
                "(Kèm theo "
                        + kind(content.title())
                        + number
                        + " "
                        + Wording.date(paper.date())
                        + " của "
                        + content.head().agency()
                        + ")",
                width,
                origin);
    }
}
