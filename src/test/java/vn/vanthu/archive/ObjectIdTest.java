package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

class ObjectIdTest {

    @ParameterizedTest
    @CsvSource({
        "2026/thong-bao/0453-TB-SKHCN, 2026/thong-bao/0000-0999/0453-TB-SKHCN",
        "2018/ke-hoach/0001A-KH-SKHCN, 2018/ke-hoach/0000-0999/0001A-KH-SKHCN",
        "2026/cong-van/12345-SNV-CCHC, 2026/cong-van/12000-12999/12345-SNV-CCHC",
        "2026/thu-cong/khong-so-5f3a, 2026/thu-cong/3a/khong-so-5f3a",
        "2026/thu-cong/x, 2026/thu-cong/x/x",
        "2026/cong-van/1234567890123, 2026/cong-van/123456000-123456999/1234567890123"
    })
    void liesInAFolderThatAPersonFinds(String id, String place) {
        assertThat(new ObjectId(id).folder()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2026",
                "2026/thong-bao",
                "2026/thong-bao/",
                "2026/thong-bao/a/b",
                "../../etc/passwd",
                "2026/thong-bao/..",
                "2026/../x",
                "2026/thong-bao/.x",
                "2026/thong-bao/x.",
                "2026/thong-bao/a..b",
                "2026/thong-bao/a b",
                "2026/thông-báo/x",
                "2026/thong-bao/QĐ",
                "2026/Thong-bao/x",
                "26/thong-bao/x",
                "2026/thong-bao/a\nb",
                "2026/thong-bao/a\\b",
                "2026/thong-bao/a:b",
                "2026//x",
                " 2026/thong-bao/x",
                "2026/thong-bao/-x",
                "２０２６/thong-bao/x"
            })
    void refusesEveryOtherForm(String id) {
        assertThatThrownBy(() -> new ObjectId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIdThatNoFileSystemHolds() {
        assertThatThrownBy(() -> new ObjectId("2026/thong-bao/" + "x".repeat(200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("215");
    }

    @Test
    void foldsWhatIsPrinted() {
        assertThat(ObjectId.of(2026, "quyet-dinh", PaperNumber.of(7), new Symbol("QĐ-UBND")))
                .hasToString("2026/quyet-dinh/0007-QD-UBND");
        assertThat(ObjectId.of(2018, "ke-hoach", PaperNumber.parse("01A"), new Symbol("KH-SKH&CN")))
                .hasToString("2018/ke-hoach/0001A-KH-SKH-CN");
        assertThat(ObjectId.of(2026, "nghi-dinh", PaperNumber.of(30), new Symbol("2020/NĐ-CP")))
                .hasToString("2026/nghi-dinh/0030-2020-ND-CP");
        assertThat(ObjectId.of(2026, "bien-ban", PaperNumber.of(1234), null))
                .hasToString("2026/bien-ban/1234");
    }
}
