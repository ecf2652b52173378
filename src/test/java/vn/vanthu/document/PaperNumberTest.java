package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

    // NĐ 30, PL I, II.3.c: "với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước".
    @ParameterizedTest
    @CsvSource({"1,01", "9,09", "10,10", "99,99", "453,453"})
    void onlyNumbersBelowTenArePadded(int value, String printed) {
        assertThat(PaperNumber.of(value)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"5,05", "05,05", "0005,05", "453,453", "01A,01A", "1A,01A", "12Đ,12Đ"})
    void numbersOfThePastAreRead(String text, String printed) {
        assertThat(PaperNumber.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "-1", "1a", "1AB", "A1", "1 A", "9999999999", "１"})
    void everythingElseIsRefused(String text) {
        assertThat(PaperNumber.isNumber(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PaperNumber.parse(text));
    }

    @Test
    void aLetterComesAfterItsNumberAndBeforeTheNext() {
        List<PaperNumber> sorted =
                List.of("02", "01B", "01", "10", "01A").stream()
                        .map(PaperNumber::parse)
                        .sorted()
                        .toList();
        assertThat(sorted)
                .extracting(PaperNumber::toString)
                .containsExactly("01", "01A", "01B", "02", "10");
    }
}
