package vn.vanthu.render.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;

/// Renders the filled example and the skeleton of every kind, and asks veraPDF about each.
class EveryKindTest {

    private static final Kinds KINDS = Kinds.load(List.of());
    private static final Renderer RENDERER = SamplePapers.RENDERER;

    static Stream<String> kinds() {
        return KINDS.all().stream().map(Form::kind);
    }

    /// The papers of all filled examples, by kind.
    static Map<String, Paper> samples() {
        return KINDS.all().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Form::kind,
                                form -> paper(sample(form.kind())),
                                (a, _) -> a,
                                java.util.TreeMap::new));
    }

    private static byte[] sample(String kind) {
        try {
            return Files.readAllBytes(Path.of("templates", kind, "sample.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper paper(byte[] file) {
        return switch (PaperFile.read(file, KINDS)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFilledExampleIsProvenAndLawfulAsPdf(String kind) throws Exception {
        assertLawful(paper(sample(kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSkeletonCanBePrintedAtOnce(String kind) throws Exception {
        byte[] skeleton =
                KINDS.kind(kind)
                        .orElseThrow()
                        .skeleton()
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertLawful(paper(skeleton));
    }

    private static void assertLawful(Paper paper) throws Exception {
        Rendered rendered =
                RENDERER.render(paper, PaperJson.write(paper), EnumSet.allOf(Format.class), true);
        assertThat(rendered).as("%s", rendered).isInstanceOf(Rendered.Files.class);
        byte[] pdf = Objects.requireNonNull(((Rendered.Files) rendered).files().get(".pdf"));
        assertThat(VeraPdf.faults(pdf)).isEmpty();
    }
}
