package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// Writes what was parsed as our own papers are written; the writers read their files back and
/// compare them with the paper.
class RenderedProposalsTest {

    static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String seed : List.of("000", "001", "002", "003", "004")) {
            texts.add(Path.of("src/test/golden/seed-" + seed + "/original.txt"));
        }
        for (String name : Papers.names()) {
            texts.add(Path.of("src/test/legacy/papers/" + name + ".txt"));
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aProposedPaperIsWrittenInEveryFormat(Path text) throws IOException {
        Paper paper = PaperParser.ofDecree().parse(Files.readString(text)).paper();
        byte[] json = PaperJson.write(paper);
        assertThat(SamplePapers.RENDERER.render(paper, json, EnumSet.allOf(Format.class), true))
                .isInstanceOf(Rendered.Files.class);
    }
}
