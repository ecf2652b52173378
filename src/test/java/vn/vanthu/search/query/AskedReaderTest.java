package vn.vanthu.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;

/// Whatever is typed means something.
@Timeout(20)
class AskedReaderTest {

    @Test
    void wordsPhrasesAndRefusalsMayStandInAnyMixture() {
        assertThat(clauses("cải cách \"thủ tục hành chính\" -\"dự thảo\" năm -nháp 2017"))
                .containsExactly(
                        new Asked.Words("cải cách", false),
                        new Asked.Phrase("thủ tục hành chính", false),
                        new Asked.Phrase("dự thảo", true),
                        new Asked.Words("năm", false),
                        new Asked.Words("nháp", true),
                        new Asked.Words("2017", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "người ký:Nguyễn Văn A",
                "nguoi ky: Nguyễn Văn A",
                "NGƯỜI KÝ :Nguyễn Văn A",
                "signer:Nguyễn Văn A",
                "SignerInfo.FullName:Nguyễn Văn A",
                "người ký:Nguyễn Văn A"
            })
    void aFieldHasNamesInBothLanguagesWithAccentsOrWithout(String line) {
        assertThat(clauses(line))
                .containsExactly(new Asked.In(Field.SIGNER, "Nguyễn Văn A", false, false));
    }

    @Test
    void everyFieldCanBeAskedForByEachOfItsNames() {
        for (Field field : Field.values()) {
            List<String> names = new java.util.ArrayList<>(field.english());
            names.add(field.words());
            names.add(field.code());
            for (String name : names) {
                assertThat(clauses("kế hoạch " + name + ":\"a b\""))
                        .as(name)
                        .containsExactly(
                                new Asked.Words("kế hoạch", false),
                                new Asked.In(field, "a b", true, false));
            }
        }
    }

    @Test
    void aValueEndsWhereSomethingElseBegins() {
        assertThat(clauses("loại:kế hoạch năm:2017 -đơn vị:VP từ:01/2017 \"một cửa\""))
                .containsExactly(
                        new Asked.In(Field.KIND, "kế hoạch", false, false),
                        new Asked.In(Field.YEAR, "2017", false, false),
                        new Asked.In(Field.UNIT, "VP", false, true),
                        new Asked.In(Field.FROM, "01/2017", false, false),
                        new Asked.Phrase("một cửa", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinh tế - xã hội",
                "Bà Rịa - Vũng Tàu",
                "27-31/3/2017",
                "10:30",
                "https://example.vn/a?b=c",
                "tên lạ:giá trị",
                "- - -",
                ":",
                "a*b^c~2 (d OR e] {f",
                "\"không đóng",
                "đóng\" trước"
            })
    void whatOnlyLooksLikeASignIsAWord(String line) {
        assertThat(clauses(line))
                .allSatisfy(clause ->
                        assertThat(clause)
                                .isInstanceOfSatisfying(
                                        Asked.Words.class,
                                        words -> assertThat(words.isRefused()).isFalse()));
    }

    @Test
    void anEmptyLineAsksForNothing() {
        assertThat(clauses("")).isEmpty();
        assertThat(clauses(" \u00a0\t\n")).isEmpty();
        assertThat(clauses("loại:")).isEmpty();
    }

    @Test
    void wordsOfOtherSearchBoxesBetweenWordsAreNoWords() {
        assertThat(clauses("đất đai AND thu hồi OR cưỡng chế NOT nháp"))
                .containsExactly(
                        new Asked.Words("đất đai thu hồi cưỡng chế", false),
                        new Asked.Words("nháp", true));
    }

    @Test
    void aLineTooLongIsReadToALimitAndThatIsTold() {
        Asked asked = AskedReader.read("từ ".repeat(500_000));
        assertThat(asked.notes()).extracting(Problem::code).containsExactly("SEARCH.long");
        assertThat(AskedReader.read("-a ".repeat(1_000)).notes())
                .extracting(Problem::code)
                .containsExactly("SEARCH.clauses");
    }

    @RepeatedTest(200)
    void noLineIsRefused() {
        long seed = Long.getLong("asked.seed", System.nanoTime());
        Random random = new Random(seed);
        String signs = "\"“”«»-−: :\t\u00a0\uFEFF*?()[]{}^~/\\+!&|aăâđ1\u0301\uD83D\uDE00\u202E";
        List<Field> fields = List.of(Field.values());
        StringBuilder line = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            line.append(
                    random.nextInt(6) == 0
                            ? fields.get(random.nextInt(fields.size())).words() + ":"
                            : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        assertThatCode(() -> AskedReader.read(line.toString()))
                .as("-Dasked.seed=" + seed)
                .doesNotThrowAnyException();
    }

    private static List<Asked.Clause> clauses(String line) {
        return AskedReader.read(line).clauses();
    }
}
