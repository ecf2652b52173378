package vn.vanthu.document.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Problem;
import vn.vanthu.render.SamplePapers;

/// Papers made to hang or exhaust the machine are refused with the limit they broke.
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePapersTest {

    private static List<Problem> problems(String json) {
        return PaperJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).problems();
    }

    private static String letter() {
        return SamplePapers.letterJson("", "");
    }

    private static String withBlock(String block) {
        return letter().replace("'body': [", "'body': [" + block + ", ");
    }

    @Test
    void tenThousandRecipients() {
        String many = "'Đơn vị', ".repeat(10_000);
        assertThat(problems(letter().replace("'recipients': [", "'recipients': [" + many)))
                .containsExactly(
                        Problem.must("LIMIT.list", "foot.recipients", 10_002, Limits.RECIPIENTS));
    }

    @Test
    void twentyThousandRows() {
        String rows = "['1', 'hai'],".repeat(20_000) + "['1', 'hai']";
        assertThat(
                        problems(
                                withBlock(
                                        "{'table': {'columns': [{'width': 1}, {'width': 2}], 'rows': ["
                                                + rows
                                                + "]}}")))
                .containsExactly(
                        Problem.must(
                                "LIMIT.list", "body[0].table.rows", 20_001, Limits.TABLE_ROWS));
    }

    @Test
    void nestingAThousandDeep() {
        String deep =
                "{'unit': 'clause', 'text': 'x', 'blocks': [".repeat(1000)
                        + "'đáy'"
                        + "]}".repeat(1000);
        assertThat(problems(withBlock(deep)))
                .extracting(Problem::code)
                .containsExactly("LIMIT.depth");
        String lessDeep =
                "{'unit': 'clause', 'text': 'x', 'blocks': [".repeat(20)
                        + "'đáy'"
                        + "]}".repeat(20);
        assertThat(problems(withBlock(lessDeep)))
                .extracting(Problem::code)
                .containsExactly("LIMIT.units");
    }

    @Test
    void aHundredThousandParagraphsInSeveralLists() {
        String list = "'x', ".repeat(19_000) + "'x'";
        String block = "{'unit': 'clause', 'text': 'x', 'blocks': [" + list + "]}";
        assertThat(problems(withBlock(block + "," + block)))
                .extracting(Problem::code)
                .containsExactly("LIMIT.blocks");
    }

    @Test
    void aParagraphOfAMegabyteAndAFileOfTwenty() {
        assertThat(problems(withBlock("'" + "a".repeat(1_000_000) + "'")))
                .extracting(Problem::code)
                .containsExactly("LIMIT.text");
        assertThat(problems("'" + "a".repeat(20_000_000) + "'"))
                .extracting(Problem::code)
                .containsExactly("LIMIT.bytes");
    }

    @Test
    void aNumberOfAMillionDigits() {
        assertThat(problems(letter().replace("'copies': 2", "'copies': " + "9".repeat(1_000_000))))
                .extracting(Problem::code)
                .containsExactly("LIMIT.value");
    }

    @Test
    void numbersThatOverflow() {
        assertThat(problems(letter().replace("'copies': 2", "'copies': 1e400")))
                .extracting(Problem::code)
                .containsExactly("JSON.integer");
        assertThat(problems(letter().replace("'copies': 2", "'copies': 99999999999999999999")))
                .extracting(Problem::code)
                .containsExactly("JSON.integer");
    }
}
