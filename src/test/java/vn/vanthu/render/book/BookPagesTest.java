package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.render.docx.DocxReader;
import vn.vanthu.render.pdf.PdfReader;
import vn.vanthu.render.press.VeraPdf;

/// The register of outgoing papers as printed (NĐ 30, Đ.16.2.b; PL IV, I).
class BookPagesTest {

    private static final int ROWS = 60;
    private static final int COVERS = 2;
    private static final Book REGISTER = SampleBooks.register(ROWS);

    private static Printed.Files printed = new Printed.Files(java.util.Map.of(), List.of(), "");
    private static SeenPdf pdf = new SeenPdf();

    @BeforeAll
    static void print() throws Exception {
        printed = SampleBooks.print(REGISTER, BookFormat.values());
        pdf = SeenPdf.of(SampleBooks.file(printed, BookFormat.PDF));
    }

    // NĐ 30, PL IV, I.1: "Bìa và trang đầu".
    @Test
    void theCoverSaysWhatTheModelSaysInItsOrderAndTheFirstPageRepeatsIt() {
        for (int i = 0; i < COVERS; i++) {
            assertThat(pdf.pages.get(i).words().stream().map(SeenPdf.Words::text))
                    .containsExactly(
                            // The foot is drawn before the text, and read after it.
                            "Mã sổ: " + PageDigest.shown(printed.digest()),
                            "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
                            "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                            "Năm: 2026",
                            "Từ ngày 01/01/2026 đến ngày 31/12/2026",
                            "Từ số 01 đến số 60",
                            "Quyển số: 01");
        }
    }

    @Test
    void everyPageIsA4Landscape() {
        assertThat(pdf.pages).hasSize(COVERS + printed.pages().size()).hasSizeGreaterThan(5);
        assertThat(pdf.pages)
                .allSatisfy(page -> {
                    assertThat(page.width()).isCloseTo(297 * 72 / 25.4, within(0.1));
                    assertThat(page.height()).isCloseTo(210 * 72 / 25.4, within(0.1));
                });
    }

    // NĐ 30, PL IV, I.2: "Tối thiểu gồm 10 nội dung".
    @Test
    void theTenColumnsStandInOrderOnEveryPageAndTheirWordsStayWithin() {
        for (SeenPdf.Page page : pdf.pages.subList(COVERS, pdf.pages.size())) {
            List<Double> middles = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                SeenPdf.Words number = page.starting("(" + i + ")");
                middles.add((number.left() + number.right()) / 2);
            }
            assertThat(middles).isSorted();
            assertThat(page.letters())
                    .contains(
                            "Số,kýhiệuvănbảnNgàythángvănbảnTênloạivàtríchyếunộidungvănbảnNgườiký"
                                    + "NơinhậnvănbảnĐơnvị,ngườinhậnbảnlưuSốlượngbảnNgàychuyểnKýnhậnGhichú"
                                    + "(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)");
            assertThat(page.words())
                    .allSatisfy(w -> {
                        assertThat(w.left()).isGreaterThan(30 * 72 / 25.4);
                        assertThat(w.right()).isLessThan((297 - 15) * 72 / 25.4);
                    });
        }
    }

    @Test
    void everyPageHoldsItsRowsWholeAndBearsTheDigestOfThem() {
        String previous = PageDigest.NONE;
        int next = 1;
        for (BookPage page : printed.pages()) {
            assertThat(page.firstRow()).isEqualTo(next);
            next = page.lastRow() + 1;
            previous = PageDigest.of(REGISTER, page.firstRow(), page.lastRow(), previous);
            assertThat(page.digest()).isEqualTo(previous).hasSize(64);
            SeenPdf.Page seen = pdf.pages.get(COVERS + page.page() - 1);
            StringBuilder said = new StringBuilder();
            for (Book.Row row : REGISTER.rows().subList(page.firstRow() - 1, page.lastRow())) {
                row.cells().forEach(said::append);
            }
            String foot =
                    "Trang %d/%d – Mã trang: %s"
                            .formatted(
                                    page.page(),
                                    printed.pages().size(),
                                    PageDigest.shown(previous));
            assertThat(seen.letters())
                    .startsWith(plain(foot) + "Số,kýhiệu")
                    .endsWith("(10)" + plain(said.toString()));
        }
        assertThat(next).isEqualTo(ROWS + 1);
        assertThat(PageDigest.differing(REGISTER, printed.pages())).isEmpty();
    }

    @Test
    void theWordFileSaysWhatThePdfSays() throws Exception {
        assertThat(SampleBooks.file(printed, BookFormat.DOCX)).isNotEmpty();
        var inPdf = PdfReader.read(SampleBooks.file(printed, BookFormat.PDF)).text();
        var inWord = DocxReader.read(SampleBooks.file(printed, BookFormat.DOCX));
        assertThat(inWord.passages().stream().filter(p -> !p.isEmpty()))
                .containsExactlyElementsOf(inPdf.passages());
        assertThat(inWord.tables()).isEqualTo(inPdf.tables());
    }

    @Test
    void theWorkbookSaysWhatTheBookSaysAndEndsItsPagesAtTheSameRows() throws Exception {
        SeenXlsx workbook = SeenXlsx.of(SampleBooks.file(printed, BookFormat.XLSX));
        assertThat(workbook.rows(1).stream().map(r -> r.texts().getFirst()))
                .startsWith("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ")
                .endsWith("Quyển số: 01", "Mã sổ: " + PageDigest.shown(printed.digest()));
        List<SeenXlsx.Row> rows = workbook.rows(2);
        assertThat(rows.getFirst().texts())
                .isEqualTo(SampleBooks.COLUMNS.stream().map(Book.Column::heading).toList());
        List<Integer> ends = new ArrayList<>();
        int at = 2;
        for (BookPage page : printed.pages()) {
            for (int row = page.firstRow(); row <= page.lastRow(); row++) {
                Book.Row said = REGISTER.rows().get(row - 1);
                assertThat(rows.get(at).texts())
                        .isEqualTo(said.cells().stream().filter(c -> !c.isEmpty()).toList());
                assertThat(rows.get(at).struck()).isEqualTo(said.struck());
                at++;
            }
            assertThat(rows.get(at).texts().getFirst())
                    .endsWith("Mã trang: " + PageDigest.shown(page.digest()));
            ends.add(rows.get(at).number());
            at++;
        }
        assertThat(rows).hasSize(at);
        assertThat(workbook.ends(2)).isEqualTo(ends.subList(0, ends.size() - 1));
    }

    @Test
    void struckRowsCanStillBeReadInPdfAndWord() throws Exception {
        String document =
                new String(
                        SeenXlsx.part(
                                SampleBooks.file(printed, BookFormat.DOCX), "word/document.xml"),
                        java.nio.charset.StandardCharsets.UTF_8);
        // Numbers 17, 34 and 51 are void; each has ten cells, of which Ký nhận is empty.
        assertThat(document.split("VT_book_void", -1)).hasSizeGreaterThan(3 * 9);
        assertThat(
                        new String(
                                SeenXlsx.part(
                                        SampleBooks.file(printed, BookFormat.DOCX),
                                        "word/styles.xml"),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("<w:strike/>");
        Book unstruck =
                SampleBooks.of(
                        REGISTER.rows().stream().map(r -> new Book.Row(r.cells(), false)).toList());
        assertThat(strokes(SampleBooks.file(printed, BookFormat.PDF)))
                .isGreaterThanOrEqualTo(
                        strokes(SampleBooks.file(unstruck, BookFormat.PDF)) + 3 * 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void thePdfKeepsPdfA3aAndPdfUa1(int rows) throws Exception {
        assertThat(VeraPdf.faults(SampleBooks.file(SampleBooks.register(rows), BookFormat.PDF)))
                .isEmpty();
    }

    @Test
    void aListWithoutCoverKeepsPdfA3aAndPdfUa1() throws Exception {
        assertThat(VeraPdf.faults(SampleBooks.file(SampleBooks.audit(12), BookFormat.PDF)))
                .isEmpty();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static int strokes(byte[] pdf) throws Exception {
        int strokes = 0;
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                String content =
                        new String(
                                page.getContents().readAllBytes(),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                strokes += content.split("l S\n", -1).length - 1;
            }
        }
        return strokes;
    }
}
