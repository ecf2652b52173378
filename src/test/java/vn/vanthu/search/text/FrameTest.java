package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word and what a scan in the wrong language made of it share a frame.
class FrameTest {

    @ParameterizedTest
    @CsvSource({
        "chức, chirc, ch.c",
        "chức, chiic, ch.c",
        "tử, tir, t~",
        "với, vdi, v-i",
        "gửi, gtri, g-i",
        "của, ctia, c-a",
        "của, ciia, c-a",
        "của, cta, c-a",
        "số, s6, s~",
        "số, sb, s~",
        "bộ, bd, b~",
        "năm, nim, n.m",
        "năm, ndm, n.m",
        "lý, 1y, l~",
        "là, 1a, l~",
        "nội, no1, n-i",
        "các, c4c, c.c",
        "định, pinh, d.nh",
        "việc, viée, v.c",
        "thuộc, thule, th.c",
        "trong, wong, tr.ng",
        "trưởng, trudng, tr.ng",
        "cấp, cp, c.p",
        "về, v€, v~"
    })
    void aWordAndItsMisreadingShareAFrame(String clean, String read, String frame) {
        assertThat(frame(clean)).isEqualTo(frame);
        assertThat(frame(read)).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cchc",
                "kstthc",
                "2017",
                "85,745",
                "453/skhcn-ttr",
                "d20171229",
                "website",
                "科",
                ""
            })
    void whatIsNoSyllableIsItsOwnFrame(String word) {
        assertThat(Frame.of(word)).isEqualTo(word);
    }

    @Test
    void mostWordsOfSeed003KeepTheirFrame() {
        assertThat(kept("seed 003", Golden.mended("003"), Golden.seed("003"))).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-0", "002-2"})
    void mostWordsOfAPageNeverSeenKeepTheirFrame(String page) {
        String read = Golden.page(page + "-misread");
        assertThat(kept("page " + page, Golden.page(page), read)).isGreaterThan(0.88);
    }

    @Test
    void framesTellWordsApart() {
        Set<String> words = new HashSet<>();
        Set<String> frames = new HashSet<>();
        Tokens tokens = Tokens.of(Golden.seed("001") + Golden.seed("002"));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.term(i).kind() == Term.Kind.WORD) {
                words.add(tokens.term(i).folded());
                frames.add(Frame.of(tokens.term(i).folded()));
            }
        }
        System.out.printf("%d folded words, %d frames%n", words.size(), frames.size());
        assertThat((double) frames.size() / words.size()).isGreaterThan(0.4);
    }

    private static double kept(String what, String clean, String read) {
        List<Alignment.Pair> pairs = Alignment.of(clean, read);
        long frames =
                pairs.stream().filter(p -> Frame.of(p.clean()).equals(Frame.of(p.read()))).count();
        long folded = pairs.stream().filter(p -> p.clean().equals(p.read())).count();
        System.out.printf(
                "%s: %d words, %.1f %% keep their frame, %.1f %% are the same without accents%n",
                what, pairs.size(), 100.0 * frames / pairs.size(), 100.0 * folded / pairs.size());
        return (double) frames / pairs.size();
    }

    private static String frame(String word) {
        return Frame.of(Tokens.of(word).term(0).folded());
    }
}
