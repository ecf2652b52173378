package vn.vanthu.legacy.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.vanthu.legacy.repair.Candidates.Candidate;
import vn.vanthu.legacy.repair.RepairedWord.Alternative;
import vn.vanthu.search.text.Damage;
import vn.vanthu.search.text.Tokens;

/// Proposes what the words of a damaged text were.
public final class Repair {

    /// Alternatives told of a word.
    static final int ALTERNATIVES = 3;

    // A proposal less sure than this is none; the word stays, and what it may be is told besides.
    // The least is asked where the word cannot stay as it is, more where it is one of the language,
    // most in a text that looks clean.
    private static final double LEAST = 0.35;
    private static final double LEAST_FOR_OTHER = 0.5;
    private static final double LEAST_FOR_WORD = 0.75;
    private static final double LEAST_IN_CLEAN = 0.97;
    private static final double IMPOSSIBLE = 0.05;
    private static final double LEAST_ALTERNATIVE = 0.005;

    // A text without stops is cut, so that its weights take little room.
    private static final int LONGEST_ROW = 300;

    private final SyllableModel model;

    /// @param model not to be taught while texts are repaired
    public Repair(SyllableModel model) {
        this.model = model;
    }

    /// A proposal for each word of a text.
    public RepairedText of(String text) {
        Tokens tokens = Tokens.of(text);
        int damage = Damage.of(text, tokens);
        Candidates candidates = new Candidates(model, damage);
        List<RepairedWord> repaired = new ArrayList<>();
        List<DamagedWord> row = new ArrayList<>();
        Lattice lattice = new Lattice(model);
        for (DamagedWord word : DamagedWord.of(text, tokens, model)) {
            if (!word.joined() || row.size() >= LONGEST_ROW) {
                repair(row, candidates, lattice, repaired, damage < SyllableModel.CLEAN);
                row.clear();
            }
            row.add(word);
        }
        repair(row, candidates, lattice, repaired, damage < SyllableModel.CLEAN);
        return new RepairedText(text, damage, repaired);
    }

    private void repair(
            List<DamagedWord> row,
            Candidates candidates,
            Lattice lattice,
            List<RepairedWord> repaired,
            boolean clean) {
        List<List<Candidate>> choices = row.stream().map(candidates::of).toList();
        double[][] likely = lattice.weigh(choices);
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).isOpen()) {
                repaired.add(choose(row.get(i), choices.get(i), likely[i], clean));
            }
        }
    }

    private RepairedWord choose(
            DamagedWord word, List<Candidate> choices, double[] likely, boolean clean) {
        List<Alternative> all =
                IntStream.range(0, choices.size())
                        .mapToObj(j -> new Alternative(shown(word, choices.get(j)), likely[j]))
                        .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
                        .toList();
        double own =
                all.stream()
                        .filter(a -> a.word().equals(word.raw()))
                        .mapToDouble(Alternative::confidence)
                        .sum();
        Alternative best = all.getFirst();
        if (best.confidence() < least(word, own, clean)) {
            best = new Alternative(word.raw(), own);
        }
        String chosen = best.word();
        return new RepairedWord(
                word.start(),
                word.end(),
                word.raw(),
                chosen,
                Math.min(1, best.confidence()),
                all.stream()
                        .filter(a -> !a.word().equals(chosen))
                        .filter(a -> a.confidence() >= LEAST_ALTERNATIVE)
                        .limit(ALTERNATIVES)
                        .toList());
    }

    private static double least(DamagedWord word, double own, boolean clean) {
        if (clean) {
            return LEAST_IN_CLEAN;
        }
        if (own < IMPOSSIBLE) {
            return LEAST;
        }
        return word.context() >= Vocabulary.FIRST ? LEAST_FOR_WORD : LEAST_FOR_OTHER;
    }

    private String shown(DamagedWord word, Candidate candidate) {
        if (candidate.isOriginal()) {
            return word.raw();
        }
        String shown =
                Normalizer.normalize(model.vocabulary.shown(candidate.word()), Normalizer.Form.NFC);
        String letters = word.raw().replaceAll("\\P{L}", "");
        if (letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return shown.toUpperCase(Locale.ROOT);
        }
        if (!letters.isEmpty()
                && word.raw().startsWith(letters.substring(0, 1))
                && Character.isUpperCase(letters.charAt(0))) {
            return shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
        }
        return shown;
    }
}
