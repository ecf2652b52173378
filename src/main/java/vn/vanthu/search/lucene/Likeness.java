package vn.vanthu.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanthu.search.text.Tokens;

/// Asks for papers that speak of the same: by the pairs of words that tell a paper from others.
final class Likeness {

    private static final int MOST_PAIRS = 30;
    // Half a page tells what a paper is about; the rest makes it slow.
    private static final int LETTERS_READ = 12_000;
    private static final double SUBJECT = 3;

    private Likeness() {}

    static Query to(IndexReader reader, String subject, String words) {
        Map<String, Double> said = new HashMap<>();
        count(said, subject, SUBJECT);
        count(said, words.substring(0, Math.min(words.length(), LETTERS_READ)), 1);
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        List<Map.Entry<String, Double>> telling =
                said.entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), worth(reader, entry)))
                        .filter(entry -> entry.getValue() > 0)
                        .sorted(
                                Comparator.comparingDouble((Map.Entry<String, Double> entry) ->
                                                -entry.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST_PAIRS)
                        .toList();
        double most = telling.isEmpty() ? 1 : telling.getFirst().getValue();
        for (Map.Entry<String, Double> pair : telling) {
            float boost = (float) (pair.getValue() / most);
            like.add(
                    new BoostQuery(new TermQuery(new Term(Fields.PAIR, pair.getKey())), boost),
                    Occur.SHOULD);
            like.add(
                    new BoostQuery(
                            new TermQuery(new Term(Fields.SUBJECT_PAIR, pair.getKey())), boost),
                    Occur.SHOULD);
        }
        return like.build();
    }

    private static void count(Map<String, Double> said, String text, double each) {
        List<Unit> units = Unit.of(Tokens.of(text), Integer.MAX_VALUE);
        for (int i = 1; i < units.size(); i++) {
            boolean isTelling =
                    units.get(i).isJoined()
                            && !units.get(i).isFunctionWord()
                            && !units.get(i - 1).isFunctionWord();
            if (isTelling) {
                said.merge(WordsQuery.pair(units.get(i - 1), units.get(i)), each, Double::sum);
            }
        }
    }

    /// How much a pair tells; nothing when no other paper has it or every fourth has.
    private static double worth(IndexReader reader, Map.Entry<String, Double> said) {
        int papers = Statistics.frequency(reader, Fields.PAIR, said.getKey());
        boolean tells = papers > 1 && (papers < reader.maxDoc() / 4 || reader.maxDoc() < 50);
        return tells
                ? (1 + Math.log(said.getValue())) * Statistics.rarity(papers, reader.maxDoc())
                : 0;
    }
}
