package vn.vanthu.template;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the names that a misspelt one was probably meant to be.
final class Nearest {

    private Nearest() {}

    /// The nearest `most` of `names`, the nearest first.
    static List<String> to(String name, Collection<String> names, int most) {
        String folded = folded(name);
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String n) -> distance(folded, folded(n)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /// Without accents and capitals, with `-` for spaces: `Kế hoạch` becomes `ke-hoach`.
    static String folded(String name) {
        // A hostile name must not make the comparison long.
        String start = name.substring(0, Math.min(name.length(), 60));
        return Normalizer.normalize(start, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip()
                .replaceAll("[\\s_]+", "-");
    }

    /// Letters to add, drop or change to get from `a` to `b` (Levenshtein).
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
