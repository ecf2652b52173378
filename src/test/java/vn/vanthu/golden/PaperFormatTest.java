package vn.vanthu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// Renders the example that `paper-format.md` shows.
class PaperFormatTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExampleOfTheFormatIsAPaperThatCanBePrinted() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src/docs/paper-format.md")));
        assertThat(example.find()).isTrue();
        Paper paper = SamplePapers.paper(example.group(1));
        assertThat(
                        SamplePapers.RENDERER.render(
                                paper, PaperJson.write(paper), EnumSet.allOf(Format.class), true))
                .isInstanceOf(Rendered.Files.class);
    }
}
