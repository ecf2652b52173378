package vn.vanthu.legacy.parse;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Compares letters without accents and case, so that a scan without marks reads like its paper.
public final class Fold {

    private static final char[] BARE = bare();

    private Fold() {}

    /// A stretch that resembles what was looked for.
    ///
    /// @param distance how many letters differ
    record Match(int start, int end, int distance) {}

    /// The letters without accents in small, one for each of the text, so that places are the same.
    public static String of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = BARE[text.charAt(i)];
        }
        return new String(folded);
    }

    /// The stretch of `folded` most like `pattern`, or null when none differs in at most
    /// `tolerance` of its letters.
    static @Nullable Match find(String folded, String pattern, double tolerance) {
        int exact = folded.indexOf(pattern);
        if (exact >= 0) {
            return new Match(exact, exact + pattern.length(), 0);
        }
        int most = (int) (pattern.length() * tolerance);
        if (most == 0 || folded.length() < pattern.length() - most) {
            return null;
        }
        // Sellers: as in edit distance, but beginning anywhere costs nothing.
        int rows = pattern.length() + 1;
        int[] costs = new int[rows];
        int[] starts = new int[rows];
        for (int i = 0; i < rows; i++) {
            costs[i] = i;
        }
        Match best = null;
        for (int j = 0; j < folded.length(); j++) {
            int diagonal = 0;
            int diagonalStart = j;
            costs[0] = 0;
            starts[0] = j + 1;
            for (int i = 1; i < rows; i++) {
                int same = diagonal + (pattern.charAt(i - 1) == folded.charAt(j) ? 0 : 1);
                int sameStart = diagonalStart;
                diagonal = costs[i];
                diagonalStart = starts[i];
                int left = costs[i] + 1;
                int up = costs[i - 1] + 1;
                if (same <= left && same <= up) {
                    costs[i] = same;
                    starts[i] = sameStart;
                } else if (left <= up) {
                    costs[i] = left;
                } else {
                    costs[i] = up;
                    starts[i] = starts[i - 1];
                }
            }
            int cost = costs[rows - 1];
            if (cost <= most && (best == null || cost < best.distance())) {
                best = new Match(starts[rows - 1], j + 1, cost);
            }
        }
        return best;
    }

    /// Where something like `pattern` ends that begins `folded`, or -1.
    static int prefix(String folded, String pattern, double tolerance) {
        int reach = Math.min(folded.length(), pattern.length() + 3);
        Match match = find(folded.substring(0, reach), pattern, tolerance);
        return match != null && match.start() <= 1 ? match.end() : -1;
    }

    /// From 0, nothing in common, to 1, the same.
    public static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) distance(one, other) / longer;
    }

    static int distance(String from, String to) {
        int[] costs = new int[to.length() + 1];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j < costs.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(changed, Math.min(costs[j - 1], costs[j]) + 1);
            }
        }
        return costs[to.length()];
    }

    private static char[] bare() {
        char[] bare = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < bare.length; c++) {
            bare[c] = bare((char) c);
        }
        return bare;
    }

    private static char bare(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case 'đ', 'Đ', '\u00D0', '\u00F0', '\u0189' -> 'd';
            case '–', '—', '‐', '‑', '−', '―' -> '-';
            case '\u00A0', '\u2003', '\u2002', '\u2009' -> ' ';
            case '’', '‘', '`', '´' -> '\'';
            case 'ı' -> 'i';
            case '⁄' -> '/';
            default -> {
                if (Character.isSurrogate(c) || c > 0x2000) {
                    yield c;
                }
                String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                yield Character.toLowerCase(apart.charAt(0));
            }
        };
    }
}
