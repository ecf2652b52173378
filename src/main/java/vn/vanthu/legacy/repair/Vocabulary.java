package vn.vanthu.legacy.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.search.text.Frame;

/// The words of a model by number, and which of them could stand behind a damaged one.
final class Vocabulary {

    /// Where a sentence begins or ends.
    static final int EDGE = 0;

    /// A figure, a day, số and ký hiệu.
    static final int FIGURE = 1;

    /// A word that is no syllable.
    static final int STRANGE = 2;

    static final int FIRST = 3;

    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> exact = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final List<Spelled> spelled = new ArrayList<>();
    private final Map<String, int[]> byFolded = new HashMap<>();
    private final Map<String, int[]> byFrame = new HashMap<>();

    Vocabulary() {
        for (String special : new String[] {"|", "#", "?"}) {
            numbers.put(special, exact.size());
            exact.add(special);
            shown.add(special);
            folded.add(special);
            spelled.add(Spelled.of(special));
        }
    }

    int size() {
        return exact.size();
    }

    /// The number of a word, or -1.
    int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /// The number of a word that is added when it is not there.
    ///
    /// @param word the exact form, one for hòa and hoà
    /// @param asShown as it is to be shown, in small letters
    /// @param bare without accents; empty for what is never proposed, as an abbreviation
    int add(String word, String asShown, String bare) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = exact.size();
        numbers.put(word, number);
        exact.add(word);
        shown.add(asShown);
        folded.add(bare);
        spelled.add(Spelled.of(asShown));
        if (!bare.isEmpty()) {
            byFolded.merge(bare, new int[] {number}, Vocabulary::join);
            byFrame.merge(Frame.of(bare), new int[] {number}, Vocabulary::join);
        }
        return number;
    }

    String exact(int word) {
        return exact.get(word);
    }

    String shown(int word) {
        return shown.get(word);
    }

    Spelled spelled(int word) {
        return spelled.get(word);
    }

    String folded(int word) {
        return folded.get(word);
    }

    /// Words that are written so without accents.
    int[] withFolded(String bare) {
        return byFolded.getOrDefault(bare, NONE);
    }

    /// Words that a bad reading of those letters may have been made of.
    int[] withFrame(String frame) {
        return byFrame.getOrDefault(frame, NONE);
    }

    private static int[] join(int[] some, int[] more) {
        int[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = more[0];
        return joined;
    }
}
