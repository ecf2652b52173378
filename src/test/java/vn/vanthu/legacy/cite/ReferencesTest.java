package vn.vanthu.legacy.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.search.text.Golden;

/// References are found with all that is said of them.
class ReferencesTest {

    /// Counted by hand.
    @ParameterizedTest
    @CsvSource({"000, 5", "001, 49", "002, 1", "003, 3", "004, 1"})
    void allReferencesOfASeedAreFound(String seed, int references) {
        List<Reference> found = References.in(Golden.seed(seed));
        System.out.printf(
                "seed %s: %d references, with kind %d, day %d, issuer %d, title %d%n",
                seed,
                found.size(),
                found.stream().filter(one -> one.kind() != null).count(),
                found.stream().filter(one -> one.date() != null).count(),
                found.stream().filter(one -> one.issuer() != null).count(),
                found.stream().filter(one -> one.title() != null).count());
        assertThat(found).hasSize(references);
    }

    @Test
    void aReferenceIsReadFromItsKindToItsTitle() {
        String text =
                "theo Quyết định số 09/QĐ-UBND ngày\n05/5/2017 của UBND tỉnh về việc công bố chỉ số"
                        + " theo dõi của các Sở, ban, ngành. Đây là";
        assertThat(References.in(text))
                .containsExactly(
                        new Reference(
                                5,
                                text.indexOf(". Đây"),
                                19,
                                29,
                                "09/QĐ-UBND",
                                "9/qd-ubnd",
                                "9",
                                "qd-ubnd",
                                2017,
                                "quyết định",
                                LocalDate.of(2017, 5, 5),
                                "UBND tỉnh",
                                "về việc công bố chỉ số theo dõi của các Sở, ban, ngành"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Quyết định số **3768** /QĐ-UBND ngày 29/12/2017 | 3768/qd-ubnd@2017 | 3768/QĐ-UBND | -",
                "Nghị định 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
                        + " | 30/2020/nd-cp | 30/2020/NĐ-CP | về công tác văn thư",
                "Công văn 507/SKHCN-TTr | 507/skhcn-ttr@ | 507/SKHCN-TTr | -",
                "Chỉ thị 03-CT/TW về việc học tập, nhằm xây dựng | 3-ct/tw@ | 03-CT/TW | về việc học tập",
                "Công văn số 2737/SNV của Sở Nội vụ về hướng dẫn chấm điểm năm 2017, Sở đã tiến hành"
                        + " | 2737/snv@ | 2737/SNV | về hướng dẫn chấm điểm năm 2017",
                "Nghị định số 27/2017/NĐ-CP (Nghị định 27) | 27/2017/nd-cp | 27/2017/NĐ-CP | -",
                "quyet dinh s6 1085/Qb-UBND ngay 31/3/2022 ciia UBND tinh vé viéc cong bd chi s6;"
                        + " | 1085/qd-ubnd@2022 | 1085/Qb-UBND | vé viéc cong bd chi s6",
                "Công văn số 12 ngày 03/4/2017 về việc báo cáo. | 12@2017 | 12 | về việc báo cáo",
                "Luật Lưu trữ ngày 21 tháng 6 năm 2024; | luật luu tru@2024 | '' | Lưu trữ",
                "Bộ luật Lao động năm 2019 quy định | bộ luật lao dong@2019 | '' | Lao động"
            })
    void aReferenceInAnyFormHasItsKeyAndTitle(
            String text, String key, String written, String title) {
        assertThat(References.in(text))
                .extracting(Reference::key, Reference::written, Reference::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, written, title));
    }

    @Test
    void aListOfReferencesSharesKindAndIssuer() {
        String text =
                "các Công văn số 13/SNV-CCHC, số 14/SNV-CCHC và 15/SNV-CCHC ngày 3/3/2018 của Sở Nội"
                        + " vụ";
        assertThat(References.in(text))
                .extracting(Reference::label, Reference::kind, Reference::issuer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("13/snv-cchc", "công văn", "Sở Nội vụ"),
                        org.assertj.core.groups.Tuple.tuple("14/snv-cchc", "công văn", "Sở Nội vụ"),
                        org.assertj.core.groups.Tuple.tuple(
                                "15/snv-cchc", "công văn", "Sở Nội vụ"));
    }

    @Test
    void aTitleGoesOnOverTheEndOfAPage() {
        assertThat(
                        References.in(
                                "Quyết định số 5/QĐ-SNV ngày 2/3/2016 về việc giao quyền tự chủ, tự"
                                        + " chịu\n\ntrách nhiệm.\n\nĐiều 2"))
                .extracting(Reference::title)
                .containsExactly("về việc giao quyền tự chủ, tự chịu trách nhiệm");
    }

    @Test
    void theTitleOfAnAmendmentHoldsThePaperThatItAmends() {
        assertThat(
                        References.in(
                                "Nghị định số 27/2017/NĐ-CP sửa đổi, bổ sung một số điều của Nghị"
                                        + " định số 213/2013/NĐ-CP ngày 20/12/2013 của Chính phủ về"
                                        + " tổ chức thanh tra."))
                .extracting(Reference::title)
                .containsExactly(
                        "sửa đổi, bổ sung một số điều của Nghị định số 213/2013/NĐ-CP",
                        "về tổ chức thanh tra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 453/SKHCN-TTr",
                "đạt 20/27 nhiệm vụ",
                "Luật thực hành tiết kiệm theo chỉ đạo",
                "vị trí số 12 ngày 03/4/2017",
                "TCVN ISO 9001:2008",
                ""
            })
    void whatIsNoReferenceIsNone(String text) {
        assertThat(References.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/QĐ-A ",
                "1/QĐ-A về của ",
                "Luật A ",
                "Quyết định số 1 ngày 1/1/2017 ",
                "1/QĐ-A, số ",
                "Quyết định số "
            })
    @Timeout(30)
    void noTextTakesLong(String shape) {
        String text = shape.repeat((1 << 18) / shape.length());
        assertThat(References.in(text))
                .allMatch(one -> one.end() > one.start() && one.end() <= text.length());
    }
}
