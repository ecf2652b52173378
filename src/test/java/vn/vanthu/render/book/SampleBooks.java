package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.Book.Align;
import vn.vanthu.document.book.Book.Column;
import vn.vanthu.document.book.Book.Cover;
import vn.vanthu.document.book.Book.Row;
import vn.vanthu.render.SamplePapers;

/// Books for tests: the register of outgoing papers (NĐ 30, PL IV, I) with rows of every length.
final class SampleBooks {

    static final BookPress PRESS = new BookPress(SamplePapers.RULES, SamplePapers.TYPEFACE);
    static final Locale VIETNAMESE = Locale.of("vi");

    static final List<Column> COLUMNS =
            List.of(
                    new Column("Số, ký hiệu văn bản", 11, Align.LEFT),
                    new Column("Ngày tháng văn bản", 9, Align.CENTRE),
                    new Column("Tên loại và trích yếu nội dung văn bản", 27, Align.LEFT),
                    new Column("Người ký", 10, Align.LEFT),
                    new Column("Nơi nhận văn bản", 13, Align.LEFT),
                    new Column("Đơn vị, người nhận bản lưu", 9, Align.LEFT),
                    new Column("Số lượng bản", 6, Align.RIGHT),
                    new Column("Ngày chuyển", 9, Align.CENTRE),
                    new Column("Ký nhận", 8, Align.LEFT),
                    new Column("Ghi chú", 10, Align.LEFT));

    private static final List<String> SUBJECTS =
            List.of(
                    "Quyết định về việc bổ nhiệm có thời hạn chức vụ Trưởng phòng Kế hoạch – Tài"
                            + " chính",
                    "Công văn v/v nâng bậc lương thường xuyên năm 2026",
                    "Báo cáo kết quả thực hiện nhiệm vụ khoa học và công nghệ 6 tháng đầu năm, phương"
                            + " hướng, nhiệm vụ 6 tháng cuối năm 2026",
                    "Kế hoạch kiểm tra công tác văn thư, lưu trữ",
                    "Tờ trình đề nghị phê duyệt nhiệm vụ, dự toán kinh phí mua sắm trang thiết bị"
                            + " phục vụ chuyển đổi số của Sở giai đoạn 2026–2030 theo Nghị quyết số"
                            + " 57-NQ/TW",
                    "Giấy mời họp");
    private static final List<String> KINDS =
            List.of("QĐ-SKHCN", "SKHCN-VP", "BC-SKHCN", "KH-SKHCN");
    private static final List<String> SIGNERS =
            List.of("Nguyễn Văn Đức", "Trần Thị Thuỷ Nguyên", "Lê Hoàng Phước", "Phạm Gia Khiêm");
    private static final List<String> RECIPIENTS =
            List.of(
                    "UBND tỉnh (b/c)\nSở Nội vụ",
                    "Các phòng, đơn vị thuộc Sở",
                    "Bộ Khoa học và Công nghệ",
                    "Như Điều 3");

    private SampleBooks() {}

    static Cover cover(int rows) {
        return new Cover(
                "Ủy ban nhân dân tỉnh Quảng Ngãi",
                "Sở Khoa học và Công nghệ",
                "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                List.of(
                        "Năm: 2026",
                        "Từ ngày 01/01/2026 đến ngày 31/12/2026",
                        "Từ số 01 đến số " + Math.max(1, rows),
                        "Quyển số: 01"));
    }

    /// A register of `rows` papers; every 17th number is void.
    static Book register(int rows) {
        return of(rows(rows));
    }

    static Book of(List<Row> rows) {
        return new Book(
                "chung/2026/1",
                VIETNAMESE,
                cover(rows.size()),
                List.of(),
                COLUMNS,
                rows,
                List.of());
    }

    /// A list of four columns with a heading and remarks instead of a cover.
    static Book audit(int rows) {
        return new Book(
                "doi-chieu/2026",
                VIETNAMESE,
                null,
                List.of("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "ĐỐI CHIẾU SỐ VĂN BẢN ĐI NĂM 2026"),
                COLUMNS.subList(0, 4),
                rows(rows).stream()
                        .map(row -> new Row(row.cells().subList(0, 4), row.struck()))
                        .toList(),
                List.of("Không có số nào thiếu.", "Người lập: Nguyễn Văn A"));
    }

    static List<Row> rows(int count) {
        Random random = new Random(30_2020);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String day = String.format(Locale.ROOT, "%02d/%02d/2026", 1 + i % 28, 1 + i % 12);
            boolean struck = i % 17 == 0;
            String number = i < 10 ? "0" + i : String.valueOf(i);
            rows.add(
                    new Row(
                            List.of(
                                    number + "/" + pick(KINDS, random),
                                    day,
                                    pick(SUBJECTS, random),
                                    pick(SIGNERS, random),
                                    pick(RECIPIENTS, random),
                                    "Văn phòng",
                                    String.valueOf(1 + random.nextInt(20)),
                                    day,
                                    "",
                                    struck ? "Số hủy: soạn trùng" : ""),
                            struck));
        }
        return rows;
    }

    /// A row whose `column` (from 0) says `words` and whose other cells are short.
    static Row row(int column, String words) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), "a"));
        cells.set(column, words);
        return new Row(cells, false);
    }

    static Printed.Files print(Book book, BookFormat... formats) {
        Printed printed = PRESS.print(book, java.util.Set.of(formats));
        return switch (printed) {
            case Printed.Files files -> files;
            case Printed.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static byte[] file(Printed.Files printed, BookFormat format) {
        return java.util.Objects.requireNonNull(printed.files().get(format.suffix()));
    }

    static byte[] file(Book book, BookFormat format) {
        return file(print(book, format), format);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
