package vn.vanthu.legacy.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import vn.vanthu.search.text.Damage;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// What syllables clean papers use, how often, and which follows which.
///
/// It learns one paper after another and may be written down between two; one thread at a time.
/// Reading it while nobody learns is safe for any number of threads.
public final class SyllableModel {

    /// Papers more damaged than this teach nothing, by [Damage].
    static final int CLEAN = 15;

    private static final String BASE = "/legacy/syllables.model";

    // Abbreviations tell what stands beside them; those of an office are few, those of a bad scan
    // are without end.
    private static final int MOST_WORDS = 40_000;

    // No pair is so usual that nothing else could follow.
    private static final double MOST_TRUST = 0.95;

    final Vocabulary vocabulary = new Vocabulary();
    final PairCounts pairs = new PairCounts();
    private int[] counts = new int[1024];
    // How many different words follow a word, and how often any does.
    private int[] followers = new int[1024];
    private int[] followed = new int[1024];
    private long total;

    /// A model that knows nothing yet.
    public SyllableModel() {}

    /// The model that comes with the program, made of its own sample papers; to be taught by the
    /// office's.
    public static SyllableModel base() {
        try (InputStream in = SyllableModel.class.getResourceAsStream(BASE)) {
            return read(Objects.requireNonNull(in, BASE + " is missing from the program"));
        } catch (IOException e) {
            throw new UncheckedIOException(BASE + " cannot be read", e);
        }
    }

    /// Reads a model that was written down.
    ///
    /// @throws IOException when it is no model, is of another version or was changed
    public static SyllableModel read(InputStream in) throws IOException {
        return ModelFile.read(in);
    }

    /// Writes the model down, the same bytes for the same model.
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /// Learns from a paper, unless it is damaged itself.
    ///
    /// @return whether it did
    public boolean learn(String text) {
        Tokens tokens = Tokens.of(text);
        if (Damage.of(text, tokens) >= CLEAN) {
            return false;
        }
        int before = Vocabulary.EDGE;
        int position = -1;
        int labelEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) == position || tokens.start(i) < labelEnd) {
                labelEnd = Math.max(labelEnd, labelEnd(tokens, i));
                continue;
            }
            position = tokens.position(i);
            labelEnd = labelEnd(tokens, i);
            if (!tokens.isJoined(i)) {
                see(before, Vocabulary.EDGE);
                before = Vocabulary.EDGE;
            }
            int word = word(tokens.term(i), text, tokens.start(i), tokens.end(i));
            see(before, word);
            before = word;
        }
        see(before, Vocabulary.EDGE);
        return true;
    }

    /// How many words it has learned from.
    public long words() {
        return total;
    }

    /// How many different words it knows.
    public int size() {
        return vocabulary.size() - Vocabulary.FIRST;
    }

    /// The number of a word where it stands beside others.
    int context(Term term) {
        return switch (term.kind()) {
            case FIGURE, LABEL, DATE -> Vocabulary.FIGURE;
            case ABBREVIATION, WORD -> {
                int number = vocabulary.number(key(term));
                yield number < 0 ? Vocabulary.STRANGE : number;
            }
        };
    }

    /// How much the pairs of a word tell of what follows it, 0 to 1.
    ///
    /// Witten and Bell: the more different words follow one, the less its pairs tell.
    double trust(int before) {
        int all = followed[before];
        return all == 0 ? 0 : MOST_TRUST * all / ((double) all + followers[before]);
    }

    /// How often one word follows another, of all that follow it; 0 to 1.
    double together(int before, int word) {
        return followed[before] == 0 ? 0 : pairs.count(before, word) / (double) followed[before];
    }

    /// How likely a word is whatever stands before it.
    double alone(int word) {
        return (counts[word] + 0.1) / (total + 0.1 * vocabulary.size());
    }

    int count(int word) {
        return counts[word];
    }

    /// Takes up what a file says.
    void restore(int before, int word, int times) {
        room(Math.max(before, word));
        if (pairs.count(before, word) == 0) {
            followers[before]++;
        }
        pairs.add(before, word, times);
        followed[before] += times;
    }

    void restoreCount(int word, int times) {
        room(word);
        counts[word] = times;
        total += times;
    }

    private void see(int before, int word) {
        restore(before, word, 1);
        counts[word]++;
        total++;
    }

    private void room(int word) {
        if (word >= counts.length) {
            int more = Math.max(word + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, more);
            followers = Arrays.copyOf(followers, more);
            followed = Arrays.copyOf(followed, more);
        }
    }

    private int word(Term term, String text, int start, int end) {
        int known = context(term);
        boolean syllable = term.kind() == Term.Kind.WORD && term.isSyllable();
        boolean learns = syllable || term.kind() == Term.Kind.ABBREVIATION;
        if (known != Vocabulary.STRANGE || !learns || vocabulary.size() >= MOST_WORDS) {
            return known;
        }
        String raw = text.substring(start, end);
        String shown =
                Normalizer.normalize(raw, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
        return vocabulary.add(key(term), shown, syllable ? term.folded() : "");
    }

    private static String key(Term term) {
        // KH of a paper and the syllable that is written so are two words.
        return term.kind() == Term.Kind.ABBREVIATION ? '^' + term.exact() : term.exact();
    }

    private static int labelEnd(Tokens tokens, int i) {
        return tokens.term(i).kind() == Term.Kind.LABEL ? tokens.end(i) : 0;
    }
}
