package vn.vanthu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Paper;

class LayoutRulesTest {

    private static Paper dated(String date) {
        return SamplePapers.paper(
                SamplePapers.letterJson("", "")
                        .replace("'issued'", "'draft'")
                        .replace("'number': '5', ", "")
                        .replace("2026-03-05", date));
    }

    // NĐ 30, Đ.37: in force from 05/3/2020.
    @ParameterizedTest
    @CsvSource({
        "2020-03-04,tt01-2011",
        "2020-03-05,nd30-2020",
        "2020-03,nd30-2020",
        "2020-02,tt01-2011",
        "2020,nd30-2020",
        "2019,tt01-2011",
        "2005-01-01,tt01-2011",
        "2026-11-21,nd30-2020"
    })
    void papersLookAsTheirTimeAsked(String date, String rules) {
        assertThat(SamplePapers.RULES.of(dated(date)).name()).isEqualTo(rules);
    }

    @Test
    void anOfficeMayReplaceTheRulesInAFolder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("style"));
        Path own = folder.resolve("style/nd30-2020.yaml");
        Files.writeString(
                own,
                Files.readString(Path.of("templates/style/nd30-2020.yaml"))
                        .replace("left: 30 ", "left: 35 "));
        LayoutRules rules = LayoutRulesCatalogue.load(folder).of(dated("2026"));
        assertThat(rules.page().left())
                .isCloseTo(35 * 72 / 25.4, org.assertj.core.data.Offset.offset(0.001));
    }

    /// A Turkish machine must not print İ for i, nor an Arabic one other figures.
    @ParameterizedTest
    @ValueSource(strings = {"tr", "vi", "ar-EG", "th-TH-u-nu-thai"})
    void theMachinesLanguageChangesNothing(String tag) {
        Paper paper = SamplePapers.golden("seed-004");
        String expected = words(paper);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(words(paper)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String words(Paper paper) {
        return String.join("\n", ReadBack.of(SamplePapers.pages(paper).sheet()).passages());
    }
}
