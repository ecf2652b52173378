package vn.vanthu.legacy.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.search.text.Frame;

/// Finds the words that a damaged one may have been, each with how hard it is to misread.
final class Candidates {

    /// Those of one word; more are not worth their time.
    static final int MOST = 14;

    // What the model does not know is one of so many: syllables that the papers it learned from
    // happened not to use, and names and words of other languages.
    private static final double OTHER_SYLLABLE = Math.log(3_000);
    private static final double OTHER_WORD = Math.log(30_000);

    private final SyllableModel model;
    private final boolean clean;
    private final double marksLost;
    private final double marksKept;
    private final double lettersMisread;
    private final double lettersKept;
    private final Map<String, List<Candidate>> found = new HashMap<>();

    /// What a word may have been.
    ///
    /// @param word by the model's number
    /// @param isOriginal whether it leaves the word as it stands
    record Candidate(int word, double hard, boolean isOriginal) {}

    /// @param damage of the text, 0 to 100: of a clean one hardly a word was misread
    Candidates(SyllableModel model, int damage) {
        this.model = model;
        this.clean = damage < SyllableModel.CLEAN;
        double marks = Math.min(0.9, 0.001 + damage / 80.0);
        double letters = Math.min(0.4, 0.0005 + damage / 250.0);
        this.marksLost = -Math.log(marks);
        this.marksKept = -Math.log(1 - marks);
        this.lettersMisread = -Math.log(letters);
        this.lettersKept = -Math.log(1 - letters);
    }

    List<Candidate> of(DamagedWord word) {
        if (!word.isOpen() || (clean && isWhole(word))) {
            return List.of(new Candidate(word.context(), 0, true));
        }
        return found.computeIfAbsent(word.raw(), raw -> find(word));
    }

    // In a clean text a word that the model knows was not misread, nor one with sound marks.
    private static boolean isWhole(DamagedWord word) {
        return word.context() >= Vocabulary.FIRST
                || (word.term().isAccented() && word.term().isSyllable());
    }

    private List<Candidate> find(DamagedWord word) {
        Spelled read = Spelled.of(word.raw());
        Map<Integer, Candidate> best = new HashMap<>();
        String bare = word.term().folded();
        consider(best, read, word, model.vocabulary.withFolded(bare));
        consider(best, read, word, model.vocabulary.withFrame(Frame.of(read.letters())));
        // `Binh` for Định, `B0i` for Đối: the stroke of a capital is lost on others.
        if (word.raw().startsWith("B") && !word.term().isAccented()) {
            String rest = read.letters().substring(1);
            consider(best, read, word, model.vocabulary.withFrame(Frame.of('d' + rest)));
        }
        if (!best.containsKey(word.context())) {
            double rare = word.term().isSyllable() ? OTHER_SYLLABLE : OTHER_WORD;
            best.put(word.context(), new Candidate(word.context(), kept(read) + rare, true));
        }
        List<Candidate> sorted = new ArrayList<>(best.values());
        sorted.sort(Comparator.comparingDouble(c -> c.hard() - usual(c.word())));
        List<Candidate> likely = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
        if (likely.stream().noneMatch(Candidate::isOriginal)) {
            sorted.stream().filter(Candidate::isOriginal).findFirst().ifPresent(likely::add);
        }
        return likely;
    }

    private double usual(int word) {
        return Math.log(model.count(word) + 0.5);
    }

    private void consider(
            Map<Integer, Candidate> best, Spelled read, DamagedWord word, int[] meant) {
        for (int number : meant) {
            boolean same = number == word.context();
            Spelled stood = model.vocabulary.spelled(number);
            double misread = same ? 0 : Misreading.of(read, stood);
            if (misread < Misreading.TOO_HARD) {
                boolean letters = !read.letters().equals(stood.letters());
                double hard =
                        same
                                ? kept(read)
                                : misread + (letters ? lettersMisread : lettersKept + marksLost);
                best.putIfAbsent(number, new Candidate(number, hard, same));
            }
        }
    }

    // A word without marks has none to lose.
    private double kept(Spelled read) {
        return lettersKept + (read.isMarked() ? marksKept : 0);
    }
}
