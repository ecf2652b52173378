package vn.vanthu.search.judged;

import java.util.List;
import java.util.Map;

/// How good a ranking is, each from 0 to 1, on average over all questions.
///
/// @param recallAt10 share of the right passages among the first ten
/// @param recallAt100 the same among the first hundred
/// @param mrrAt10 one divided by the place of the first right passage; 0 beyond the tenth
/// @param ndcgAt10 gain of the first ten, 2^grade − 1 each, less the further down (log2 of place +
///   1), as a share of the best ranking's
public record Measures(double recallAt10, double recallAt100, double mrrAt10, double ndcgAt10) {

    static final int NEAR = 10;
    static final int FAR = 100;

    /// Of one ranking.
    ///
    /// @param ranked ids, the best first
    /// @param grades by id; at least one above 0
    public static Measures of(List<String> ranked, Map<String, Integer> grades) {
        long right = grades.values().stream().filter(grade -> grade > 0).count();
        if (right == 0) {
            throw new IllegalArgumentException("no passage answers the question");
        }
        int near = 0;
        int far = 0;
        double reciprocal = 0;
        double gain = 0;
        for (int i = 0; i < Math.min(FAR, ranked.size()); i++) {
            int grade = grades.getOrDefault(ranked.get(i), 0);
            if (grade <= 0) {
                continue;
            }
            far++;
            if (i < NEAR) {
                near++;
                gain += gain(grade, i);
                reciprocal = Math.max(reciprocal, 1.0 / (i + 1));
            }
        }
        List<Integer> best =
                grades.values().stream()
                        .filter(grade -> grade > 0)
                        .sorted((a, b) -> Integer.compare(b, a))
                        .limit(NEAR)
                        .toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += gain(best.get(i), i);
        }
        return new Measures((double) near / right, (double) far / right, reciprocal, gain / most);
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }

    /// The average.
    static Measures mean(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::recallAt10).average().orElse(0),
                all.stream().mapToDouble(Measures::recallAt100).average().orElse(0),
                all.stream().mapToDouble(Measures::mrrAt10).average().orElse(0),
                all.stream().mapToDouble(Measures::ndcgAt10).average().orElse(0));
    }
}
