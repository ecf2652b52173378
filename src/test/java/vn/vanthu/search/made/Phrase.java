package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.List;

/// A row of fixed words and places to be filled, made ready once.
final class Phrase {

    private final String[][] words;
    private final Place[] places;

    private Phrase(String[][] words, Place[] places) {
        this.words = words;
        this.places = places;
    }

    /// The fixed words in one way of spelling: before each place and after the last.
    String[] words(int way) {
        return words[way];
    }

    /// What stands between them.
    Place[] places() {
        return places;
    }

    /// Somewhere to be filled.
    ///
    /// @param slot what sort
    /// @param abbreviation which one, for [Slot#ABBREVIATION]; else -1
    record Place(Slot slot, int abbreviation) {}

    /// Reads `đạt {%} kế hoạch`; a name in braces that is no slot must be an abbreviation.
    static Phrase of(String text, Abbreviations abbreviations) {
        List<String> fixed = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            fixed.add(text.substring(from, open));
            String name = text.substring(open + 1, close);
            Slot slot = Slot.called(name);
            places.add(
                    slot == null
                            ? new Place(Slot.ABBREVIATION, abbreviations.index(name))
                            : new Place(slot, -1));
            from = close + 1;
        }
        fixed.add(text.substring(from));
        String[][] words = new String[Spelling.WAYS][];
        for (int way = 0; way < Spelling.WAYS; way++) {
            int which = way;
            words[way] = fixed.stream().map(s -> Spelling.ways(s)[which]).toArray(String[]::new);
        }
        return new Phrase(words, places.toArray(Place[]::new));
    }
}
