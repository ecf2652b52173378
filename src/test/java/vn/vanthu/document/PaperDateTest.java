package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-02", "2024-02-29", "2026-11-05"})
    void datesAreStoredAsTheyWereRead(String text) {
        assertThat(PaperDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13", "2026-00", "2026-04-31", "2026-01-00"})
    void daysThatDoNotExistAreRefused(String text) {
        assertThatThrownBy(() -> PaperDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "21/11/2026", "2026-11-21T00:00", "1800", "2026--3"})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> PaperDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullDateIsADayAndAnOpenOneIsNot() {
        assertThat(PaperDate.parse("2026-11-21").toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(PaperDate.parse("2026-11").toLocalDate()).isNull();
        assertThat(PaperDate.parse("2026").isFull()).isFalse();
    }
}
