package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Tokens;

/// Finds what may have been meant where a word, or two words side by side, stand in no paper.
///
/// Nearly every slip of a key makes another Vietnamese syllable, so a word alone seldom shows that
/// it is wrong; its neighbours do.
final class Spelling {

    // Words of a question that are tried; beyond that it is no slip of a key.
    private static final int MOST_UNITS = 16;
    private static final int CANDIDATES = 8;
    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader) {
        this.reader = reader;
        checker.setMinPrefix(0);
        checker.setMaxEdits(2);
        checker.setMinQueryLength(2);
        checker.setThresholdFrequency(0);
        checker.setAccuracy(0.4f);
    }

    /// One word to be read otherwise.
    ///
    /// @param unit which of the question's units
    /// @param folded what it may have been meant to be, without accents
    record Slip(int unit, String folded) {}

    /// The words that may be wrong, at most one in two neighbours.
    List<Slip> slips(Tokens tokens) throws IOException {
        List<Unit> units = Unit.of(tokens, MOST_UNITS);
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            boolean isSure = !slips.isEmpty() && slips.getLast().unit() == i - 1;
            if (!isSure && UnitQueries.isWord(units.get(i)) && isDoubtful(units, i)) {
                String better = better(units, i);
                if (better != null) {
                    slips.add(new Slip(i, better));
                }
            }
        }
        return slips;
    }

    /// Whether the word is unknown, or fits neither neighbour.
    private boolean isDoubtful(List<Unit> units, int i) {
        String word = folded(units, i);
        if (word.length() < 2 || word.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        return Statistics.frequency(reader, Fields.TEXT, word) == 0
                || (units.size() > 1 && fit(units, i, word) == 0);
    }

    private @Nullable String better(List<Unit> units, int i) throws IOException {
        String word = folded(units, i);
        SuggestWord[] near =
                checker.suggestSimilar(
                        new Term(Fields.TEXT, word),
                        CANDIDATES,
                        reader,
                        SuggestMode.SUGGEST_ALWAYS);
        String best = null;
        long most = 0;
        for (SuggestWord candidate : near) {
            long fit =
                    units.size() == 1
                            ? candidate.freq
                            : fit(units, i, candidate.string) * 1_000L + candidate.freq / 1_000;
            boolean isEnough = units.size() == 1 || fit >= 1_000L;
            if (isEnough && fit > most) {
                best = candidate.string;
                most = fit;
            }
        }
        return best;
    }

    /// In how many papers the word stands beside its neighbours.
    private int fit(List<Unit> units, int i, String word) {
        int before =
                i == 0 || !units.get(i).isJoined()
                        ? 0
                        : Statistics.frequency(
                                reader, Fields.PAIR, folded(units, i - 1) + " " + word);
        int after =
                i + 1 == units.size() || !units.get(i + 1).isJoined()
                        ? 0
                        : Statistics.frequency(
                                reader, Fields.PAIR, word + " " + folded(units, i + 1));
        return before + after;
    }

    private static String folded(List<Unit> units, int i) {
        return units.get(i).lead().folded();
    }
}
