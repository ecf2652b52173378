package vn.vanthu.search.made;

import java.util.List;

/// Throws dice that fall alike for the same seed and paper, whichever thread throws them.
///
/// SplitMix64: a paper of thousands of throws should cost its words, not its chances.
final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed, long paper) {
        state = mixed(seed + 0x9e3779b97f4a7c15L * mixed(paper + 0x632be59bd9b4e019L));
    }

    static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long bits() {
        state += 0x9e3779b97f4a7c15L;
        return mixed(state);
    }

    /// From 0 to `end`, exclusive.
    int below(int end) {
        return (int) (((bits() >>> 32) * end) >>> 32);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    double share() {
        return (bits() >>> 11) * UNIT;
    }

    boolean chance(double share) {
        return share() < share;
    }

    /// Any of them, as likely as another.
    <T> T any(List<T> all) {
        return all.get(below(all.size()));
    }

    /// One of them, the first the likeliest, as words are used (Zipf).
    <T> T one(List<T> all) {
        return all.get(zipf(all.size()));
    }

    /// From 0 to `end`, exclusive; `k` comes up in proportion to 1/(k+1).
    int zipf(int end) {
        return Math.min(end - 1, (int) Math.exp(share() * Math.log(end + 1.0)) - 1);
    }

    /// Between two numbers, each power of ten as likely as another.
    long spread(long least, long most) {
        return Math.round(least * Math.exp(share() * Math.log((double) most / least)));
    }
}
