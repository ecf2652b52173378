package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import vn.vanthu.document.Problem;

/// Decides how strictly the words of a question are taken: as strictly as finds enough.
///
/// First every word with its accents, then every word without, then most of the words, so that a
/// count means what was typed as long as there is something to count.
///
/// @param wanted what a paper must fulfil
/// @param full how many papers have every word
/// @param notes what was taken less strictly
record Matching(Wanted wanted, Counting.Counted counted, long full, List<Problem> notes) {

    // A page of results.
    private static final int FEW = 10;
    private static final double MOST_WORDS = 0.6;

    static Matching of(IndexSearcher searcher, Question question) throws IOException {
        int all = question.content();
        boolean isExact = question.isAccented();
        Matching taken = of(searcher, question, all, isExact);
        if (isExact && taken.full() == 0) {
            isExact = false;
            taken = of(searcher, question, all, false);
        }
        long full = taken.full();
        for (int least = all; full < FEW && least > 1; ) {
            least = fewer(least);
            // Of two words one alone is no answer when both were found somewhere.
            if (full > 0 && least == 1) {
                break;
            }
            Matching looser = of(searcher, question, least, isExact);
            if (looser.counted().total().count() > full) {
                return new Matching(
                        looser.wanted(), looser.counted(), full, List.of(note(full, least, all)));
            }
        }
        return taken;
    }

    private static Matching of(
            IndexSearcher searcher, Question question, int least, boolean isExact)
            throws IOException {
        Wanted wanted = question.wanted(least, isExact);
        Counting.Counted counted = Counting.of(searcher, wanted.all());
        return new Matching(wanted, counted, counted.total().count(), List.of());
    }

    private static int fewer(int words) {
        return words <= 2 ? 1 : (int) Math.ceil(words * MOST_WORDS);
    }

    private static Problem note(long full, int least, int all) {
        return new Problem(
                Problem.Severity.NOTE,
                "SEARCH.most-words",
                "q",
                List.of(String.valueOf(full), String.valueOf(least), String.valueOf(all)));
    }
}
