package vn.vanthu.legacy.repair;

import java.util.Arrays;
import java.util.List;
import vn.vanthu.legacy.repair.Candidates.Candidate;

/// Weighs the candidates of words in a row against those of their neighbours.
///
/// Not the one likeliest row is told (Viterbi) but how likely each candidate is over all rows,
/// which makes the fewest words wrong and gives each its confidence.
final class Lattice {

    private final SyllableModel model;

    Lattice(SyllableModel model) {
        this.model = model;
    }

    /// How likely each candidate of each word is, 0 to 1.
    double[][] weigh(List<List<Candidate>> row) {
        int size = row.size();
        double[][] forth = new double[size][];
        double[][][] steps = new double[size][][];
        List<Candidate> before = List.of(new Candidate(Vocabulary.EDGE, 0, true));
        double[] last = {0};
        for (int i = 0; i < size; i++) {
            List<Candidate> here = row.get(i);
            steps[i] = steps(before, here);
            forth[i] = new double[here.size()];
            for (int j = 0; j < here.size(); j++) {
                double[] ways = new double[last.length];
                for (int k = 0; k < last.length; k++) {
                    ways[k] = last[k] + steps[i][k][j];
                }
                forth[i][j] = sum(ways) - here.get(j).hard();
            }
            before = here;
            last = forth[i];
        }
        return back(row, forth, steps);
    }

    private double[][] back(List<List<Candidate>> row, double[][] forth, double[][][] steps) {
        int size = row.size();
        double[][] likely = new double[size][];
        double[] next = new double[size == 0 ? 0 : row.get(size - 1).size()];
        for (int k = 0; k < next.length; k++) {
            next[k] = model.likelihood(row.get(size - 1).get(k).word(), Vocabulary.EDGE);
        }
        for (int i = size - 1; i >= 0; i--) {
            likely[i] = shares(forth[i], next);
            double[] here = i == 0 ? new double[0] : new double[row.get(i - 1).size()];
            for (int k = 0; k < here.length; k++) {
                double[] ways = new double[next.length];
                for (int j = 0; j < next.length; j++) {
                    ways[j] = steps[i][k][j] - row.get(i).get(j).hard() + next[j];
                }
                here[k] = sum(ways);
            }
            next = here;
        }
        return likely;
    }

    private double[][] steps(List<Candidate> before, List<Candidate> here) {
        double[][] steps = new double[before.size()][here.size()];
        for (int k = 0; k < before.size(); k++) {
            for (int j = 0; j < here.size(); j++) {
                steps[k][j] = model.likelihood(before.get(k).word(), here.get(j).word());
            }
        }
        return steps;
    }

    private static double[] shares(double[] forth, double[] back) {
        double[] shares = new double[forth.length];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = forth[j] + back[j];
        }
        double all = sum(shares);
        Arrays.setAll(shares, j -> Math.exp(shares[j] - all));
        return shares;
    }

    // Of likelihoods given by their logarithms.
    private static double sum(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum);
    }
}
