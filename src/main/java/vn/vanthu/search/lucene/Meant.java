package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.query.Asked;
import vn.vanthu.search.query.AskedReader;
import vn.vanthu.search.text.Tokens;

/// Says how a question may have been meant, in words of a paper that its asker may read.
final class Meant {

    private final Making making;
    private final IndexSearcher searcher;

    /// Makes a question.
    interface Making {
        Question of(IndexSearcher searcher, SearchRequest request, Readership readership)
                throws IOException;
    }

    Meant(Making making, IndexSearcher searcher) {
        this.making = making;
        this.searcher = searcher;
    }

    /// The line of the box with its slips mended; null when there are none, or when what was meant
    /// is in no paper that may be read.
    @Nullable String of(SearchRequest request, Readership readership) throws IOException {
        Spelling spelling = new Spelling(searcher.getIndexReader());
        String line = request.words();
        for (Asked.Clause clause : AskedReader.read(line).clauses()) {
            if (clause instanceof Asked.Words(var text, var isRefused)
                    && !isRefused
                    && request.words().contains(text)) {
                Tokens tokens = Tokens.of(text);
                List<Spelling.Slip> slips = spelling.slips(tokens);
                if (!slips.isEmpty()) {
                    String mended = mended(text, tokens, slips, request, readership);
                    if (mended != null) {
                        line = line.replace(text, mended);
                    }
                }
            }
        }
        return line.equals(request.words()) ? null : line;
    }

    private @Nullable String mended(
            String text,
            Tokens tokens,
            List<Spelling.Slip> slips,
            SearchRequest request,
            Readership readership)
            throws IOException {
        Map<Integer, String> plain = new TreeMap<>();
        slips.forEach(slip -> plain.put(slip.unit(), slip.folded()));
        String folded = replaced(text, tokens, plain);
        SearchRequest other =
                new SearchRequest(folded, request.fields(), request.sort(), 0, 1, request.since());
        Question question = making.of(searcher, other, readership);
        WordsQuery ranked = question.ranked();
        List<ScoreDoc> found =
                ranked == null
                        ? List.of()
                        : Best.of(
                                searcher, ranked, question.wanted(question.content(), false), 0, 1);
        if (found.isEmpty()) {
            return null;
        }
        // The paper's own spelling, accents and all.
        Stored stored = new Stored(searcher);
        String words =
                stored.hit(found.getFirst(), null).metadata().subject()
                        + "\n"
                        + stored.words(found.getFirst().doc);
        Map<Integer, String> spelt = new TreeMap<>();
        plain.forEach((unit, word) -> spelt.put(unit, spelling(words, tokens, unit, word)));
        return replaced(text, tokens, spelt);
    }

    /// How the paper writes the word, best beside the neighbour it has in the question.
    private static String spelling(String words, Tokens asked, int unit, String word) {
        List<Unit> units = Unit.of(asked, WordsQuery.MOST_UNITS);
        String before = unit == 0 ? "" : units.get(unit - 1).lead().folded();
        String after = unit + 1 == units.size() ? "" : units.get(unit + 1).lead().folded();
        Tokens tokens = Tokens.of(words);
        String spelt = word;
        boolean isSure = false;
        for (int i = 0; i < tokens.size() && !isSure; i++) {
            if (tokens.term(i).folded().equals(word)) {
                spelt = words.substring(tokens.start(i), tokens.end(i));
                isSure =
                        (i > 0 && tokens.term(i - 1).folded().equals(before))
                                || (i + 1 < tokens.size()
                                        && tokens.term(i + 1).folded().equals(after));
            }
        }
        return spelt.toLowerCase(java.util.Locale.ROOT);
    }

    private static String replaced(String text, Tokens tokens, Map<Integer, String> words) {
        List<Unit> units = Unit.of(tokens, WordsQuery.MOST_UNITS);
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, String> word : words.entrySet()) {
            Unit unit = units.get(word.getKey());
            replaced.append(text, at, tokens.start(unit.from())).append(word.getValue());
            at = tokens.end(unit.until() - 1);
        }
        return replaced.append(text.substring(at)).toString();
    }
}
