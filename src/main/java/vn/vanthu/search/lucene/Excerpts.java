package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Hit;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Tokens;

/// Cuts out of a paper's words where it says what was looked for, and marks it.
final class Excerpts {

    // Words around what was found: two lines on a screen.
    private static final int WIDTH = 34;
    private static final int MOST = 2;
    // An excerpt begins with its sentence when that is not further back than this.
    private static final int TO_SENTENCE = 8;
    private static final double NEIGHBOURS = 0.5;
    private static final double AGAIN = 0.05;
    private static final double ENOUGH = 0.6;

    // What a word counts as that only looks like one that was looked for.
    private static final int OTHER = 63;

    private final Map<String, Integer> words = new HashMap<>();
    private final double[] worths = new double[OTHER + 1];
    private final Set<String> frames = new HashSet<>();
    private final List<List<String>> rows = new ArrayList<>();

    Excerpts(IndexReader reader, WordsQuery asked) {
        worths[OTHER] = 1;
        for (Unit unit : asked.content()) {
            want(reader, unit.lead().folded());
            unit.parts().forEach(part -> want(reader, part.folded()));
            if (UnitQueries.isWord(unit)) {
                frames.add(Frame.of(unit.lead().folded()));
            }
        }
        for (Abbreviations.Span span : asked.spans()) {
            for (Abbreviations.Alternative other : span.alternatives()) {
                List<String> row =
                        Unit.of(other.tokens(), WordsQuery.MOST_UNITS).stream()
                                .map(unit -> unit.lead().folded())
                                .toList();
                if (row.size() > 1) {
                    rows.add(row);
                } else if (!row.isEmpty()) {
                    want(reader, row.getFirst());
                }
            }
        }
    }

    private void want(IndexReader reader, String word) {
        int next = words.size();
        if (next < OTHER && words.putIfAbsent(word, next) == null) {
            worths[next] = 0.1 + Statistics.rarity(reader, Fields.TEXT, word);
        }
    }

    /// A stretch of one page, what it is worth, and how many of the words it has.
    private record Window(Marked page, int from, int until, double worth, int distinct) {}

    /// A page with the words that were looked for.
    ///
    /// @param found for each token which word it is, or -1
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    private record Marked(Pages.Page page, String text, Tokens tokens, int[] found) {}

    /// The best stretches of a paper, the best first.
    List<Hit.Excerpt> of(String stored, boolean isWorn) {
        List<Window> best = new ArrayList<>();
        for (Pages.Page page : Pages.all(stored)) {
            String text = Pages.text(stored, page);
            Tokens tokens = Tokens.of(text);
            Marked marked = new Marked(page, text, tokens, found(tokens, isWorn));
            Window window = best(marked, -1, -1);
            if (window != null) {
                best.add(window);
                Window second = best(marked, window.from(), window.until());
                if (second != null) {
                    best.add(second);
                }
                if (window.distinct() >= words.size() * ENOUGH) {
                    // What follows could hardly say more, and reading it costs time.
                    break;
                }
            }
        }
        best.sort((a, b) -> Double.compare(b.worth(), a.worth()));
        return best.stream().limit(MOST).map(Excerpts::cut).toList();
    }

    private int[] found(Tokens tokens, boolean isWorn) {
        int[] found = new int[tokens.size()];
        for (int i = 0; i < found.length; i++) {
            String folded = tokens.term(i).folded();
            int word = words.getOrDefault(folded, -1);
            found[i] = word < 0 && isWorn && frames.contains(Frame.of(folded)) ? OTHER : word;
        }
        for (List<String> row : rows) {
            for (int i = 0; i + row.size() <= found.length; i++) {
                int same = 0;
                while (same < row.size() && tokens.term(i + same).folded().equals(row.get(same))) {
                    same++;
                }
                for (int k = i; same == row.size() && k < i + same; k++) {
                    found[k] = found[k] < 0 ? OTHER : found[k];
                }
            }
        }
        return found;
    }

    /// The stretch with the most of what was looked for, outside of one taken before.
    private @Nullable Window best(Marked page, int notFrom, int notUntil) {
        int[] found = page.found();
        Window best = null;
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0 || (i >= notFrom && i < notUntil)) {
                continue;
            }
            int end = Math.min(found.length, i + WIDTH);
            if (i < notFrom) {
                end = Math.min(end, notFrom);
            }
            long seen = 0;
            double worth = 0;
            for (int j = i; j < end; j++) {
                if (found[j] >= 0) {
                    double one = worths[found[j]];
                    worth += (seen & 1L << found[j]) == 0 ? one : one * AGAIN;
                    worth += j > i && found[j - 1] >= 0 ? one * NEIGHBOURS : 0;
                    seen |= 1L << found[j];
                }
            }
            if (best == null || worth > best.worth()) {
                best = new Window(page, i, end, worth, Long.bitCount(seen));
            }
        }
        return best;
    }

    private static Hit.Excerpt cut(Window window) {
        Tokens tokens = window.page().tokens();
        int[] found = window.page().found();
        int from = window.from();
        for (int i = from; i > Math.max(0, from - TO_SENTENCE); i--) {
            if (!tokens.isJoined(i)) {
                from = i;
                break;
            }
        }
        if (from == window.from()) {
            from = Math.max(0, from - TO_SENTENCE / 2);
        }
        int until = Math.min(window.until(), from + WIDTH);
        List<Hit.Piece> pieces = new ArrayList<>();
        int at = tokens.start(from);
        for (int i = from; i < until; i++) {
            if (found[i] >= 0 && tokens.start(i) >= at) {
                add(pieces, window.page().text().substring(at, tokens.start(i)), false);
                int end = tokens.end(i);
                add(pieces, window.page().text().substring(tokens.start(i), end), true);
                at = end;
            }
        }
        int end = Math.max(at, tokens.end(until - 1));
        add(pieces, window.page().text().substring(at, end), false);
        return new Hit.Excerpt(window.page().page().version(), window.page().page().page(), pieces);
    }

    /// Adds a piece in one line; blanks between two marked words are marked with them.
    private static void add(List<Hit.Piece> pieces, String text, boolean isMarked) {
        String line = text.replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return;
        }
        if (isMarked && pieces.size() > 1) {
            Hit.Piece between = pieces.getLast();
            Hit.Piece before = pieces.get(pieces.size() - 2);
            if (!between.isMarked() && between.text().isBlank() && before.isMarked()) {
                pieces.removeLast();
                pieces.removeLast();
                pieces.add(new Hit.Piece(before.text() + between.text() + line, true));
                return;
            }
        }
        pieces.add(new Hit.Piece(line, isMarked));
    }
}
