package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.LAN;
import static vn.vanthu.workflow.TestHouse.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Done;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Role;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.message.Language;
import vn.vanthu.office.Office;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.book.Printed;
import vn.vanthu.workflow.TestHouse;

class ResultBookTest {

    private static TestHouse house;

    private final FakeIndex index = new FakeIndex();
    private final List<Done> trail = new ArrayList<>();
    private ResultBook books;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = TestHouse.open(folder, null, LocalDate.of(2026, 3, 5));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void fill() {
        books =
                new ResultBook(
                        new Search(index, house.get(PaperGrants.class)),
                        house.get(Office.class),
                        house.clock,
                        trail::add);
    }

    private Book book(String query, Actor by) {
        SearchAddress address = done(SearchAddress.read(query));
        return done(books.of(address, Language.VI, press()::canPrint, by));
    }

    private static BookPress press() {
        return house.get(BookPress.class);
    }

    private static Map<String, byte[]> printed(Book book) {
        return switch (press().print(book, EnumSet.allOf(BookFormat.class))) {
            case Printed.Files files -> files.files();
            case Printed.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void bearsTheMarkOfTheOfficeAndTheSearch() {
        index.put(Found.paper(1, 1, "Cải cách hành chính", "VP", "năm 2026"));
        Book book = book("q=cai+cach&columns=label,Subject,excerpt", HUONG);
        assertThat(book.heading())
                .containsExactly(
                        "Sở Khoa học và Công nghệ",
                        "KẾT QUẢ TÌM VĂN BẢN",
                        "Tìm: Lời tìm: cai cach; xếp theo: sát nhất trước",
                        "1 văn bản",
                        "In từ Hệ thống quản lý tài liệu điện tử của Sở Khoa học và Công nghệ; người"
                                + " in: Phạm Thu Hương; lúc 09:00 05/3/2026.");
        assertThat(book.columns().stream().map(Book.Column::heading))
                .containsExactly("TT", "Số và ký hiệu", "Trích yếu", "Trích đoạn");
        assertThat(book.rows().stream().map(Book.Row::cells))
                .containsExactly(
                        List.of(
                                "1",
                                "1/KH-SNV",
                                "Cải cách hành chính",
                                "tr. 2: cai cach năm 2026"));
        assertThat(trail)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.act()).isEqualTo(Act.READ);
                    assertThat(told.detail()).containsEntry("papers", "1");
                });
    }

    @Test
    void opensInEveryFormat() throws IOException {
        index.put(Found.paper(1, 1, "Cải cách hành chính", "VP", "năm 2026"));
        Map<String, byte[]> files = printed(book("q=c%E1%BA%A3i", HUONG));
        try (PDDocument pdf = Loader.loadPDF(file(files, ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("KẾT QUẢ TÌM VĂN BẢN", "1/KH-SNV", "Phạm Thu Hương", "05/3/2026");
        }
        assertThat(part(file(files, ".docx"), "word/document.xml")).contains("KẾT QUẢ TÌM VĂN BẢN");
        assertThat(part(file(files, ".xlsx"), "xl/sharedStrings.xml"))
                .contains("Cải cách hành chính", "In từ Hệ thống quản lý tài liệu điện tử");
        assertThat(new String(file(files, ".csv"), StandardCharsets.UTF_8))
                .contains("\"Trích yếu\"", "\"1/KH-SNV\"");
    }

    @Test
    void holdsAllThatIsFoundHoweverManyPagesThatTakes() {
        for (int i = 1; i <= 1_234; i++) {
            index.put(Found.paper(i, i, "Cải cách", "VP", ""));
        }
        Book book = book("q=cai&skip=40&limit=7&columns=label", HUONG);
        assertThat(book.rows()).hasSize(1_234);
        assertThat(book.rows().getLast().cells()).containsExactly("1234", "1234/KH-SNV");
        assertThat(book.heading()).contains("1234 văn bản");
    }

    @Test
    void endsAtTenThousandPapersAndSaysSo() {
        for (int i = 1; i <= 10_050; i++) {
            index.put(Found.paper(i, i, "Cải cách", "VP", ""));
        }
        var list =
                books.of(done(SearchAddress.read("q=cai")), Language.VI, press()::canPrint, HUONG);
        assertThat(list.problems()).extracting(Problem::code).containsExactly("SEARCH.export-cut");
        assertThat(done(list).rows()).hasSize(ResultBook.MOST_ROWS);
        assertThat(done(list).heading()).contains("10000 văn bản đầu trong 10050 văn bản tìm thấy");
    }

    @Test
    void givesRowsAloneWhereTheirPagesWouldBeTooMany() {
        String subject = "Về việc ban hành kế hoạch cải cách hành chính của tỉnh. ".repeat(60);
        for (int i = 1; i <= 2_500; i++) {
            index.put(Found.paper(i, i, subject, "VP", ""));
        }
        String columns = "label,IssuedDate,Subject,OrganName,To.OrganName,unit,year,state";
        Book book = book("q=cai&columns=" + columns, HUONG);
        Printed pdf = press().print(book, EnumSet.of(BookFormat.PDF));
        assertThat(pdf).isInstanceOf(Printed.Refused.class);
        assertThat(ResultBook.told(((Printed.Refused) pdf).problems()))
                .containsExactly(Problem.must("SEARCH.export-long", "", 2_000));
        Printed csv = press().print(book, EnumSet.of(BookFormat.CSV));
        assertThat(csv).isInstanceOf(Printed.Files.class);
        assertThat(
                        new String(
                                        file(((Printed.Files) csv).files(), ".csv"),
                                        StandardCharsets.UTF_8)
                                .lines())
                .hasSize(2_501);
    }

    @Test
    void holdsOnlyWhatItsReaderMayRead() {
        index.put(Found.paper(1, 1, "Cải cách", "VP", ""));
        index.put(Found.paper(2, 2, "Cải cách", "KHTC", ""));
        assertThat(book("q=cai", HUONG).rows()).hasSize(2);
        Actor mai = Actor.of("mai", "KHTC", Role.HEAD_OF_UNIT);
        assertThat(book("q=cai&columns=label", mai).rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly("2/KH-SNV");
        assertThat(book("q=cai", Actor.of("la", "TTR", Role.DRAFTER)).rows()).isEmpty();
        assertThat(book("q=cai", LAN).rows()).hasSize(2);
    }

    @Test
    void runsNoFormulaInASpreadsheet() throws IOException {
        List<String> formulas =
                List.of(
                        "=1+1",
                        "+1+1",
                        "-1+1",
                        "@SUM(A1)",
                        "\t=1+1",
                        "\r=1+1",
                        "\u00a0=1+1",
                        "＝1+1");
        for (int i = 0; i < formulas.size(); i++) {
            index.put(Found.paper(i + 1, i + 1, formulas.get(i), "VP", ""));
        }
        Map<String, byte[]> files = printed(book("columns=Subject", HUONG));
        String sheet = part(file(files, ".xlsx"), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("t=\"s\"").doesNotContain("<f>", "<f ");
        assertThat(new String(file(files, ".csv"), StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(formulas.size())
                .noneMatch(line -> line.matches("(.*,)?\"[\\s\u00a0]*[=+\\-@＝].*"));
    }

    @Test
    void printsWhatWasReadBadly() {
        index.put(
                Found.paper(
                        1,
                        1,
                        "Cải \u0000\u0007cách \ud83d\ude00漢\u200b\uffff",
                        "VP",
                        "a\f\u2028b"));
        Book book = book("q=C%F0%9F%98%80&columns=Subject,excerpt", HUONG);
        assertThat(book.heading()).contains("Tìm: Lời tìm: C?; xếp theo: sát nhất trước");
        book = book("columns=Subject,excerpt", HUONG);
        assertThat(printed(book)).hasSize(4);
        assertThat(book.rows().getFirst().cells().get(1)).startsWith("Cải ").contains("cách ??");
    }

    private static byte[] file(Map<String, byte[]> files, String suffix) {
        return Objects.requireNonNull(files.get(suffix));
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return Pattern.compile("&#x([0-9a-f]+);")
                            .matcher(xml)
                            .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
