package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cited papers are found with what stands beside their labels.
class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "theo Quyết định số 3768/QĐ-UBND ngày 29/12/2017 của UBND tỉnh Bà Rịa - Vũng Tàu."
                        + " Trên | 3768/qd-ubnd | quyết định | 2017-12-29 | UBND tỉnh Bà Rịa - Vũng"
                        + " Tàu",
                "Nghị định 61/2018/NĐ-CP về cơ chế | 61/2018/nd-cp | nghị định | - | -",
                "của NĐ 130/2005/NĐ-CP. | 130/2005/nd-cp | nghị định | - | -",
                "thông tư liên tịch số 121/2014/TTLT-BTC-BKHCN ngày 25/8/2014"
                        + " | 121/2014/ttlt-btc-bkhcn | thông tư liên tịch | 2014-08-25 | -",
                "công văn số 1384/SNV-CCHC của Sở Nội vụ về hướng dẫn"
                        + " | 1384/snv-cchc | công văn | - | Sở Nội vụ",
                "công văn số 59/VP-MC từ ngày 27-31/3/2017. | 59/vp-mc | công văn | - | -",
                "công văn số 59/VP-MC từ ngày 27/3/2017. | 59/vp-mc | công văn | - | -",
                "Kế hoạch kiểm soát thủ tục số 43/KH-SKHCN ngày 20/12/2016."
                        + " | 43/kh-skhcn | kế hoạch | 2016-12-20 | -",
                "Chỉ thị 03-CT/TW về việc | 3-ct/tw | chỉ thị | - | -",
                "Luật số 33/2024/QH15 | 33/2024/qh15 | luật | - | -",
                "Luật Lưu trữ (33/2024/QH15) | 33/2024/qh15 | luật | - | -",
                "tại số 38/TB-SKHCN ngày 05/6/2017 | 38/tb-skhcn | thông báo | 2017-06-05 | -",
                "Quyết định số Quyết định số 69/QĐ-UBND ngày 12/01/2017 của UBND tỉnh V/v thành lập"
                        + " | 69/qd-ubnd | quyết định | 2017-01-12 | UBND tỉnh",
                "Thông tư 01/2017/TT-BKHCN ngày 12 tháng 01 năm 2017 của Bộ Khoa học và Công nghệ"
                        + " quy định chi tiết | 1/2017/tt-bkhcn | thông tư | 2017-01-12 | Bộ Khoa học"
                        + " và Công nghệ",
                "Thông tư số 05/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch, Nghị định"
                        + " | 5/tt-bvhttdl | thông tư | - | Bộ Văn hóa, Thể thao và Du lịch",
                "Quyết định số 12/QĐ-UBND của UBND tỉnh và Kế hoạch cải cách"
                        + " | 12/qd-ubnd | quyết định | - | UBND tỉnh",
                "Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh ngày 05/02/2020 về"
                        + " | 12/qd-ubnd | quyết định | 2020-02-05 | Chủ tịch UBND tỉnh",
                "Quyết định số 12/QĐ-UBND của tỉnh | 12/qd-ubnd | quyết định | - | -",
                "quyet dinh so 1085/qd-ubnd ngay 31/3/2022 | 1085/qd-ubnd | quyết định | 2022-03-31"
                        + " | -",
                "quyét dinh s6 1085/Qb-UBND ngay 31/3/2022 ciia UBND tinh vé viéc"
                        + " | 1085/qd-ubnd | quyết định | 2022-03-31 | UBND tinh"
            })
    void aCitationIsReadWithKindDayAndIssuer(
            String text, String label, String kind, LocalDate date, String issuer) {
        List<Citation> found = Citations.in(text);
        assertThat(found).hasSize(1);
        Citation one = found.getFirst();
        assertThat(one)
                .isEqualTo(
                        new Citation(
                                one.start(), one.end(), one.rest(), label, kind, date, issuer));
        assertThat(Shown.of(Term.Kind.LABEL, text.substring(one.start(), one.end())))
                .startsWith(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 453/SKHCN-TTr",
                "S6: 507 /SKHCN-TTr",
                "Số: /KL-SKHCN",
                "đạt 20/27 nhiệm vụ",
                ""
            })
    void whatIsNoCitationIsNone(String text) {
        assertThat(Citations.in(text)).isEmpty();
    }

    @Test
    void allReferencesOfSeed001AreFound() {
        String text = Golden.seed("001");
        List<String> expected = new ArrayList<>();
        // A number, a stroke, a year perhaps, letters in capitals; and the Party's dash.
        Matcher written =
                Pattern.compile("\\d+(-CT/TW|(/\\d{4})?/[A-ZĐ]{2,}(-TTg|-[A-ZĐ]{2,})*)")
                        .matcher(text);
        while (written.find()) {
            expected.add(written.group());
        }
        List<Citation> found = Citations.in(text);
        List<String> cut =
                found.stream().map(one -> text.substring(one.start(), one.end())).toList();
        List<String> missed = new ArrayList<>(expected);
        cut.forEach(missed::remove);
        System.out.printf(
                "seed 001: %d of %d references found, not found: %s; with kind %d, day %d, issuer"
                        + " %d%n",
                cut.size(),
                expected.size(),
                missed,
                found.stream().filter(one -> one.kind() != null).count(),
                found.stream().filter(one -> one.date() != null).count(),
                found.stream().filter(one -> one.issuer() != null).count());
        assertThat(cut).hasSize(49).isEqualTo(expected);
        assertThat(found).allMatch(one -> one.kind() != null);
    }

    @Test
    void referencesOfAPaperReadBadlyAreFound() {
        assertThat(Citations.in(Golden.seed("003")))
                .extracting(Citation::label)
                .containsExactly("166/kh-ubnd", "1085/qd-ubnd", "10/ct-ubnd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/QĐ-A ",
                "1/QĐ-A của Sở ",
                "số ",
                "1/QĐ-A ngày 1/1/2017 của ",
                "Quyết định số ",
                "1/QĐ-A của UBND, Sở và "
            })
    @Timeout(20)
    void noTextTakesLong(String shape) {
        assertThat(Citations.in(shape.repeat((1 << 20) / shape.length())))
                .allMatch(one -> one.end() > one.start());
    }
}
