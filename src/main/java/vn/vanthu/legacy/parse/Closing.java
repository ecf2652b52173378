package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// The text without the mark `./.` that ends it.
///
/// @param isMarked whether it had one
record Closing(List<Passage> passages, boolean isMarked) {

    static Closing of(List<Passage> passages) {
        if (passages.isEmpty() || passages.getLast().isTable()) {
            return new Closing(passages, false);
        }
        Passage last = passages.getLast();
        Matcher text = FootFinder.CLOSING.matcher(last.text());
        Matcher markup = FootFinder.CLOSING.matcher(last.markup());
        if (!text.find()) {
            return new Closing(passages, false);
        }
        List<Passage> cut = new ArrayList<>(passages.subList(0, passages.size() - 1));
        String words = last.text().substring(0, text.start());
        if (!words.isBlank()) {
            cut.add(new Passage(
                    markup.find() ? last.markup().substring(0, markup.start()) : words,
                    words, last.isBold(), last.place(), last.rows()));
        }
        return new Closing(cut, true);
    }
}
