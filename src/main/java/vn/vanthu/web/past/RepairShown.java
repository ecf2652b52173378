package vn.vanthu.web.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.repair.RepairedWord;

/// Shows proposals for the words of a damaged text beside the words themselves: those of a field,
/// for a clerk to take one by one, and those of the whole text, line by line.
final class RepairShown {

    private static final int MOST_LINES = 400;

    private final RepairedText repair;
    private final Map<String, Integer> starts = new HashMap<>();

    RepairShown(RepairedText repair, ReadFile file) {
        this.repair = repair;
        int at = 0;
        for (TextPage page : file.pages()) {
            for (int i = 0; i < page.lines().size(); i++) {
                starts.put(page.number() + ":" + i, at);
                // The end of the line counts as a letter.
                at += page.lines().get(i).text().length() + 1;
            }
        }
    }

    /// A word of a field for which something else is proposed.
    ///
    /// @param turn which one of the same words in the field it is, from 0
    record Word(String original, String proposal, long percent, int turn, List<String> others) {}

    /// A line with a proposal, word by word.
    record Line(List<Piece> pieces) {}

    /// @param percent how sure the proposal is; -1 for words that are left as they are
    record Piece(String original, String proposal, long percent) {
        public boolean isChange() {
            return percent >= 0;
        }
    }

    List<Word> of(@Nullable Place place) {
        Integer first = place == null ? null : starts.get(place.page() + ":" + place.line());
        Integer last = place == null ? null : starts.get(place.lastPage() + ":" + place.lastLine());
        if (place == null || first == null || last == null) {
            return List.of();
        }
        Map<String, Integer> turns = new HashMap<>();
        List<Word> words = new ArrayList<>();
        for (RepairedWord word : repair.words()) {
            if (word.start() >= first + place.start() && word.end() <= last + place.end()) {
                int turn = turns.merge(word.original(), 1, Integer::sum) - 1;
                if (word.isChange()) {
                    words.add(
                            new Word(
                                    word.original(),
                                    word.proposal(),
                                    percent(word),
                                    turn,
                                    word.alternatives().stream()
                                            .map(RepairedWord.Alternative::word)
                                            .filter(other -> !other.equals(word.proposal()))
                                            .toList()));
                }
            }
        }
        return words;
    }

    /// Lines in which something is proposed, in order; the first of a long text.
    List<Line> lines() {
        String text = repair.text();
        List<Line> lines = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        boolean changed = false;
        int at = 0;
        for (RepairedWord word : repair.changes()) {
            int end = text.indexOf('\n', at);
            if (changed && end >= 0 && end < word.start()) {
                pieces.add(same(text.substring(at, end)));
                lines.add(new Line(List.copyOf(pieces)));
                pieces.clear();
                changed = false;
            }
            if (lines.size() >= MOST_LINES) {
                return lines;
            }
            if (!changed) {
                at = text.lastIndexOf('\n', word.start()) + 1;
            }
            if (word.start() > at) {
                pieces.add(same(text.substring(at, word.start())));
            }
            pieces.add(new Piece(word.original(), word.proposal(), percent(word)));
            at = word.end();
            changed = true;
        }
        if (changed) {
            int end = text.indexOf('\n', at);
            pieces.add(same(text.substring(at, end < 0 ? text.length() : end)));
            lines.add(new Line(List.copyOf(pieces)));
        }
        return lines;
    }

    private static Piece same(String text) {
        return new Piece(text, text, -1);
    }

    private static long percent(RepairedWord word) {
        return (long) Math.floor(word.confidence() * 100);
    }
}
