package vn.vanthu.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An abbreviation that a paper explains itself: `cải cách hành chính (CCHC)`.
///
/// @param abbreviation as the paper writes it
/// @param words what it stands for, in small letters with single blanks
public record Explained(String abbreviation, String words) {

    // `sau đây gọi tắt là`, `viết tắt:`
    private static final int LONGEST_LEAD = 7;
    private static final int MOST_WORDS = 16;
    private static final int LONGEST = 20;
    private static final int LONGEST_BRACKET = 200;

    /// Those that a text explains, in order.
    public static List<Explained> in(String text) {
        return in(text, Tokens.of(text));
    }

    /// Those that a text explains that was cut into words already.
    public static List<Explained> in(String text, Tokens tokens) {
        List<Explained> found = new ArrayList<>();
        int open = text.indexOf('(');
        int token = 0;
        while (open >= 0) {
            while (token < tokens.size() && tokens.start(token) < open) {
                token++;
            }
            Explained explained = at(text, tokens, open, token);
            if (explained != null && !found.contains(explained)) {
                found.add(explained);
            }
            open = text.indexOf('(', open + 1);
        }
        return found;
    }

    /// @param after the first token behind the bracket
    private static @Nullable Explained at(String text, Tokens tokens, int open, int after) {
        int close =
                text.substring(open, Math.min(text.length(), open + LONGEST_BRACKET)).indexOf(')');
        if (close < 0) {
            return null;
        }
        int until = after;
        while (until < tokens.size()
                && until - after <= MOST_WORDS
                && tokens.start(until) < open + close) {
            until++;
        }
        if (until == after || until - after > MOST_WORDS) {
            return null;
        }
        int last = until - 1;
        String closing = text.substring(open + 1, tokens.end(last));
        // words (ABBR), words (sau đây gọi tắt là ABBR)
        if (isAbbreviation(text, tokens, last) && isLead(tokens, after, last)) {
            String abbreviation = text.substring(tokens.start(last), tokens.end(last));
            int first = firstWord(text, tokens, Initials.of(abbreviation), after);
            return first < 0 ? null : of(abbreviation, text, tokens, first, after);
        }
        // ABBR (words)
        int before = after - 1;
        if (before >= 0
                && isAbbreviation(text, tokens, before)
                && text.substring(tokens.end(before), open).isBlank()
                && !closing.isEmpty()) {
            String abbreviation = text.substring(tokens.start(before), tokens.end(before));
            int first = firstWord(text, tokens, Initials.of(abbreviation), until);
            return first == after ? of(abbreviation, text, tokens, after, until) : null;
        }
        return null;
    }

    private static Explained of(
            String abbreviation, String text, Tokens tokens, int first, int until) {
        String words =
                text.substring(tokens.start(first), tokens.end(until - 1))
                        .replaceAll("[\\s*_]+", " ")
                        .toLowerCase(Locale.ROOT);
        return new Explained(
                abbreviation, java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC));
    }

    private static boolean isAbbreviation(String text, Tokens tokens, int token) {
        int length = tokens.end(token) - tokens.start(token);
        if (length > LONGEST || length < 2) {
            return false;
        }
        int capitals = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    // Nothing, or the words that say that an abbreviation follows.
    private static boolean isLead(Tokens tokens, int from, int until) {
        if (from == until) {
            return true;
        }
        boolean says = false;
        for (int i = from; i < until; i++) {
            says |= tokens.term(i).folded().equals("tat") || tokens.term(i).folded().equals("goi");
        }
        return says && until - from <= LONGEST_LEAD;
    }

    /// The first of the words before `until` whose initials the abbreviation is, or -1.
    private static int firstWord(String text, Tokens tokens, Initials initials, int until) {
        int[] words = new int[MOST_WORDS];
        int count = 0;
        for (int i = until - 1; i >= 0 && count < MOST_WORDS; i--) {
            boolean first = i == 0 || tokens.position(i) != tokens.position(i - 1);
            if (first) {
                words[count++] = i;
                // A sentence that ends, or a bracket, ends the words as well.
                if (!tokens.isJoined(i) || (i > 0 && isApart(text, tokens, i))) {
                    break;
                }
            }
        }
        return initials.first(tokens, words, count);
    }

    private static boolean isApart(String text, Tokens tokens, int token) {
        int from = tokens.end(token - 1);
        for (int i = from; i < tokens.start(token); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')' || c == '[' || c == ']') {
                return true;
            }
        }
        return false;
    }
}
