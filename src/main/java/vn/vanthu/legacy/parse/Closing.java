package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;

/// The text without the mark `./.` that ends it.
///
/// @param isMarked whether it had one
record Closing(List<Passage> passages, boolean isMarked) {

    static Closing of(List<Passage> passages) {
        if (passages.isEmpty() || passages.getLast().isTable()) {
            return new Closing(passages, false);
        }
        Passage last = passages.getLast();
        int at = FootFinder.closingAt(last.text());
        int inMarkup = FootFinder.closingAt(last.markup());
        if (at < 0) {
            return new Closing(passages, false);
        }
        List<Passage> cut = new ArrayList<>(passages.subList(0, passages.size() - 1));
        String words = last.text().substring(0, at);
        if (!words.isBlank()) {
            cut.add(new Passage(
                    inMarkup < 0 ? words : last.markup().substring(0, inMarkup),
                    words, last.isBold(), last.place(), last.rows()));
        }
        return new Closing(cut, true);
    }
}
