package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.judged.Accuracy;
import vn.vanthu.legacy.judged.Expected;
import vn.vanthu.legacy.judged.Field;
import vn.vanthu.legacy.read.ReadLimits;
import vn.vanthu.legacy.read.Readers;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.tools.OutsideProgram;

/// What is read of a scan, 200 dpi, one degree askew and with noise, is what its text says.
///
/// The figures are printed; `-Dscans=all` takes all made papers instead of a fourth of them.
class ScannedFieldsTest {

    private static final PaperParser PARSER = PaperParser.ofDecree();
    private static final Readers READERS = new Readers(1, ReadLimits.USUAL);
    private static final Set<Field> MAIN =
            EnumSet.of(
                    Field.NUMBER,
                    Field.SYMBOL,
                    Field.DATE,
                    Field.KIND,
                    Field.AGENCY,
                    Field.SUBJECT,
                    Field.SIGNERS,
                    Field.RECIPIENTS);

    // Every fourth: of both regimes, and of those that nobody looked at.
    private static final int STEP = 4;

    @BeforeAll
    static void needsARecogniser() {
        OutsideProgram.require("tesseract");
    }

    @AfterAll
    static void close() {
        READERS.close();
    }

    @Test
    void aScanOfASeedHasTheFieldsOfItsText() throws IOException {
        Accuracy accuracy = new Accuracy();
        for (String seed : SeedFiles.seeds().toList()) {
            Proposal scan = scanned(SeedFiles.plainPdf(seed), seed);
            Map<Field, List<String>> expected = expected(seed);
            // Letter by letter, but for the small letters of Nơi nhận, which are judged as those of
            // any scan.
            List<String> recipients = Objects.requireNonNull(expected.remove(Field.RECIPIENTS));
            accuracy.add(seed, scan, new Expected(expected, false));
            accuracy.add(seed, scan, new Expected(Map.of(Field.RECIPIENTS, recipients), true));
        }
        print("seeds", accuracy);
        assertThat(accuracy.mistakes().stream().filter(Accuracy.Mistake::isSure)).isEmpty();
        assertThat(accuracy.scores().keySet()).isEqualTo(MAIN);
        accuracy.scores()
                .forEach((field, score) ->
                        assertThat(score.recall()).as(field.key()).isGreaterThan(0.9));
    }

    /// The fields as the seed's text has them; where that is damaged itself, or lost them, as they
    /// stand on the sheet that is scanned.
    private static Map<Field, List<String>> expected(String seed) throws IOException {
        Paper paper = SamplePapers.golden(seed);
        Proposal text = PARSER.parse(SeedFiles.original(seed));
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : MAIN) {
            List<Field.Said> said = field.said(text);
            boolean sound =
                    !said.isEmpty()
                            && said.stream().allMatch(one -> one.confidence() >= Guess.SURE);
            fields.put(
                    field,
                    sound
                            ? said.stream().map(Field.Said::value).toList()
                            : Expectations.of(paper, field));
        }
        return fields;
    }

    @Test
    void fourInFiveFieldsOfScannedPapersAreRightAndFewAreWrongUnmarked() throws IOException {
        Accuracy accuracy = new Accuracy();
        List<String> names =
                Papers.names().stream().filter(name -> !name.contains("-quet")).toList();
        int step = "all".equals(System.getProperty("scans")) ? 1 : STEP;
        for (int i = 0; i < names.size(); i += step) {
            String name = names.get(i);
            Expected expected = Papers.expected(name);
            Proposal text = PARSER.parse(Papers.text(name));
            // The sheet says what is expected only when the text was parsed rightly.
            Accuracy clean = new Accuracy();
            clean.add(name, text, expected);
            assertThat(clean.mistakes()).isEmpty();
            accuracy.add(name, scanned(pdf(text), name), new Expected(expected.fields(), true));
        }
        print("papers", accuracy);
        for (Field field : MAIN) {
            Accuracy.Score score = Objects.requireNonNull(accuracy.scores().get(field));
            assertThat(score.precision()).as(field.key()).isGreaterThanOrEqualTo(0.8);
            assertThat(score.recall()).as(field.key()).isGreaterThanOrEqualTo(0.8);
        }
        int values =
                accuracy.scores().values().stream()
                        .mapToInt(score -> score.right() + score.wrong())
                        .sum();
        int sure = accuracy.scores().values().stream().mapToInt(Accuracy.Score::surelyWrong).sum();
        assertThat((double) sure / values).isLessThan(0.02);
    }

    private static byte[] pdf(Proposal text) {
        Paper paper = text.paper();
        Rendered made =
                SamplePapers.RENDERER.render(
                        paper, PaperJson.write(paper), EnumSet.of(Format.PDF), true);
        return Objects.requireNonNull(((Rendered.Files) made).files().get(".pdf"));
    }

    private static Proposal scanned(byte[] pdf, String name) throws IOException {
        byte[] scan = SeedFiles.pictures(SeedFiles.scanned(pdf, 1));
        Outcome<ReadFile> read = READERS.read(scan, name + ".pdf");
        assertThat(read).isInstanceOf(Outcome.Done.class);
        ReadFile file = ((Outcome.Done<ReadFile>) read).value();
        assertThat(file.sort()).isEqualTo(ReadFile.Sort.SCAN);
        return PARSER.parse(file.pages());
    }

    private static void print(String what, Accuracy accuracy) {
        accuracy.scores()
                .forEach((field, score) ->
                        System.out.printf(
                                "scanned %s, %s: precision %.3f, recall %.3f, %d right, %d wrong (%d"
                                        + " unmarked), %d missed%n",
                                what,
                                field.key(),
                                score.precision(),
                                score.recall(),
                                score.right(),
                                score.wrong(),
                                score.surelyWrong(),
                                score.missed()));
        System.out.println(
                accuracy.mistakes().stream()
                        .map(Accuracy.Mistake::toString)
                        .collect(Collectors.joining("\n")));
    }
}
