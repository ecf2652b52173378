package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as people write them.
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "17/02/2017, 2017-02-17, 2017-02-17",
        "7/8/2017, 2017-08-07, 2017-08-07",
        "7.8.2017, 2017-08-07, 2017-08-07",
        "7-8-2017, 2017-08-07, 2017-08-07",
        "2017-08-07, 2017-08-07, 2017-08-07",
        "ngày 17 tháng 02 năm 2017, 2017-02-17, 2017-02-17",
        "17 thang 2 nam 2017, 2017-02-17, 2017-02-17",
        "02/2017, 2017-02-01, 2017-02-28",
        "2/2016, 2016-02-01, 2016-02-29",
        "tháng 12 năm 2017, 2017-12-01, 2017-12-31",
        "tháng 12/2017, 2017-12-01, 2017-12-31",
        "2017-12, 2017-12-01, 2017-12-31",
        "quý 1/2017, 2017-01-01, 2017-03-31",
        "quý IV năm 2017, 2017-10-01, 2017-12-31",
        "2017, 2017-01-01, 2017-12-31",
        "2015-2017, 2015-01-01, 2017-12-31",
        "2015 – 2017, 2015-01-01, 2017-12-31"
    })
    void everyWayToWriteADayIsRead(String typed, LocalDate first, LocalDate last) {
        assertThat(Days.read(typed)).isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2017", "13/2017", "hôm qua", "", "17/02", "0/0/0000", "20171", "1e9"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Days.read(typed)).isNull();
    }
}
