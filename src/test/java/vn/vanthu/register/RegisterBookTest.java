package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.book.Book;

/// NĐ 30, PL IV, mẫu I: bìa và 10 cột của sổ đăng ký văn bản đi.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class RegisterBookTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final HandClock clock = new HandClock(Registry.MARCH_5);
    private Registry registry;
    private Register register;

    @BeforeEach
    void open() {
        registry = Registry.open(kind, folder, clock);
        register = registry.register();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static Volume volume(int number) {
        return new Volume(null, null, number, "UBND TỈNH BÀ RỊA - VŨNG TÀU", "SỞ KHOA HỌC");
    }

    private void fill() {
        clock.set(LocalDate.of(2026, 1, 5));
        register.give(Registry.notice("a"));
        register.archived("a", "obj-1", "hethong");
        register.dispatched(
                register.byPaper("a").orElseThrow(), LocalDate.of(2026, 1, 5), "Bình", "vanthu");
        register.note("chung", 2026, PaperNumber.of(1), "Thu hồi bởi 09/QĐ-SKHCN", "vanthu");
        register.give(Registry.notice("b"));
        register.voidNumber("chung", 2026, PaperNumber.of(2), "in hỏng", "vanthu");
        clock.set(LocalDate.of(2026, 10, 12));
        register.reserve("chung", "Phòng A", LocalDate.of(2026, 10, 20), "", "vanthu");
        register.enterPast(Registry.past("01A", LocalDate.of(2026, 1, 6)));
    }

    @Test
    void hasTheTenColumnsOfTheDecree() {
        assertThat(register.book("chung", 2026, volume(1)).columns())
                .extracting(Book.Column::heading)
                .containsExactly(
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Người ký",
                        "Nơi nhận văn bản",
                        "Đơn vị, người nhận bản lưu",
                        "Số lượng bản",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
    }

    @Test
    void hasTheCoverOfTheDecree() {
        assertThat(register.book("chung", 2026, volume(1)).cover())
                .isEqualTo(
                        new Book.Cover(
                                "UBND TỈNH BÀ RỊA - VŨNG TÀU",
                                "SỞ KHOA HỌC",
                                "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                                List.of(
                                        "Năm: 2026",
                                        "Từ ngày ………… đến ngày …………",
                                        "Từ số ………… đến số …………",
                                        "Quyển số: 01")));
        fill();
        Book book = register.book("chung", 2026, volume(12));
        assertThat(book.key()).isEqualTo("chung/2026/12");
        assertThat(book.cover())
                .isEqualTo(
                        new Book.Cover(
                                "UBND TỈNH BÀ RỊA - VŨNG TÀU",
                                "SỞ KHOA HỌC",
                                "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                                List.of(
                                        "Năm: 2026",
                                        "Từ ngày 05/01/2026 đến ngày 12/10/2026",
                                        "Từ số 01 đến số 03",
                                        "Quyển số: 12")));
    }

    @Test
    void hasALineForEveryNumberAndStrikesOutVoidOnes() {
        fill();
        assertThat(register.book("chung", 2026, volume(1)).rows())
                .containsExactly(
                        new Book.Row(
                                List.of(
                                        "01/TB-SKHCN",
                                        "05/01/2026",
                                        "Thông báo về việc a",
                                        "Nguyễn Văn An",
                                        "Các phòng;\nLưu: VT.",
                                        "Văn thư",
                                        "12",
                                        "05/01/2026",
                                        "Bình",
                                        "Thu hồi bởi 09/QĐ-SKHCN"),
                                false),
                        new Book.Row(
                                List.of(
                                        "01A/KH-SKHCN",
                                        "06/01/2026",
                                        "Thông báo về việc cũ",
                                        "Nguyễn Văn An",
                                        "Các phòng;\nLưu: VT.",
                                        "Văn thư",
                                        "12",
                                        "",
                                        "",
                                        "Văn bản cũ, vào sổ sau"),
                                false),
                        new Book.Row(
                                List.of(
                                        "02/TB-SKHCN",
                                        "05/01/2026",
                                        "Thông báo về việc b",
                                        "Nguyễn Văn An",
                                        "Các phòng;\nLưu: VT.",
                                        "Văn thư",
                                        "12",
                                        "",
                                        "",
                                        "Hủy số: in hỏng"),
                                true),
                        new Book.Row(
                                List.of(
                                        "03",
                                        "12/10/2026",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "Giữ số cho Phòng A đến hết ngày 20/10/2026"),
                                false));
    }

    @Test
    void isBoundInVolumes() {
        fill();
        Book second = register.book("chung", 2026, new Volume(2, 3, 2, null, "SỞ KHOA HỌC"));
        assertThat(second.rows())
                .extracting(row -> row.cells().getFirst())
                .containsExactly("02/TB-SKHCN", "03");
    }
}
