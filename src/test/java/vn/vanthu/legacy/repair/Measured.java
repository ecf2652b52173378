package vn.vanthu.legacy.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// How many words of a damaged text were right before its repair, and after.
///
/// Words of both texts are laid side by side by least edits; only words are counted, no figures,
/// labels or abbreviations.
record Measured(
        int words, int before, int after, int spoiled, int amongAlternatives, List<String> wrong) {

    private static final double GAP = 0.7;
    private static final int BAND = 200;

    double shareBefore() {
        return (double) before / words;
    }

    double shareAfter() {
        return (double) after / words;
    }

    /// Words that were right and are not any more, of all words.
    double shareSpoiled() {
        return (double) spoiled / words;
    }

    void print(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d words, right before %.1f %%, after %.1f %%, right or among the"
                        + " alternatives %.1f %%, spoiled %.2f %% of all (%d of the %d that were"
                        + " right)%n",
                what,
                words,
                100 * shareBefore(),
                100 * shareAfter(),
                100.0 * (after + amongAlternatives) / words,
                100 * shareSpoiled(),
                spoiled,
                before);
    }

    static Measured of(String clean, RepairedText repaired) {
        return of(clean, repaired, 0);
    }

    /// @param least how sure a proposal must be to be taken
    static Measured of(String clean, RepairedText repaired, double least) {
        List<Seen> meant = words(clean);
        List<RepairedWord> read = repaired.words();
        List<Seen> seen = read.stream().map(word -> seen(word.original())).toList();
        int[] partner = partners(meant, seen);
        int[] count = new int[5];
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            if (partner[i] < 0) {
                continue;
            }
            RepairedWord word = read.get(partner[i]);
            String exact = meant.get(i).exact();
            boolean was = seen.get(partner[i]).exact().equals(exact);
            String taken = word.confidence() < least ? word.original() : word.proposal();
            boolean is = seen(taken).exact().equals(exact);
            boolean maybe =
                    word.alternatives().stream()
                            .anyMatch(other -> seen(other.word()).exact().equals(exact));
            count[0]++;
            count[1] += was ? 1 : 0;
            count[2] += is ? 1 : 0;
            count[3] += was && !is ? 1 : 0;
            count[4] += !is && maybe ? 1 : 0;
            if (!is) {
                wrong.add(
                        "%s %s -> %s %.2f (%s)%s"
                                .formatted(
                                        was ? "SPOILED" : "",
                                        word.original(),
                                        word.proposal(),
                                        word.confidence(),
                                        exact,
                                        maybe ? "+" : ""));
            }
        }
        return new Measured(count[0], count[1], count[2], count[3], count[4], wrong);
    }

    private record Seen(String exact, String folded, String frame) {}

    private static Seen seen(String word) {
        Tokens tokens = Tokens.of(word);
        if (tokens.size() == 0) {
            return new Seen(word, word, word);
        }
        Term term = tokens.term(0);
        return new Seen(term.exact(), term.folded(), Frame.of(term.folded()));
    }

    private static List<Seen> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<Seen> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Term term = tokens.term(i);
            if (term.kind() == Term.Kind.WORD) {
                words.add(new Seen(term.exact(), term.folded(), Frame.of(term.folded())));
            }
        }
        return words;
    }

    private static int[] partners(List<Seen> a, List<Seen> b) {
        double[][] cost = new double[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                cost[i][j] = cost(cost, a, b, i, j);
            }
        }
        int[] partner = new int[a.size()];
        java.util.Arrays.fill(partner, -1);
        int i = a.size();
        int j = b.size();
        while (i > 0 && j > 0) {
            if (cost[i][j] >= cost[i - 1][j - 1] + apart(a.get(i - 1), b.get(j - 1)) - 1e-9) {
                i--;
                j--;
                partner[i] = j;
            } else if (cost[i][j] >= cost[i - 1][j] + GAP - 1e-9) {
                i--;
            } else {
                j--;
            }
        }
        return partner;
    }

    private static double cost(double[][] cost, List<Seen> a, List<Seen> b, int i, int j) {
        if (i == 0 || j == 0) {
            return (i + j) * GAP;
        }
        if (Math.abs(i - j) > BAND) {
            return 1e9;
        }
        double gap = Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP;
        return Math.min(gap, cost[i - 1][j - 1] + apart(a.get(i - 1), b.get(j - 1)));
    }

    private static double apart(Seen a, Seen b) {
        if (a.folded().equals(b.folded())) {
            return 0;
        }
        if (a.frame().equals(b.frame())) {
            return 0.2;
        }
        int same = 0;
        for (int k = 0; k < Math.min(a.folded().length(), b.folded().length()); k++) {
            same += a.folded().charAt(k) == b.folded().charAt(k) ? 1 : 0;
        }
        return 1 - 0.5 * same / Math.max(a.folded().length(), b.folded().length());
    }
}
