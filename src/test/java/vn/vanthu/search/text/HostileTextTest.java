package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No text takes long, fails, or breaks what tokens promise.
@Timeout(20)
class HostileTextTest {

    private static final int MEGABYTE = 1 << 20;

    static List<String> shapes() {
        List<String> shapes =
                new ArrayList<>(
                        List.of(
                                "a",
                                "ệ",
                                "Đ",
                                "/",
                                "1",
                                "0",
                                ".",
                                ",",
                                "-",
                                "&",
                                "A&",
                                "&amp;",
                                "\u0301",
                                "a\u0301\u0302",
                                "\u00AD",
                                "a\u00AD",
                                "\u200B",
                                "\u0000",
                                "\uD800",
                                "\uDC00",
                                "\uD83D\uDE00",
                                "\uD840\uDC00",
                                "1/",
                                "1/A",
                                "1/1/",
                                "1/2017/",
                                "1/2017/A-",
                                "1/QĐ-",
                                "1-QĐ/",
                                "A-",
                                "1.1",
                                "1,111",
                                "1,111.",
                                "1, 111",
                                "12 tháng ",
                                "tháng ",
                                "quý ",
                                "quý I ",
                                "1 tháng 1 năm ",
                                "http://",
                                "www.",
                                "**1** /",
                                "1A",
                                "1a1",
                                "\n",
                                "\t",
                                "KH & ",
                                "科",
                                "ไ",
                                "１",
                                "／",
                                "ﷺ"));
        shapes.add("x".repeat(63) + " ");
        shapes.add("9".repeat(65) + "/");
        return shapes;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aMegabyteOfOneShapeIsRead(String shape) {
        assertSound(shape.repeat(MEGABYTE / shape.length()));
    }

    @Test
    void everyCharacterOfEveryPlaneIsRead() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            all.appendCodePoint(c);
        }
        assertSound(all.toString());
        StringBuilder apart = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            apart.appendCodePoint(c).append(' ');
        }
        assertSound(apart.toString());
    }

    @Test
    void anyMixtureOfPiecesIsRead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> shapes = shapes();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(shapes.get(random.nextInt(shapes.size())));
            }
            try {
                assertSound(text.toString());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }

    private static void assertSound(String text) {
        Tokens tokens = Tokens.of(text);
        int position = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean sound =
                    tokens.start(i) >= start
                            && tokens.end(i) > tokens.start(i)
                            && tokens.end(i) <= text.length()
                            && tokens.position(i) >= position
                            && tokens.position(i) <= position + 1
                            && !tokens.term(i).folded().isBlank()
                            && tokens.term(i).folded().length() <= 20 * Tokenizer.LONGEST;
            if (!sound) {
                assertThat(tokens.term(i)).as("token %d", i).isNull();
            }
            position = tokens.position(i);
            start = tokens.start(i);
        }
    }
}
