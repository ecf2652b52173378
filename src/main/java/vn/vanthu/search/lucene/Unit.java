package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// What counts as one word of a question: a syllable, a figure, a label with its parts, or a day
/// with its figures.
///
/// @param from index of its first token
/// @param until index after its last token
/// @param lead the term that says all of it
/// @param parts the terms at its positions, one for each; the lead itself for a plain word
/// @param isJoined whether it follows the unit before without a stop
record Unit(int from, int until, Term lead, List<Term> parts, boolean isJoined) {

    Unit {
        parts = List.copyOf(parts);
    }

    /// Whether it says hardly anything by itself, as `và`, `của`, `the`.
    boolean isFunctionWord() {
        return lead.kind() == Term.Kind.WORD && FunctionWords.are(lead);
    }

    static List<Unit> of(Tokens tokens, int most) {
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < tokens.size() && units.size() < most) {
            int whole = whole(tokens, i);
            int until =
                    whole < 0 ? afterPosition(tokens, i) : afterPlace(tokens, tokens.end(whole), i);
            units.add(
                    new Unit(
                            i,
                            until,
                            tokens.term(whole < 0 ? i : whole),
                            whole < 0 ? List.of(tokens.term(i)) : parts(tokens, i, until),
                            tokens.isJoined(i) && !units.isEmpty()));
            i = until;
        }
        return units;
    }

    /// The label or day that begins at this position, or -1.
    private static int whole(Tokens tokens, int i) {
        int found = -1;
        for (int j = i; j < afterPosition(tokens, i); j++) {
            Term.Kind kind = tokens.term(j).kind();
            boolean isWhole = kind == Term.Kind.LABEL || kind == Term.Kind.DATE;
            // Of a day and its month the day says more; it is the longer word.
            if (isWhole
                    && (found < 0
                            || tokens.term(j).folded().length()
                                    > tokens.term(found).folded().length())) {
                found = j;
            }
        }
        return found;
    }

    private static int afterPosition(Tokens tokens, int i) {
        int j = i + 1;
        while (j < tokens.size() && tokens.position(j) == tokens.position(i)) {
            j++;
        }
        return j;
    }

    private static int afterPlace(Tokens tokens, int end, int i) {
        int j = i + 1;
        while (j < tokens.size() && tokens.start(j) < end) {
            j++;
        }
        return j;
    }

    private static List<Term> parts(Tokens tokens, int from, int until) {
        List<Term> parts = new ArrayList<>();
        int position = -1;
        for (int i = from; i < until; i++) {
            Term.Kind kind = tokens.term(i).kind();
            boolean isPart = kind != Term.Kind.LABEL && kind != Term.Kind.DATE;
            if (isPart && tokens.position(i) != position) {
                parts.add(tokens.term(i));
                position = tokens.position(i);
            }
        }
        return parts;
    }
}
