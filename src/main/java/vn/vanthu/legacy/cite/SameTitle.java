package vn.vanthu.legacy.cite;

import java.util.List;
import java.util.Set;

/// Tells whether two titles may be one, the shorter being the beginning of the longer.
final class SameTitle {

    // Of the words of the shorter title.
    private static final double MOST_DIFFERENT = 0.25;
    private static final int FEWEST_WORDS = 3;
    // Scans take one letter for another, and half a word may be cut off.
    private static final double ALMOST = 0.34;

    private static final Set<String> LEADS =
            Set.of("ve", "viec", "v", "vv", "v€", "ban", "hanh", "vee", "viee");

    private SameTitle() {}

    static boolean of(String some, String other) {
        List<String> a = bare(some);
        List<String> b = bare(other);
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        if (shorter.size() < FEWEST_WORDS) {
            return true;
        }
        return apart(shorter, longer) <= MOST_DIFFERENT * shorter.size();
    }

    // Về việc and ban hành are said or not.
    private static List<String> bare(String title) {
        List<String> words = Words.folded(title);
        int from = 0;
        while (from < words.size() && LEADS.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    // Edits between the shorter and the beginning of the longer that is nearest to it.
    private static double apart(List<String> shorter, List<String> longer) {
        double[] row = new double[longer.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (String word : shorter) {
            double diagonal = row[0];
            row[0]++;
            for (int j = 1; j < row.length; j++) {
                double change = diagonal + (isAlmost(word, longer.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        double least = Double.MAX_VALUE;
        for (double edits : row) {
            least = Math.min(least, edits);
        }
        return least;
    }

    private static boolean isAlmost(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int same = 0;
        int most = Math.max(a.length(), b.length());
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            same += a.charAt(i) == b.charAt(i) ? 1 : 0;
        }
        return most > 2 && most - same <= ALMOST * most;
    }
}
