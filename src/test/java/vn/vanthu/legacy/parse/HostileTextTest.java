package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that no office wrote must neither stop the parser nor hold it up.
@Timeout(10)
class HostileTextTest {

    static Stream<String> texts() {
        Random random = new Random(20260605);
        StringBuilder noise = new StringBuilder();
        String signs = "ab Đ./-*_|\t\n:;()#$\\{}0123456789IVXÀ\u0301\uD83D\uDE00";
        for (int i = 0; i < 200_000; i++) {
            noise.append(signs.charAt(random.nextInt(signs.length())));
        }
        return Stream.of(
                "",
                "\n\n\n",
                "Số:",
                "Số: 99999999999999999999/QĐ-UBND\nHà Nội, ngày 99 tháng 99 năm 9999",
                noise.toString(),
                " ".repeat(1_000_000) + "x",
                "ngày" + " ".repeat(1_000_000) + "tháng",
                "/.".repeat(500_000),
                "*".repeat(100_000),
                "* a ".repeat(50_000),
                "- ".repeat(200_000),
                "KHOA ".repeat(200_000),
                "a\tb\n".repeat(20_000),
                "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\tm\tn\to\tp\tq\tr\ts\tt\tu\tv\tw\tx\ty\tz\ta\tb\tc\td\te\tf\tg\n"
                        .repeat(100),
                "I. A\n1. B\na) C\n- D\n+ E\n".repeat(5_000),
                "Phần I\nChương I\nMục 1\nTiểu mục 1\nI. A\nĐiều 1. B\n1. C\n1.1. D\na) E\n- F\n+ G\n"
                        .repeat(1_000),
                "Nơi nhận:\n" + "- A;\n".repeat(20_000),
                "PHỤ LỤC\n".repeat(5_000),
                "Nơi nhận:\n- Lưu: VT.\n" + "PHỤ LỤC I\nA\n".repeat(5_000),
                "Kính gửi:\n" + "- A;\n".repeat(20_000),
                "Căn cứ A;\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextGivesAProposalInTime(String text) {
        assertThatCode(() -> PaperParser.ofDecree().parse(text).paper()).doesNotThrowAnyException();
    }
}
