package vn.vanthu.legacy.repair;

import java.util.List;
import vn.vanthu.legacy.repair.Candidates.Candidate;

/// Weighs the candidates of words in a row against those of their neighbours.
///
/// Not the one likeliest row is told (Viterbi) but how likely each candidate is over all rows
/// (forward and backward), which makes the fewest words wrong and gives each its confidence.
final class Lattice {

    private static final Candidate EDGE = new Candidate(Vocabulary.EDGE, 0, true);

    private final SyllableModel model;

    Lattice(SyllableModel model) {
        this.model = model;
    }

    /// How likely each candidate of each word is, 0 to 1.
    double[][] weigh(List<List<Candidate>> row) {
        int size = row.size();
        double[][] forth = new double[size][];
        double[][][] steps = new double[size][][];
        List<Candidate> before = List.of(EDGE);
        double[] last = {1};
        for (int i = 0; i < size; i++) {
            steps[i] = steps(before, row.get(i));
            forth[i] = new double[row.get(i).size()];
            for (int k = 0; k < last.length; k++) {
                for (int j = 0; j < forth[i].length; j++) {
                    forth[i][j] += last[k] * steps[i][k][j];
                }
            }
            scale(forth[i]);
            before = row.get(i);
            last = forth[i];
        }
        return size == 0 ? forth : back(forth, steps, steps(before, List.of(EDGE)));
    }

    private static double[][] back(double[][] forth, double[][][] steps, double[][] end) {
        double[] next = new double[end.length];
        for (int k = 0; k < next.length; k++) {
            next[k] = end[k][0];
        }
        for (int i = forth.length - 1; i >= 0; i--) {
            double[] here = new double[steps[i].length];
            for (int k = 0; k < here.length; k++) {
                for (int j = 0; j < next.length; j++) {
                    here[k] += steps[i][k][j] * next[j];
                }
            }
            for (int j = 0; j < next.length; j++) {
                forth[i][j] *= next[j];
            }
            scale(forth[i]);
            scale(here);
            next = here;
        }
        return forth;
    }

    // How likely one stands behind the other and was read as it was.
    private double[][] steps(List<Candidate> before, List<Candidate> here) {
        int size = here.size();
        double[] read = new double[size];
        double[] alone = new double[size];
        for (int j = 0; j < size; j++) {
            read[j] = Math.exp(-here.get(j).hard());
            alone[j] = model.alone(here.get(j).word());
        }
        double[][] steps = new double[before.size()][size];
        for (int k = 0; k < before.size(); k++) {
            int word = before.get(k).word();
            double trust = model.trust(word);
            for (int j = 0; j < size; j++) {
                double together = trust == 0 ? 0 : model.together(word, here.get(j).word());
                steps[k][j] = (trust * together + (1 - trust) * alone[j]) * read[j];
            }
        }
        return steps;
    }

    // Shares of one, so that nothing grows too small over a long row.
    private static void scale(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.length;
        }
    }
}
