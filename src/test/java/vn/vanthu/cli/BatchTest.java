package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void handsOutResultsInTheOrderOfTheInputsAndHoldsOnlyAFew() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger received = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        Batch.run(
                IntStream.range(0, 1_000).boxed().toList(),
                3,
                i -> {
                    int open = begun.incrementAndGet() - received.get();
                    most.accumulateAndGet(open, Math::max);
                    return i * 2;
                },
                result -> {
                    received.incrementAndGet();
                    results.add(result);
                });
        assertThat(results).isEqualTo(IntStream.range(0, 1_000).map(i -> i * 2).boxed().toList());
        assertThat(most.get()).isLessThanOrEqualTo(3 * 4 + 1);
    }
}
