package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.vanthu.legacy.judged.Accuracy;
import vn.vanthu.legacy.judged.Expected;
import vn.vanthu.legacy.judged.Field;

/// Parses the papers of `src/test/legacy/papers` and counts how many fields are right.
///
/// Of those named `unseen-…`, written before the parser, only figures were seen while it was tuned;
/// those with `-quet` in their name are as scans read them.
class ParsedPapersTest {

    private static final List<Field> MAIN =
            List.of(Field.NUMBER, Field.DATE, Field.KIND, Field.AGENCY);

    @Test
    void theSetCoversEveryKindAndHasAtLeastFortyPapers() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (String name : Papers.names()) {
            Expected expected = Papers.expected(name);
            kinds.addAll(expected.fields().getOrDefault(Field.KIND, List.of()));
        }
        assertThat(Papers.names()).hasSizeGreaterThanOrEqualTo(40);
        TreeSet<String> known = new TreeSet<>(List.of("quyet-dinh-ban-hanh"));
        KindName.ofDecree().forEach(kind -> known.add(kind.code()));
        assertThat(kinds).isEqualTo(known);
    }

    @Test
    void cleanPapersAreReadRightly() throws IOException {
        assertAims(Papers.judged(name -> !name.startsWith("unseen-") && !isScanned(name)));
    }

    @Test
    void cleanPapersThatNobodyLookedAtAreReadRightly() throws IOException {
        assertAims(Papers.judged(name -> name.startsWith("unseen-") && !isScanned(name)));
    }

    @Test
    void scannedPapersAreMostlyReadRightly() throws IOException {
        Map<Field, Accuracy.Score> scores = Papers.judged(ParsedPapersTest::isScanned).scores();
        for (Field field : List.of(
                Field.NUMBER, Field.DATE, Field.KIND, Field.AGENCY, Field.SUBJECT, Field.SIGNERS)) {
            assertThat(scores.get(field)).as(field.key()).satisfies(score -> {
                assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
                assertThat(score.recall()).isGreaterThanOrEqualTo(0.8);
            });
        }
    }

    @Test
    void whatIsSureIsSeldomWrong() throws IOException {
        Accuracy accuracy = Papers.judged(name -> true);
        int values = accuracy.scores().values().stream().mapToInt(score -> score.right() + score.wrong()).sum();
        int sure = accuracy.scores().values().stream().mapToInt(Accuracy.Score::surelyWrong).sum();
        assertThat((double) sure / values).isLessThan(0.01);
    }

    private static boolean isScanned(String name) {
        return name.contains("-quet");
    }

    private static void assertAims(Accuracy accuracy) {
        Map<Field, Accuracy.Score> scores = accuracy.scores();
        for (Field field : MAIN) {
            assertAim(field, scores, 0.95);
        }
        assertAim(Field.SUBJECT, scores, 0.90);
        assertAim(Field.SIGNERS, scores, 0.90);
    }

    private static void assertAim(Field field, Map<Field, Accuracy.Score> scores, double aim) {
        assertThat(scores.get(field)).as(field.key()).satisfies(score -> {
            assertThat(score.precision()).isGreaterThanOrEqualTo(aim);
            assertThat(score.recall()).isGreaterThanOrEqualTo(aim);
        });
    }
}
