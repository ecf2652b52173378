package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void findsEveryActAmongThousandsAndNoOther() {
        LineIndex index = new LineIndex();
        for (int i = 1; i <= 10_000; i++) {
            index.add(Deposits.id("act " + i), 2026 + i / 4_000, i * 700L);
        }
        assertThat(index.size()).isEqualTo(10_000);
        for (int i = 1; i <= 10_000; i++) {
            assertThat(index.candidates(Deposits.id("act " + i))).contains(i);
            assertThat(index.year(i)).isEqualTo(2026 + i / 4_000);
            assertThat(index.offset(i)).isEqualTo(i * 700L);
        }
        assertThat(index.candidates("never")).isEmpty();
    }

    /// Two texts of one hash: the caller tells them apart.
    @Test
    void givesAllThatMayBeMeant() {
        LineIndex index = new LineIndex();
        index.add("Aa", 2026, 0);
        index.add("BB", 2026, 700);
        assertThat(index.candidates("Aa")).containsExactly(1, 2);
    }
}
