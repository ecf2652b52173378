package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    render a.json                              | Còn thiếu: --out DIR.
                    render --out x                             | Còn thiếu: FILE|DIR.
                    render a.json --out x --fromat pdf         | Không có tùy chọn «--fromat».
                    render a.json --out x --out y              | Tùy chọn --out DIR được ghi hai lần.
                    render a.json --out x --format rtf         | «rtf» không phải là giá trị hợp lệ của --format
                    rendr a.json                               | Không hiểu «rendr». Có phải ý bạn là:
                    kinds --lang fr                            | «fr» không phải là giá trị hợp lệ của --lang
                    rendr a.json --lang en                     | "rendr" is not understood. Did you mean:
                    new --lang=en                              | Missing: KIND.
                    """)
    void saysWhatIsWrongWithTheLine(String line, String sentence) {
        Session session = Session.run(line.split(" "));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains(sentence).contains("--help");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void explainsItselfInBothLanguages() {
        assertThat(Session.run("--help").out()).contains("Cách dùng: vanthu", "kinds", "render");
        assertThat(Session.run().out()).isEqualTo(Session.run("--help").out());
        assertThat(Session.run("render", "--help").out())
                .contains("Cách dùng: vanthu render", "--no-proof", "Thư mục chứa kết quả");
        assertThat(Session.run("render", "--help", "--lang", "en").out())
                .contains("Usage: vanthu render", "Folder for the outputs");
        assertThat(Session.run("new", "--help", "--lang", "en").out()).contains("an existing file");
    }

    @Test
    void describesEveryCommandAndEveryOption() {
        List<String> lines = commandLines();
        assertThat(lines)
                .contains("render", "draft issue", "register book", "verify")
                .hasSizeGreaterThan(50);
        for (String line : lines) {
            // The texts of the two languages have the same keys, which another test holds.
            String help = Session.run(words(line + " --help")).out();
            // Words that find no place beside a long name stand below it, further in.
            String joined = help.replaceAll("\\n {15,}", "   ");
            assertThat(joined.lines())
                    .as(line)
                    .filteredOn(text -> text.matches("  (    )?(-|\\[?[A-Z]).*"))
                    .isNotEmpty()
                    .allMatch(text -> text.strip().matches("\\S+(, --\\S+)?  +\\p{L}.*"));
        }
    }

    @Test
    void fitsOnOneScreen() {
        assertThat(Session.run("--help").out().lines()).hasSizeLessThan(40);
        assertThat(Session.run("--help", "--lang", "en").out().lines()).hasSizeLessThan(40);
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }

    /// Every command with its group, read from the help itself.
    private static List<String> commandLines() {
        List<String> lines = new ArrayList<>();
        for (String command : commands("")) {
            List<String> below = commands(command);
            lines.add(command);
            below.forEach(name -> lines.add(command + " " + name));
        }
        return lines;
    }

    private static List<String> commands(String group) {
        String help = Session.run(words((group + " --help").strip())).out();
        int from = help.indexOf("\nLệnh:");
        return from < 0
                ? List.of()
                : help.substring(from)
                        .lines()
                        .filter(line -> line.matches("  [a-z][a-z-]+  +\\p{L}.*"))
                        .map(line -> words(line.strip())[0])
                        .toList();
    }

    @Test
    void tellsItsVersion() {
        Session session = Session.run("--version");
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith("Văn Thư ");
    }
}
