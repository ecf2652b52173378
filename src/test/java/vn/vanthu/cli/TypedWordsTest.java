package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

class TypedWordsTest {

    /// Words as the shell hands them over, separated by `|`.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    cải|cách                                  ; cải cách
                    cải cách hành chính                       ; cải cách hành chính
                    loại:kế hoạch|năm:2017|-dự|thảo|cải cách  ; loại:"kế hoạch" năm:2017 -dự thảo "cải cách"
                    người|ký:Nguyễn Văn A                     ; người ký:"Nguyễn Văn A"
                    -loại:tờ trình|x                          ; -loại:"tờ trình" x
                    -cải cách|x                               ; -"cải cách" x
                    loại:"kế hoạch"|x                         ; loại:"kế hoạch" x
                    V/v: ban hành|x                           ; "V/v: ban hành" x
                    453/SKHCN-TTr|17/02/2017                  ; 453/SKHCN-TTr 17/02/2017
                    loại: |x                                  ; loại:  x
                    """)
    void putsBackTheQuotationMarksThatTheShellTook(String words, String typed) {
        assertThat(TypedWords.of(List.of(words.split("\\|", -1)))).isEqualTo(typed);
    }

    @Test
    @SuppressWarnings("JdkObsolete") // So the library gives them.
    void aWordWithAMinusIsNoOption() {
        Stack<String> words = new Stack<>();
        List.of("-dự", "cải", "--year", "2017", "-h", "-V", "-hành", "-", "--", "-x")
                .reversed()
                .forEach(words::push);
        new MinusWords().preprocess(words, CommandSpec.create(), null, java.util.Map.of());
        assertThat(words.reversed())
                .containsExactly(
                        "\0-dự", "cải", "--year", "2017", "-h", "-V", "\0-hành", "\0-", "--", "-x");
        assertThat(words.reversed().stream().map(MinusWords::typed))
                .startsWith("-dự", "cải")
                .endsWith("--", "-x");
    }
}
