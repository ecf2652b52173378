package vn.vanthu.legacy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Register books that offices kept as tables become lines, and what cannot be read is told by
/// line.
class OldRegistersTest {

    private static final Readers READERS = new Readers(1, ReadLimits.USUAL);

    private static final List<List<String>> BOOK =
            List.of(
                    List.of("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2019"),
                    List.of(
                            "Số, ký hiệu văn bản",
                            "Ngày tháng văn bản",
                            "Tên loại và trích yếu nội dung văn bản",
                            "Người ký",
                            "Nơi nhận văn bản",
                            "Đơn vị, người nhận bản lưu",
                            "Số lượng bản",
                            "Ghi chú"),
                    List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"),
                    List.of(
                            "01/QĐ-SKHCN",
                            "02/01/2019",
                            "Quyết định về việc nâng lương",
                            "Mai Thanh Quang",
                            "Sở Nội vụ",
                            "VT",
                            "3",
                            ""),
                    List.of("Tháng 2"),
                    List.of(
                            "01A/KH-SKHCN",
                            "15/2",
                            "Kế hoạch kiểm tra",
                            "Mai Thanh Quang",
                            "",
                            "VP",
                            "5",
                            "gấp"),
                    List.of("01/QĐ-SKHCN", "31/02/2019", "", "", "", "", "", ""),
                    List.of("01/QĐ-SKHCN", "20/3/2019", "Quyết định khác", "", "", "", "", ""));

    private static final List<OldRegister.Entry> ENTRIES =
            List.of(
                    entry(
                            4,
                            "01",
                            "QĐ-SKHCN",
                            LocalDate.of(2019, 1, 2),
                            "Quyết định về việc nâng lương",
                            "Mai Thanh Quang",
                            "Sở Nội vụ",
                            "VT",
                            "3",
                            ""),
                    entry(
                            6,
                            "01A",
                            "KH-SKHCN",
                            LocalDate.of(2019, 2, 15),
                            "Kế hoạch kiểm tra",
                            "Mai Thanh Quang",
                            "",
                            "VP",
                            "5",
                            "gấp"),
                    entry(7, "01", "QĐ-SKHCN", null, "", "", "", "", "", ""),
                    entry(
                            8,
                            "01",
                            "QĐ-SKHCN",
                            LocalDate.of(2019, 3, 20),
                            "Quyết định khác",
                            "",
                            "",
                            "",
                            "",
                            ""));

    @AfterAll
    static void close() {
        READERS.close();
    }

    @Test
    void aBookInCsvIsReadLineByLine() {
        StringBuilder csv = new StringBuilder();
        BOOK.forEach(row -> csv.append(String.join(";", row)).append("\r\n"));
        OldRegister register =
                done(
                        READERS.readRegister(
                                csv.toString().getBytes(StandardCharsets.UTF_8), "so.csv"));
        assertThat(register.entries()).isEqualTo(ENTRIES);
        assertThat(register.problems())
                .extracting(Problem::code, p -> p.values().getFirst())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("READ.book-skipped", "5"),
                        org.assertj.core.groups.Tuple.tuple("READ.book-date", "7"),
                        org.assertj.core.groups.Tuple.tuple("READ.book-subject", "7"),
                        org.assertj.core.groups.Tuple.tuple("READ.book-repeated", "8"));
    }

    @Test
    void workbooksOfBothAgesSayTheSame() throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(xlsx, "x", "1.0")) {
            Worksheet sheet = book.newWorksheet("2019");
            for (int r = 0; r < BOOK.size(); r++) {
                for (int c = 0; c < BOOK.get(r).size(); c++) {
                    sheet.value(r, c, BOOK.get(r).get(c));
                }
            }
        }
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("2019");
            for (int r = 0; r < BOOK.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < BOOK.get(r).size(); c++) {
                    row.createCell(c).setCellValue(BOOK.get(r).get(c));
                }
            }
            book.write(xls);
        }
        for (byte[] file : List.of(xlsx.toByteArray(), xls.toByteArray())) {
            OldRegister register = done(READERS.readRegister(file, "so"));
            assertThat(register.entries())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sheet")
                    .isEqualTo(ENTRIES);
        }
    }

    @Test
    void otherWordingsOfTheHeadingsAreKnown() {
        String csv =
                "STT,Số VB,Ký hiệu,Ngày ban hành,Loại VB,Về việc,Lãnh đạo ký,Nơi gửi\n1,12,BC-UBND,2015-03-09,Báo cáo,\"Tình hình, quý 1\",Ông A,HĐND\n";
        OldRegister register =
                done(READERS.readRegister(csv.getBytes(StandardCharsets.UTF_8), "so.csv"));
        assertThat(register.entries())
                .containsExactly(
                        new OldRegister.Entry(
                                "",
                                2,
                                "12",
                                "BC-UBND",
                                LocalDate.of(2015, 3, 9),
                                "Báo cáo",
                                "Tình hình, quý 1",
                                "",
                                "Ông A",
                                "HĐND",
                                "",
                                "",
                                ""));
        assertThat(register.problems()).isEmpty();
    }

    @Test
    void aTableThatIsNoBookIsRefused() {
        assertThat(
                        READERS.readRegister(
                                        "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "x.csv")
                                .problems())
                .extracting(Problem::code)
                .containsExactly("READ.book-columns");
        assertThat(READERS.readRegister(SeedFiles.docx("seed-000"), "x.xlsx").problems())
                .extracting(Problem::code)
                .containsExactly("READ.book-sort");
    }

    private static OldRegister.Entry entry(
            int line,
            String number,
            String symbol,
            @org.jspecify.annotations.Nullable LocalDate date,
            String subject,
            String signer,
            String recipients,
            String keeper,
            String copies,
            String note) {
        return new OldRegister.Entry(
                "",
                line,
                number,
                symbol,
                date,
                "",
                subject,
                "",
                signer,
                recipients,
                keeper,
                copies,
                note);
    }

    private static OldRegister done(Outcome<OldRegister> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<OldRegister>) outcome).value();
    }
}
