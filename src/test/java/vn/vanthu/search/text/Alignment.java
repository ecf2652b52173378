package vn.vanthu.search.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Puts the words of a clean text beside those of the same text read badly, by least edits.
final class Alignment {

    private static final double GAP = 0.6;
    // How far the two may run apart, in words.
    private static final int BAND = 160;

    /// A word, and what was read for it; both folded.
    record Pair(String clean, String read) {}

    private Alignment() {}

    static List<Pair> of(String clean, String read) {
        List<String> a = words(clean);
        List<String> b = words(read);
        double[][] cost = new double[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                cost[i][j] = cost(cost, a, b, i, j);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = a.size();
        int j = b.size();
        while (i > 0 && j > 0) {
            double both = cost[i - 1][j - 1] + difference(a.get(i - 1), b.get(j - 1));
            if (cost[i][j] >= both - 1e-9) {
                i--;
                j--;
                pairs.add(new Pair(a.get(i), b.get(j)));
            } else if (cost[i][j] >= cost[i - 1][j] + GAP - 1e-9) {
                i--;
            } else {
                j--;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static double cost(double[][] cost, List<String> a, List<String> b, int i, int j) {
        if (i == 0 || j == 0) {
            return (i + j) * GAP;
        }
        if (Math.abs(i - j) > BAND) {
            return Double.MAX_VALUE / 4;
        }
        double gap = Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP;
        return Math.min(gap, cost[i - 1][j - 1] + difference(a.get(i - 1), b.get(j - 1)));
    }

    // One token a position: the parts of a label, not the label.
    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) == words.size()) {
                words.add(tokens.term(i).folded());
            }
        }
        return words;
    }

    private static double difference(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[b.length()] / Math.max(a.length(), b.length());
    }
}
