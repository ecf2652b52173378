package vn.vanthu.legacy.repair;

import java.util.ArrayList;
import java.util.List;

/// Tells how hard it is to read one word for another, in natural logarithms of likelihood.
///
/// Readers of another language lose marks for little, take certain letters and pairs of letters for
/// others often (`6` for ô, `ii` for ũ, `tr` for ứ, `P` for Đ), and any other letter rarely.
final class Misreading {

    /// Beyond this no reader is that bad.
    static final double TOO_HARD = 9;

    private static final double OTHER_LETTER = 4.5;
    private static final double OTHER_VOWEL = 2;
    private static final double LOST_LETTER = 3.5;
    private static final double ADDED_LETTER = 3.2;
    private static final double EASY = 0.7;
    private static final double USUAL = 1.4;

    private static final double LOST_MARK = 0.2;
    private static final double OTHER_MARK = 0.35;
    private static final double ADDED_MARK = 1.6;

    private static final String VOWELS = "aeiouy";
    private static final int LONGEST = 14;

    private static final int LETTERS = 128;

    // How hard it is to read one letter for another; letters without marks.
    private static final double[][] SWAP = new double[LETTERS][LETTERS];

    // Several letters read for others, by the last of what was read.
    private static final List<List<Pair>> PAIRS = new ArrayList<>();

    /// What was read, for what stood there.
    private record Pair(String read, String meant, double hard) {}

    static {
        for (char read = 0; read < LETTERS; read++) {
            PAIRS.add(new ArrayList<>());
            for (char meant = 0; meant < LETTERS; meant++) {
                boolean vowels = VOWELS.indexOf(read) >= 0 && VOWELS.indexOf(meant) >= 0;
                SWAP[read][meant] = read == meant ? 0 : vowels ? OTHER_VOWEL : OTHER_LETTER;
            }
        }
        confuse(EASY, "6o", "0o", "8o", "9o", "4a", "3a", "1l", "1i", "7y", "jl", "ji", "il", "li");
        confuse(EASY, "pd", "bd", "vy", "yv", "ec", "ce", "wu", "qo");
        confuse(USUAL, "do", "bo", "fo", "da", "ja", "qa", "iu", "iy", "yi", "yu", "ti", "tu");
        confuse(
                USUAL, "ia", "ie", "io", "ea", "ae", "oe", "eo", "ao", "oa", "nu", "un", "ou",
                "uo");
        confuse(
                USUAL, "2a", "5s", "2e", "8s", "sg", "gs", "hn", "nh", "gq", "qg", "lt", "tl",
                "lu");
        confuse(
                USUAL, "it", "ti", "la", "le", "lo", "ee", "oc", "co", "fs", "rn", "mn", "nm",
                "ho");
        confusePair(EASY, "ii", "u", "ir", "u", "tr", "u", "ti", "u", "ur", "u", "tu", "u");
        confusePair(EASY, "li", "u", "rn", "m", "nn", "m", "mg", "ng", "di", "o", "ia", "a");
        confusePair(EASY, "ll", "i", "ll", "o", "il", "o", "ll", "u", "lf", "o");
        confusePair(USUAL, "vi", "v", "fl", "a", "iu", "u", "cl", "d", "ci", "d", "it", "u");
        confusePair(USUAL, "le", "e", "il", "e", "ll", "e", "ue", "oc", "dn", "an", "th", "t");
        confusePair(USUAL, "uc", "uoc", "ic", "uoc", "oe", "oc", "ee", "e", "aa", "a", "oo", "o");
        confusePair(USUAL, "mg", "ung", "m", "ung", "g", "ng", "nr", "tu", "wn", "ung", "dl", "o");
    }

    private Misreading() {}

    /// How hard it is to read `read` where `meant` stood; at least [#TOO_HARD] for never.
    static double of(Spelled read, Spelled meant) {
        if (read.letters().equals(meant.letters())) {
            return marks(read, meant);
        }
        int n = read.letters().length();
        int m = meant.letters().length();
        if (n > LONGEST || m > LONGEST || Math.abs(n - m) > 4) {
            return TOO_HARD;
        }
        return letters(read.letters(), meant.letters()) + wrongMarks(read);
    }

    // Marks left in a word whose letters are misread say next to nothing.
    private static double wrongMarks(Spelled read) {
        return read.isMarked() ? OTHER_MARK : LOST_MARK;
    }

    private static double marks(Spelled read, Spelled meant) {
        double hard = 0;
        for (int i = 0; i < read.letters().length(); i++) {
            int seen = read.marks()[i];
            int stood = meant.marks()[i];
            if (seen != stood) {
                hard += seen == 0 ? LOST_MARK : stood == 0 ? ADDED_MARK : OTHER_MARK;
            }
        }
        return hard;
    }

    private static double letters(String read, String meant) {
        int n = read.length();
        int m = meant.length();
        double[][] hard = new double[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                hard[i][j] = i + j == 0 ? 0 : step(hard, read, meant, i, j);
            }
        }
        return hard[n][m];
    }

    private static double step(double[][] hard, String read, String meant, int i, int j) {
        double least = TOO_HARD;
        if (i > 0) {
            least = Math.min(least, hard[i - 1][j] + ADDED_LETTER);
        }
        if (j > 0) {
            least = Math.min(least, hard[i][j - 1] + LOST_LETTER);
        }
        if (i > 0 && j > 0) {
            least =
                    Math.min(
                            least,
                            hard[i - 1][j - 1] + swap(read.charAt(i - 1), meant.charAt(j - 1)));
        }
        if (i > 0 && j > 0 && read.charAt(i - 1) < LETTERS) {
            for (Pair pair : PAIRS.get(read.charAt(i - 1))) {
                int a = pair.read().length();
                int b = pair.meant().length();
                if (a <= i
                        && b <= j
                        && meant.startsWith(pair.meant(), j - b)
                        && read.startsWith(pair.read(), i - a)) {
                    least = Math.min(least, hard[i - a][j - b] + pair.hard());
                }
            }
        }
        return least;
    }

    private static double swap(char read, char meant) {
        return read < LETTERS && meant < LETTERS ? SWAP[read][meant] : OTHER_LETTER;
    }

    // The easiest is said first.
    private static void confuse(double hard, String... pairs) {
        for (String pair : pairs) {
            char read = pair.charAt(0);
            char meant = pair.charAt(1);
            SWAP[read][meant] = Math.min(SWAP[read][meant], hard);
        }
    }

    private static void confusePair(double hard, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            PAIRS.get(pairs[i].charAt(pairs[i].length() - 1))
                    .add(new Pair(pairs[i], pairs[i + 1], hard));
        }
    }
}
