package vn.vanthu.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;

/// Reads the search box: `words`, `"a phrase"`, `-not`, `loại:kế hoạch`, in any mixture and with
/// any mistake. What has no meaning of its own is a word.
public final class AskedReader {

    /// UTF-16 units of the longest line that is read; a page of text pasted by mistake still fits.
    public static final int LONGEST = 4_000;

    /// Clauses of the longest line.
    static final int MOST_CLAUSES = 64;

    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";
    // What other search boxes taught people to write between words; here words need nothing.
    private static final Set<String> BETWEEN = Set.of("AND", "OR", "&&", "||");

    private final String line;
    private final List<Asked.Clause> clauses = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private AskedReader(String line) {
        this.line = line;
    }

    /// Reads a line; never fails.
    public static Asked read(String line) {
        List<Problem> notes = new ArrayList<>();
        String read = line;
        if (line.length() > LONGEST) {
            read = line.substring(0, LONGEST);
            notes.add(Problem.should("SEARCH.long", "q", line.length(), LONGEST));
        }
        AskedReader reader = new AskedReader(read);
        reader.readAll();
        List<Asked.Clause> clauses = reader.clauses;
        if (clauses.size() > MOST_CLAUSES) {
            notes.add(Problem.should("SEARCH.clauses", "q", clauses.size(), MOST_CLAUSES));
            clauses = clauses.subList(0, MOST_CLAUSES);
        }
        return new Asked(clauses, notes);
    }

    private void readAll() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (!readOne()) {
                readWord();
            }
        }
        endWords();
    }

    /// Reads a phrase, a field or something refused; false when a plain word stands here.
    private boolean readOne() {
        boolean isRefused = isMinus();
        int start = at;
        if (isRefused) {
            at++;
        }
        FieldNames.Found named = FieldNames.at(line, at);
        if (named != null) {
            at = named.end();
            readValue(named.field(), isRefused);
            return true;
        }
        String phrase = quoted();
        if (phrase != null) {
            add(new Asked.Phrase(phrase, isRefused));
            return true;
        }
        if (isRefused) {
            add(new Asked.Words(word(), true));
            return true;
        }
        at = start;
        return false;
    }

    /// A minus refuses what it touches; `kinh tế - xã hội` and `2017-2018` only look like it.
    private boolean isMinus() {
        return (line.charAt(at) == '-' || line.charAt(at) == '−')
                && (at == 0 || isSpace(line.charAt(at - 1)))
                && at + 1 < line.length()
                && (Character.isLetterOrDigit(line.codePointAt(at + 1))
                        || OPENING.indexOf(line.charAt(at + 1)) >= 0);
    }

    private void readValue(Field field, boolean isRefused) {
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        String phrase = at < line.length() ? quoted() : null;
        if (phrase != null) {
            add(new Asked.In(field, phrase, true, isRefused));
            return;
        }
        int start = at;
        while (at < line.length() && !begins(at)) {
            at++;
        }
        String value = line.substring(start, at).strip();
        if (!value.isEmpty()) {
            add(new Asked.In(field, value, false, isRefused));
        }
    }

    /// Whether something other than the words of a value begins here.
    private boolean begins(int place) {
        if (place > 0 && !isSpace(line.charAt(place - 1))) {
            return false;
        }
        int kept = at;
        at = place;
        boolean isOther =
                isMinus()
                        || OPENING.indexOf(line.charAt(place)) >= 0
                        || FieldNames.at(line, place) != null;
        at = kept;
        return isOther;
    }

    /// The text between quotation marks that open here; null when none open, or none close.
    private @Nullable String quoted() {
        int mark = at < line.length() ? OPENING.indexOf(line.charAt(at)) : -1;
        if (mark < 0) {
            return null;
        }
        int end = line.indexOf(CLOSING.charAt(mark), at + 1);
        if (end < 0) {
            return null;
        }
        String text = line.substring(at + 1, end).strip();
        at = end + 1;
        return text;
    }

    private void readWord() {
        String word = word();
        if (word.equals("NOT") && at < line.length()) {
            while (at < line.length() && isSpace(line.charAt(at))) {
                at++;
            }
            if (at < line.length()) {
                String phrase = quoted();
                add(
                        phrase == null
                                ? new Asked.Words(word(), true)
                                : new Asked.Phrase(phrase, true));
            }
        } else if (!BETWEEN.contains(word)) {
            words.append(word).append(' ');
        }
    }

    private String word() {
        int start = at;
        while (at < line.length() && !isSpace(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    private void add(Asked.Clause clause) {
        endWords();
        clauses.add(clause);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            clauses.add(new Asked.Words(words.toString().strip(), false));
            words.setLength(0);
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
