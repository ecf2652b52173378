package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many megabytes of Vietnamese one core reads in a second; prints medians.
@Tag("bench")
class ReadingBenchTest {

    private static final int ROUNDS = 9;
    private static final int TIMES = 60;

    @Test
    void readsMegabytesInASecond() {
        StringBuilder papers = new StringBuilder();
        for (String seed : new String[] {"000", "001", "002", "003", "004"}) {
            papers.append(Golden.seed(seed)).append('\n');
        }
        String text = papers.toString();
        Tokens tokens = Tokens.of(text);
        measure("words", text, t -> Tokens.of(t).size());
        measure(
                "words, NFD",
                Normalizer.normalize(text, Normalizer.Form.NFD),
                t -> Tokens.of(t).size());
        measure("damage", text, t -> Damage.of(t, tokens));
        measure("citations", text, t -> Citations.in(t, tokens).size());
        measure("explained", text, t -> Explained.in(t, tokens).size());
        measure("frames", text, t -> frames(tokens));
    }

    private static int frames(Tokens tokens) {
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            letters += Frame.of(tokens.term(i).folded()).length();
        }
        return letters;
    }

    // Time of this thread, since other programs may be at work.
    private static void measure(String what, String text, ToIntFunction<String> reading) {
        var threads = ManagementFactory.getThreadMXBean();
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length * (double) TIMES / 1e6;
        double[] rates = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < TIMES; i++) {
                sum += reading.applyAsInt(text);
            }
            rates[round] = megabytes / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
        }
        Arrays.sort(rates);
        System.out.printf("%-12s %7.1f MB/s a core%n", what, rates[ROUNDS / 2]);
        assertThat(sum).isNotNegative();
    }
}
