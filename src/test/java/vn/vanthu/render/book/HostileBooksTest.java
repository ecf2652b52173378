package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.pdf.PdfReader;

/// Books nobody would keep, and books that somebody meant to break the program with.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileBooksTest {

    private static final int COVERS = 2;

    private static List<Problem> refused(Book book) {
        return switch (SampleBooks.PRESS.print(book, Set.of(BookFormat.values()))) {
            case Printed.Refused(var problems) -> problems;
            case Printed.Files files -> throw new AssertionError("Printed: " + files.pages());
        };
    }

    private static Book row(int column, String words) {
        List<Book.Row> rows = new ArrayList<>(SampleBooks.rows(3));
        rows.add(SampleBooks.row(column, words));
        return SampleBooks.of(rows);
    }

    @Test
    void aBookWithoutRowsIsACoverAndARuledPage() throws Exception {
        Printed.Files empty =
                SampleBooks.print(SampleBooks.register(0), BookFormat.PDF, BookFormat.XLSX);
        String digest = PageDigest.of(SampleBooks.register(0), 1, 0, PageDigest.NONE);
        assertThat(empty.pages()).containsExactly(new BookPage(1, 1, 0, digest));
        SeenPdf pdf = SeenPdf.of(SampleBooks.file(empty, BookFormat.PDF));
        assertThat(pdf.pages).hasSize(COVERS + 1);
        assertThat(pdf.pages.getLast().letters()).startsWith("Trang1/1").endsWith("(10)");
        assertThat(PdfReader.read(SampleBooks.file(empty, BookFormat.PDF)).text().tables())
                .singleElement()
                .satisfies(table -> assertThat(table).hasSizeGreaterThan(20));
    }

    @Test
    void aRowTallerThanAPageGoesOnAndLosesNoWord() throws Exception {
        String subject = "Về việc rà soát, ".repeat(1176);
        assertThat(subject.length()).isBetween(19_900, 20_000);
        Book book = row(2, subject);
        Printed.Files printed = SampleBooks.print(book, BookFormat.PDF, BookFormat.DOCX);
        assertThat(printed.pages()).hasSizeGreaterThan(10);
        assertThat(printed.pages().stream().skip(1))
                .allSatisfy(page -> {
                    assertThat(page.firstRow()).isEqualTo(4);
                    assertThat(page.lastRow()).isEqualTo(4);
                });
        assertThat(printed.pages().stream().map(BookPage::digest)).doesNotHaveDuplicates();
        StringBuilder said = new StringBuilder();
        SeenPdf.of(SampleBooks.file(printed, BookFormat.PDF))
                .pages
                .forEach(page -> said.append(page.letters()));
        assertThat(said.toString().split("ràsoát,", -1)).hasSize(1176 + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 8})
    void aLongAddressStaysWithinItsCell(int column) throws Exception {
        String address = "https://vanban.example.gov.vn/" + "tra-cuu/".repeat(40) + "?so=1";
        Book book = row(column, address);
        SeenPdf pdf = SeenPdf.of(SampleBooks.file(book, BookFormat.PDF));
        List<Double> widths =
                new Ruling(book, new Passages(SamplePapers.RULES.ofBooks(), SamplePapers.TYPEFACE))
                        .widths();
        double left = 30 * 72 / 25.4;
        for (int i = 0; i < column; i++) {
            left += widths.get(i);
        }
        double right = left + widths.get(column);
        List<SeenPdf.Words> parts =
                pdf.pages.stream()
                        .flatMap(page -> page.words().stream())
                        .filter(w -> w.text().contains("cuu"))
                        .toList();
        assertThat(parts).hasSizeGreaterThan(5);
        for (SeenPdf.Words part : parts) {
            assertThat(part.left()).isGreaterThan(left + 2);
            assertThat(part.right()).isLessThan(right - 2);
        }
    }

    @Test
    void charactersNoFaceHasAreNamedWithTheirPlace() {
        assertThat(refused(row(2, "Họp 😀 gấp")))
                .containsExactly(
                        Problem.must(
                                "GLYPH.missing",
                                "rows[3][2]",
                                "😀",
                                "U+1F600",
                                "Liberation Serif"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\u202E", "\u2028", "\uD800", "\uFEFF"})
    void charactersThatCannotBePrintedAreNamedWithTheirPlace(String character) {
        assertThat(refused(row(3, "Nguyễn " + character + " Văn")))
                .containsExactly(
                        Problem.must(
                                "TEXT.control",
                                "rows[3][3]",
                                String.format("U+%04X", (int) character.charAt(0))));
    }

    @Test
    void allProblemsAreToldAtOnceButNeverThousands() {
        assertThat(refused(SampleBooks.of(Collections.nCopies(500, SampleBooks.row(2, "\u0007")))))
                .hasSize(50);
    }

    @Test
    void moreThanAVolumeHoldsIsRefused() {
        assertThat(refused(SampleBooks.register(20_001)))
                .containsExactly(Problem.must("BOOK.rows", "", 20_001, 20_000));
        Book.Row tall = SampleBooks.row(8, "a\n".repeat(9_000) + "a");
        assertThat(refused(SampleBooks.of(Collections.nCopies(20_000, tall))))
                .containsExactly(Problem.must("BOOK.pages", "", 2_000));
        assertThat(refused(row(2, "a".repeat(20_001))))
                .containsExactly(Problem.must("LIMIT.text", "rows[3][2]", 20_001, 20_000));
    }

    @Test
    void aCoverOrAHeadThatLeavesNoRoomIsRefused() {
        Book book = SampleBooks.register(1);
        Book.Cover cover =
                new Book.Cover(null, "A ".repeat(900), "Sổ ".repeat(600), List.of("Năm: 2026"));
        assertThat(
                        refused(
                                new Book(
                                        "k",
                                        SampleBooks.VIETNAMESE,
                                        cover,
                                        List.of(),
                                        book.columns(),
                                        book.rows(),
                                        List.of())))
                .containsExactly(Problem.must("BOOK.cover", "cover"));
        List<Book.Column> narrow =
                Collections.nCopies(30, new Book.Column("m ".repeat(100), 1, Book.Align.LEFT));
        assertThat(
                        refused(
                                new Book(
                                        "k",
                                        SampleBooks.VIETNAMESE,
                                        null,
                                        List.of(),
                                        narrow,
                                        List.of(),
                                        List.of())))
                .containsExactly(Problem.must("BOOK.columns", "columns", 30));
    }

    @Test
    void columnsOfAnyShareHaveRoomForALetter() throws Exception {
        List<Book.Column> columns =
                List.of(
                        new Book.Column("Một", 1e-9, Book.Align.LEFT),
                        new Book.Column("Hai", 1e9, Book.Align.RIGHT));
        Book book =
                new Book(
                        "k",
                        SampleBooks.VIETNAMESE,
                        null,
                        List.of(),
                        columns,
                        List.of(new Book.Row(List.of("chữ", "chữ"), false)),
                        List.of());
        assertThat(SeenPdf.of(SampleBooks.file(book, BookFormat.PDF)).pages.getFirst().letters())
                .endsWith("MộtHai(1)(2)chữchữ");
    }

    @Test
    void headingsAndRemarksLongerThanAPageGoOn() throws Exception {
        Book book =
                new Book(
                        "k",
                        SampleBooks.VIETNAMESE,
                        null,
                        Collections.nCopies(60, "Tiêu đề"),
                        SampleBooks.COLUMNS,
                        List.of(),
                        Collections.nCopies(40, "Số thiếu: " + "12, ".repeat(300)));
        Printed.Files printed = SampleBooks.print(book, BookFormat.values());
        StringBuilder said = new StringBuilder();
        SeenPdf pdf = SeenPdf.of(SampleBooks.file(printed, BookFormat.PDF));
        pdf.pages.forEach(page -> said.append(page.letters()));
        assertThat(pdf.pages).hasSize(printed.pages().size());
        assertThat(said.toString().split("Tiêuđề", -1)).hasSize(60 + 1);
        assertThat(said.toString().split("12,", -1)).hasSize(40 * 300 + 1);
        assertThat(PageDigest.differing(book, printed.pages())).isEmpty();
    }

    @Test
    void noCellBecomesAFormula() throws Exception {
        Book book = row(2, "=1+1");
        SeenXlsx workbook = SeenXlsx.of(SampleBooks.file(book, BookFormat.XLSX));
        assertThat(workbook.rows(2).stream().flatMap(r -> r.texts().stream())).contains("=1+1");
        assertThat(SeenXlsx.elements(workbook.part("xl/worksheets/sheet2.xml"), "f")).isEmpty();

        List<Book.Row> rows = new ArrayList<>();
        for (String cell : List.of("=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "a \"b\"\nc", "01")) {
            rows.add(SampleBooks.row(0, cell));
        }
        String csv =
                new String(
                        SampleBooks.file(SampleBooks.of(rows), BookFormat.CSV),
                        StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"Số, ký hiệu văn bản\",").endsWith("\r\n");
        assertThat(csv)
                .contains(
                        "\r\n\"'=1+1\",\"a\"",
                        "\r\n\"'+84\",",
                        "\r\n\"'-1\",",
                        "\r\n\"'@SUM(A1)\",",
                        "\r\n\"'=1\",",
                        "\r\n\"a \"\"b\"\"\nc\",",
                        "\r\n\"01\",");
    }

    @Test
    void whatLooksLikeAnEscapeStaysToTheLetter() throws Exception {
        SeenXlsx workbook = SeenXlsx.of(SampleBooks.file(row(2, "_x0041_"), BookFormat.XLSX));
        assertThat(workbook.rows(2).stream().flatMap(r -> r.texts().stream()))
                .contains("_x005F_x0041_");
    }
}
