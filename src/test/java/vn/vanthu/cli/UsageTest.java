package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    void describesEveryOption() {
        for (String command : new String[] {"kinds", "new", "check", "render"}) {
            String help = Session.run(command, "--help").out();
            assertThat(help.substring(help.indexOf("Tùy chọn:")).lines())
                    .filteredOn(line -> line.strip().startsWith("-"))
                    .isNotEmpty()
                    .allMatch(line -> line.strip().matches("-.*  +\\p{L}.*"));
        }
    }

    @Test
    void tellsItsVersion() {
        Session session = Session.run("--version");
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith("Văn Thư ");
    }
}
