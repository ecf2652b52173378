package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damage tells papers that were read badly from others.
class DamageTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "004"})
    void cleanPapersAreHardlyDamaged(String seed) {
        String text = Golden.seed(seed);
        assertThat(Damage.of(text)).isLessThan(15);
        assertThat(Damage.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isLessThan(15);
        assertThat(Damage.of(text.toUpperCase(Locale.ROOT))).isLessThan(15);
    }

    @Test
    void aScanReadInTheWrongLanguageIsDamaged() {
        assertThat(Damage.of(Golden.seed("003"))).isGreaterThan(50);
        assertThat(Damage.of(Golden.page("000-0-misread"))).isGreaterThan(50);
        assertThat(Damage.of(Golden.page("002-2-misread"))).isGreaterThan(50);
    }

    @Test
    void lettersOfAnOldEncodingAreDamage() {
        assertThat(
                        Damage.of(
                                "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc "
                                        + "B¸o c¸o c«ng t¸c c¶i c¸ch hµnh chÝnh n¨m 2005"))
                .isGreaterThan(30);
    }

    @Test
    void aTextTypedWithoutAccentsIsLessDamagedThanAScan() {
        String typed =
                "Thuc hien Ke hoach cai cach hanh chinh nha nuoc nam 2018 cua tinh, So Khoa hoc va"
                        + " Cong nghe bao cao ket qua CCHC va phuong huong nam 2019 nhu sau";
        assertThat(Damage.of(typed)).isBetween(30, 49);
    }

    @Test
    void tablesOfFiguresAreNotDamaged() {
        assertThat(Damage.of("Số TT\t1\t2\t3\n85,745\t10,481/12,5\t1.500.000đ\t25%\n".repeat(30)))
                .isLessThan(15);
        assertThat(Damage.of("12 13 14 2017 85,7 ".repeat(100))).isZero();
    }

    @Test
    void englishNamesAmongVietnameseAreNotDamaged() {
        assertThat(
                        Damage.of(
                                "Văn phòng mua 05 máy tính Dell Latitude, 02 máy in HP LaserJet"
                                        + " Pro, phần mềm Microsoft Office và Windows Server của Công"
                                        + " ty Synnex FPT để sử dụng tại các phòng chuyên môn."))
                .isLessThan(15);
    }

    @Test
    void aTranslationIsNotDamaged() {
        assertThat(
                        Damage.of(
                                "The Department of Science and Technology is responsible for the"
                                        + " management of research tasks with the approval of the"
                                        + " People's Committee, as this Decision shall provide."))
                .isLessThan(15);
    }

    @Test
    void aHeadingInCapitalsWithoutAccentsDamagesNoPaper() {
        assertThat(Damage.of("UBND TINH BA RIA VUNG TAU\nSO KHOA HOC\n" + Golden.seed("000")))
                .isLessThan(15);
    }

    @Test
    void aShortTextIsNoEvidence() {
        assertThat(Damage.of("")).isZero();
        assertThat(Damage.of("bao cao cchc 2017")).isZero();
        assertThat(Damage.of("科学")).isZero();
    }

    @Test
    @Timeout(10)
    void noTextTakesLong() {
        assertThat(Damage.of("x".repeat(1 << 20))).isBetween(0, 100);
        assertThat(Damage.of("a\u0301\u0302".repeat(1 << 18))).isBetween(0, 100);
        assertThat(Damage.of("\uD800 1a ".repeat(1 << 17))).isBetween(0, 100);
    }
}
