package vn.vanthu.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.vanthu.render.RandomPapers;
import vn.vanthu.render.SamplePapers;

/// Checks what a screen reader needs.
class ReadingHtmlTest {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    @RepeatedTest(30)
    void headingsSkipNoLevel(RepetitionInfo repetition) {
        String html =
                text(
                        ReadingHtml.write(
                                SamplePapers.pages(
                                        RandomPapers.paper(
                                                7000 + repetition.getCurrentRepetition()))));
        Matcher heading = HEADING.matcher(html);
        int before = 0;
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void languageTitleAndTableHeadersAreNamed() {
        String html = text(ReadingHtml.write(SamplePapers.pages(SamplePapers.golden("seed-004"))));
        assertThat(html)
                .contains("<html lang=\"vi\">")
                .contains("<title>Kế hoạch số 01A/KH-SKHCN: Triển khai")
                .contains("<th scope=\"col\">")
                .contains("<header>")
                .contains("<footer>")
                .doesNotContain("<script")
                .doesNotContain("http");
        // The header row stands once, however many pages the table has.
        assertThat(html.split("Nội dung công việc", -1)).hasSize(2);
    }

    @Test
    void everyLineOfThePagesNamesThePlaceItComesFrom() {
        String html = text(PagesHtml.write(SamplePapers.pages(SamplePapers.letter(""))));
        assertThat(html)
                .contains("data-from=\"head.number\"")
                .contains("data-from=\"body[1].text\"")
                .contains("data-from=\"foot.signers[0].name\"")
                .doesNotContain("<script")
                .doesNotContain("http");
    }

    private static String text(byte[] html) {
        return new String(html, StandardCharsets.UTF_8);
    }
}
