package vn.vanthu.search.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The measures by hand, as the tools of TREC reckon them.
class MeasuresTest {

    @Test
    void aPerfectRankingHasOneOfEverything() {
        assertThat(Measures.of(List.of("a", "b"), Map.of("a", 2, "b", 1, "c", 0)))
                .isEqualTo(new Measures(1, 1, 1, 1));
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0, 0));
        assertThat(Measures.of(List.of("x", "y"), Map.of("a", 1)))
                .isEqualTo(new Measures(0, 0, 0, 0));
    }

    @Test
    void gainsGrowWithTheGradeAndShrinkDownTheList() {
        // Grades 1, 0, 2 in this order: 1/log2(2) + 0 + 3/log2(4) = 2.5 of 3/1 + 1/log2(3).
        Measures measures = Measures.of(List.of("one", "no", "two"), Map.of("one", 1, "two", 2));
        assertThat(measures.ndcgAt10())
                .isCloseTo(2.5 / (3 + 1 / (Math.log(3) / Math.log(2))), within(1e-12));
        assertThat(measures.mrrAt10()).isEqualTo(1);
        assertThat(measures.recallAt10()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstTenAndTheFirstHundredCount() {
        List<String> ranked = IntStream.rangeClosed(1, 200).mapToObj(i -> "d" + i).toList();
        Measures measures = Measures.of(ranked, Map.of("d4", 1, "d11", 1, "d100", 1, "d101", 1));
        assertThat(measures.recallAt10()).isEqualTo(0.25);
        assertThat(measures.recallAt100()).isEqualTo(0.75);
        assertThat(measures.mrrAt10()).isEqualTo(0.25);
    }

    @Test
    void moreRightPassagesThanTenCanStillBePerfect() {
        List<String> ranked = IntStream.rangeClosed(1, 20).mapToObj(i -> "d" + i).toList();
        Map<String, Integer> grades =
                ranked.stream().collect(java.util.stream.Collectors.toMap(d -> d, _ -> 1));
        assertThat(Measures.of(ranked, grades).ndcgAt10()).isCloseTo(1, within(1e-12));
    }
}
