package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// The words of a text, one a position, found again by their place.
final class Words {

    private final String text;
    private final Tokens tokens;
    private final int[] first;

    Words(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        List<Integer> firsts = new ArrayList<>();
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) != position) {
                position = tokens.position(i);
                firsts.add(i);
            }
        }
        this.first = firsts.stream().mapToInt(Integer::intValue).toArray();
    }

    static List<String> folded(String text) {
        Words words = new Words(text, Tokens.of(text));
        List<String> folded = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.folded(i));
        }
        return folded;
    }

    int size() {
        return first.length;
    }

    String folded(int word) {
        return tokens.term(first[word]).folded();
    }

    Term term(int word) {
        return tokens.term(first[word]);
    }

    int start(int word) {
        return tokens.start(first[word]);
    }

    int end(int word) {
        return tokens.end(first[word]);
    }

    boolean isJoined(int word) {
        return tokens.isJoined(first[word]);
    }

    boolean isCapital(int word) {
        return Character.isUpperCase(text.charAt(start(word)));
    }

    /// A term of a kind among all that stand at a word's place, or null.
    @Nullable Term termOf(int word, Term.Kind kind) {
        int to = word + 1 < first.length ? first[word + 1] : tokens.size();
        for (int i = first[word]; i < to; i++) {
            if (tokens.term(i).kind() == kind) {
                return tokens.term(i);
            }
        }
        return null;
    }

    /// The day that a word is or begins, or null.
    @Nullable LocalDate day(int word) {
        Term date = termOf(word, Term.Kind.DATE);
        if (date == null || date.folded().charAt(0) != 'd') {
            return null;
        }
        int day = Integer.parseInt(date.folded().substring(1));
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /// Where the longest form that begins with a word ends: all of a day or a label.
    int wholeEnd(int word) {
        int to = word + 1 < first.length ? first[word + 1] : tokens.size();
        int end = end(word);
        for (int i = first[word]; i < to; i++) {
            end = Math.max(end, tokens.end(i));
        }
        return end;
    }

    /// The first word that begins at a place or behind it.
    int from(int place) {
        int low = 0;
        int high = first.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
