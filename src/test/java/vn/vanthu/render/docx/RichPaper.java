package vn.vanthu.render.docx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Align;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Head;
import vn.vanthu.document.Level;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Table;
import vn.vanthu.document.Title;
import vn.vanthu.document.Unit;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.press.Renderer;

/// A paper with all that a paper can have: stamps, contact line, merged cells, two signers,
/// appendices of both orientations.
final class RichPaper {

    static final Typeface TYPEFACE = Typeface.bundled();
    static final LocalDate UNDER_ND30 = LocalDate.of(2021, 6, 1);
    static final LocalDate UNDER_TT01 = LocalDate.of(2018, 6, 1);

    private static final LayoutRulesCatalogue RULES = LayoutRulesCatalogue.load(null);

    private RichPaper() {}

    static Pages pages(LocalDate date) {
        return pages(paper(date));
    }

    static Pages pages(Paper paper) {
        return new Renderer(RULES, TYPEFACE).pages(paper);
    }

    static Paper paper(LocalDate date) {
        return paper(date, body(), 2);
    }

    static Paper withoutAttachments(LocalDate date) {
        return paper(date, body(), 2, List.of());
    }

    /// The same with another body and number of recipients.
    static Paper paper(LocalDate date, List<Block> body, int recipients) {
        return paper(
                date,
                body,
                recipients,
                List.of(
                        new Attachment.Appendix("Kinh phí", true, List.of(table())),
                        new Attachment.Appendix(
                                "Danh sách", false, List.of(Paragraph.of("Một dòng.")))));
    }

    private static Paper paper(
            LocalDate date, List<Block> body, int recipients, List<Attachment> attachments) {
        List<Foot.Recipient> names = new ArrayList<>();
        for (int i = 1; i <= recipients; i++) {
            names.add(new Foot.Recipient("Ủy ban nhân dân xã số " + i, i == 1 ? "b/c" : null, 1));
        }
        Foot foot =
                new Foot(
                        List.of(
                                signer("Nguyễn Văn An", null, "THƯ KÝ"),
                                signer(
                                        "Trần Thị Bình",
                                        "Chủ tịch Hội đồng",
                                        "KT. GIÁM ĐỐC",
                                        "PHÓ GIÁM ĐỐC")),
                        names,
                        new Foot.Filing.Kept(List.of("TTr"), 2),
                        new Foot.DrafterMark("PL", 300),
                        null);
        Content content =
                new Content(
                        "ke-hoach",
                        false,
                        new Head(
                                "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
                                "Sở Khoa học và Công nghệ",
                                new Symbol("KH-SKHCN"),
                                "Bà Rịa - Vũng Tàu"),
                        new Title.Named("Kế hoạch", "Cải cách hành chính năm 2021"),
                        new Addressees("Kính gửi", List.of("Các phòng", "Các đơn vị trực thuộc")),
                        new Preamble(
                                null,
                                List.of(
                                        List.of(
                                                Run.plain(
                                                        "Căn cứ Luật Tổ chức chính quyền địa phương"))),
                                null),
                        body,
                        true,
                        foot,
                        new Stamps(Stamps.Urgency.HOA_TOC, "LƯU HÀNH NỘI BỘ"),
                        new ContactLine(
                                "198 Bạch Đằng, thành phố Bà Rịa",
                                "0254.3853301",
                                null,
                                "skhcn@baria-vungtau.gov.vn",
                                null),
                        attachments);
        return new Draft(content, PaperDate.of(date)).issue(new PaperNumber(7, ""), date);
    }

    private static Signer signer(String name, @Nullable String office, String... capacity) {
        List<Signer.Capacity> lines = new ArrayList<>();
        for (String line : capacity) {
            lines.add(Signer.Capacity.parse(line));
        }
        return new Signer(lines, null, office, name);
    }

    private static List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Unit(
                        Level.HEADING,
                        null,
                        List.of(Run.plain("Mục tiêu")),
                        List.of(),
                        List.of(
                                new Paragraph(
                                        List.of(
                                                Run.plain("Nói <script>&\"' đúng "),
                                                new Run("nguyên văn", true, false),
                                                Run.plain(" và "),
                                                new Run("không sai", false, true),
                                                Run.plain(".")),
                                        null))));
        for (int i = 0; i < 12; i++) {
            blocks.add(
                    Paragraph.of(
                            "Thực hiện Quyết định số 3768/QĐ-UBND ngày 29/12/2017 của Ủy ban nhân dân"
                                    + " tỉnh Bà Rịa - Vũng Tàu, các phòng, đơn vị rà soát, đánh giá"
                                    + " thủ tục hành chính giai đoạn 2016–2020 theo công văn số "
                                    // Moves the symbol along the line, so that it begins one at
                                    // times.
                                    + "mới ".repeat(i)
                                    + "59/VP-MC và thư điện tử skhcn@baria-vungtau.gov.vn trước hạn."));
        }
        blocks.add(table());
        blocks.add(new Paragraph(List.of(), null));
        blocks.add(Paragraph.of("Các đơn vị thực hiện"));
        return blocks;
    }

    private static Table table() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(cell("TT", 1, 2), cell("Công việc", 1, 2), cell("Kinh phí", 2, 1)));
        rows.add(row(cell("2021", 1, 1), cell("2022", 1, 1)));
        for (int i = 1; i <= 20; i++) {
            rows.add(row(cell(i + "/2", 1, 2), cell("Rà soát", 1, 1), cell("Cả hai năm", 2, 1)));
            rows.add(row(cell("Đánh giá", 1, 1), cell("1.000", 1, 1), cell("", 1, 1)));
        }
        return new Table(
                List.of(
                        new Table.Column(1, Align.CENTER),
                        new Table.Column(4, Align.LEFT),
                        new Table.Column(2, Align.RIGHT),
                        new Table.Column(2, Align.RIGHT)),
                2,
                rows);
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    private static Table.Cell cell(String words, int columns, int rows) {
        List<List<Run>> lines = words.isEmpty() ? List.of() : List.of(List.of(Run.plain(words)));
        return new Table.Cell(lines, columns, rows, null);
    }
}
