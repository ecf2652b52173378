package vn.vanthu.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Problem;

class ProblemTextsTest {

    // A code is a literal such as "PL1.II.7.name-missing"; nothing else in the sources looks so.
    private static final Pattern CODE =
            Pattern.compile("\"([A-Z][A-Z0-9]*(?:\\.[A-Za-z0-9-]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @EnumSource
    void saysEveryProblemOfTheProgramInThreeParts(Language language) throws IOException {
        Set<String> demanded = new TreeSet<>();
        for (String code : codesInTheSources()) {
            demanded.add(code + ".what");
            demanded.add(code + ".rule");
            demanded.add(code + ".remedy");
        }
        Texts texts = Texts.loadAll(ProblemTexts.FILES, language);
        assertThat(texts.keys()).containsExactlyInAnyOrderElementsOf(demanded);
        assertThat(texts.keys()).allSatisfy(key -> assertThat(texts.raw(key)).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheSamePlacesForValuesInBothLanguages(String file) {
        Texts vietnamese = Texts.load(file, Language.VI);
        Texts english = Texts.load(file, Language.EN);
        assertThat(english.keys()).isEqualTo(vietnamese.keys());
        assertThat(english.keys())
                .allSatisfy(key ->
                        assertThat(placeholders(english.raw(key)))
                                .as(key)
                                .isEqualTo(placeholders(vietnamese.raw(key))));
    }

    static List<String> files() {
        return Stream.concat(ProblemTexts.FILES.stream(), Stream.of("fields", "cli", "search"))
                .toList();
    }

    @Test
    void saysFactRuleAndNextAct() {
        Problem problem = Problem.must("PL1.II.4.date-impossible", "head.date", "2020-02-30");
        assertThat(ProblemTexts.of(Language.VI).sentence(problem))
                .isEqualTo(
                        "Không có ngày «2020-02-30» trong lịch. Thời gian ban hành phải là ngày,"
                                + " tháng, năm có thật (NĐ 30, PL I, II.4.b). Xem lại ngày và tháng"
                                + " rồi ghi theo thứ tự năm-tháng-ngày.");
    }

    @Test
    void namesTheFieldInTheSentence() {
        Problem problem = Problem.must("JSON.missing", "foot.signers[1].capacity[0]");
        assertThat(ProblemTexts.of(Language.VI).what(problem))
                .isEqualTo("Người ký 2 › Chức vụ, quyền hạn 1 đang trống.");
    }

    @Test
    void printsValuesToTheLetter() {
        Problem problem = Problem.must("JSON.choice", "stage", "{1} $1 'x' \\n", "a & <b>");
        assertThat(ProblemTexts.of(Language.EN).sentence(problem))
                .startsWith(
                        "Stage of the paper is \"{1} $1 'x' \\n\". Only one of these may stand"
                                + " here: a & <b>.");
    }

    @Test
    void letsNoValueSteerTheTerminal() {
        Problem problem = Problem.must("JSON.unknown", "x\u001B[2J", "x\u001B[2J\u202E", "head");
        ProblemTexts texts = ProblemTexts.of(Language.EN);
        assertThat(texts.sentence(problem) + texts.field(problem))
                .contains("\\u001B", "\\u202E")
                .doesNotContain("\u001B")
                .doesNotContain("\u202E");
    }

    @Test
    void cutsValuesThatNobodyWouldRead() {
        Problem problem = Problem.must("JSON.version", "vanthu", "9".repeat(1_000_000), "paper/1");
        assertThat(ProblemTexts.of(Language.VI).sentence(problem)).hasSizeLessThan(1_200);
    }

    private static Set<String> placeholders(@Nullable String text) {
        return PLACEHOLDER
                .matcher(String.valueOf(text))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codesInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
            return codes;
        }
    }
}
