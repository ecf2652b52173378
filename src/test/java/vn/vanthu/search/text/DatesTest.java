package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days, months and quarters match in all their written forms.
class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "29/12/2017 = d20171229 m201712",
                "7/8/2017 = d20170807 m201708",
                "07/08/2017 = d20170807 m201708",
                "7-8-2017 = d20170807 m201708",
                "7.8.2017 = d20170807 m201708",
                "7/8/17 = d20170807 m201708",
                "29 / 12 / 2017 = d20171229 m201712",
                "2017-12-29 = d20171229 m201712",
                "ngày 17 tháng 02 năm 2017 = d20170217 m201702",
                "17 tháng 2 năm 2017 = d20170217 m201702",
                "ngày **24** tháng 6 năm 2019 = d20190624 m201906",
                "ngày *09* tháng *01* năm 2018 = d20180109 m201801",
                "ngày 10 thang 05 nam 2022 = d20220510 m202205",
                "NGÀY 10 THÁNG 05 NĂM 2022 = d20220510 m202205",
                "từ ngày 27-31/3/2017 = d20170327 m201703 d20170331 m201703",
                "29/02/2020 = d20200229 m202002",
                "tháng 12/2017 = m201712",
                "12/2017 = m201712",
                "tháng 12 năm 2017 = m201712",
                "Tháng 01/2018 = m201801",
                "quý 1/2017 = q20171",
                "quý I năm 2017 = q20171",
                "Quý IV/2019 = q20194",
                "quy 2 nam 2020 = q20202"
            })
    void aDateHasOneForm(String typed, String forms) {
        assertThat(Shown.of(Term.Kind.DATE, typed)).isEqualTo(forms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2017",
                "29/02/2019",
                "32/1/2017",
                "18/5",
                "7/8",
                "20/2017",
                "13/2017",
                "quý 5/2017",
                "6 tháng đầu năm 2017",
                "giai đoạn 2017-2020",
                "1.2.3",
                "12/2017/TT-BTC",
                "quỹ 1/2",
                "192.168.1.2017",
                "(3,5/5,5)"
            })
    void whatIsNoDayOfTheCalendarIsNoDate(String typed) {
        assertThat(Shown.of(Term.Kind.DATE, typed)).isEmpty();
    }

    @Test
    void theDayStandsAtItsFirstFigureBesideTheFigures() {
        assertThat(Shown.exact("ngày 29/12/2017 của"))
                .isEqualTo("ngay1 29+d20171229+m201712 12 2017 cua3");
        assertThat(Shown.exact("17 tháng 02 năm 2017"))
                .isEqualTo("17+d20170217+m201702 thang2 2 năm 2017");
        assertThat(Shown.exact("31/02/2017")).isEqualTo("31 2 2017");
    }
}
