package vn.vanthu.workflow;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.document.json.PaperJson;

/// One difference between two versions of a draft.
///
/// @param place the place in the paper, such as `values.body[2].text`
/// @param before the text before, empty when the place is new
/// @param after the text after, empty when the place is gone
/// @param words the text after with what left it and what came into it, word by word
public record Change(String place, String before, String after, List<Word> words) {

    /// A run of words and its fate.
    public record Word(String text, Fate fate) {}

    /// Whether words stayed, left or came.
    public enum Fate {
        STAYED,
        LEFT,
        CAME
    }

    // Longer texts are shown whole: comparing them word by word takes quadratic time.
    private static final int LONGEST = 20_000;
    // A word keeps the space after it, so that the words joined are the text.
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

    public Change {
        words = List.copyOf(words);
    }

    /// Every place whose text differs, in the order of the newer version.
    static List<Change> between(byte[] older, byte[] newer) {
        Map<String, String> before = PaperJson.values(older);
        Map<String, String> after = PaperJson.values(newer);
        Set<String> places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String place : places) {
            String was = before.getOrDefault(place, "");
            String is = after.getOrDefault(place, "");
            if (!was.equals(is)) {
                changes.add(new Change(place, was, is, words(was, is)));
            }
        }
        return changes;
    }

    private static List<Word> words(String was, String is) {
        List<Word> words = new ArrayList<>();
        if (was.length() + is.length() > LONGEST) {
            add(words, was, Fate.LEFT);
            add(words, is, Fate.CAME);
            return words;
        }
        List<String> old = split(was);
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, split(is)).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(words, String.join("", old.subList(at, start)), Fate.STAYED);
            add(words, String.join("", delta.getSource().getLines()), Fate.LEFT);
            add(words, String.join("", delta.getTarget().getLines()), Fate.CAME);
            at = start + delta.getSource().size();
        }
        add(words, String.join("", old.subList(at, old.size())), Fate.STAYED);
        return words;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(WORD_ENDS.split(text));
    }

    /// Joins runs of one fate.
    private static void add(List<Word> words, String text, Fate fate) {
        if (text.isEmpty()) {
            return;
        }
        Word last = words.isEmpty() ? null : words.getLast();
        if (last != null && last.fate() == fate) {
            words.set(words.size() - 1, new Word(last.text() + text, fate));
        } else {
            words.add(new Word(text, fate));
        }
    }
}
