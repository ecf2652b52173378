package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.PaperDate;
import vn.vanthu.legacy.TextLine;

class DayGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Quảng Ngãi, ngày 27 tháng 5 năm 2021                | Quảng Ngãi | 2021-05-27
                    Bà Rịa - Vũng Tàu, ngày **24** tháng 6 năm 2019     | Bà Rịa - Vũng Tàu | 2019-06-24
                    Thành phố Hồ Chí Minh, ngày 01 tháng 8 năm 2022     | Thành phố Hồ Chí Minh | 2022-08-01
                    TP. Hồ Chí Minh, ngày 1/8/2022                      | TP. Hồ Chí Minh | 2022-08-01
                    Hà Tĩnh, ngày      tháng 11 năm 2024                | Hà Tĩnh | 2024-11
                    Hà Tĩnh, ngày ... tháng ... năm 2024                | Hà Tĩnh | 2024
                    Quận 1, ngày 5 tháng 3 năm 2020                     | Quận 1 | 2020-03-05
                    Ba Ria - Viing Tau, ngay 10 thang 05 nam 2022       | Ba Ria - Viing Tau | 2022-05-10
                    Số: 5/KH-UBND Đà Lạt, ngày 18 tháng 6 năm 2021      | Đà Lạt | 2021-06-18
                    Hà Nội ngày 5-3-2020                                | Hà Nội | 2020-03-05
                    """)
    void aLineOfPlaceAndDayIsRead(String text, String place, String date) {
        DayGrammar.Found found = Objects.requireNonNull(read(text));
        assertThat(found.place()).isEqualTo(place);
        assertThat(found.date()).isEqualTo(PaperDate.parse(date));
    }

    @Test
    void aDayThatNoCalendarHasLeavesTheYear() {
        DayGrammar.Found found = Objects.requireNonNull(read("Huế, ngày 31 tháng 02 năm 2019"));
        assertThat(found.date()).isEqualTo(new PaperDate(2019, null, null));
        assertThat(found.isSpoilt()).isTrue();
    }

    private static DayGrammar.@Nullable Found read(String text) {
        return DayGrammar.read(Line.of(1, 0, TextLine.of(text)));
    }
}
