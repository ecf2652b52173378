package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Readership;
import vn.vanthu.search.judged.Measures;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;

/// The right paper stands on top, whatever way a clerk asks for it; beside it what Lucene finds as
/// it comes.
///
/// Of each question of the open half its ranks are printed, for whoever tunes; of the held half
/// only the averages, so that nobody tunes by it.
class JudgedQueriesTest {

    private static final int DEPTH = 100;

    @TempDir static Path folder = Path.of("");

    private static PaperIndex index;
    private static PlainBaseline baseline;
    private static final List<Asked> ASKED = new ArrayList<>();

    /// A question with what both found.
    private record Asked(JudgedQuery query, List<String> ours, List<String> plain) {
        double ndcg() {
            return Measures.of(ours, query.grades()).ndcgAt10();
        }

        double plainNdcg() {
            return Measures.of(plain, query.grades()).ndcgAt10();
        }
    }

    @BeforeAll
    static void askBoth() throws IOException {
        List<JudgedPaper> papers = JudgedPaper.all();
        index = LuceneIndex.open(folder, Settings.USUAL);
        papers.forEach(each -> index.put(each.paper()));
        index.refresh();
        baseline = new PlainBaseline(papers);
        for (JudgedQuery query : JudgedQuery.all()) {
            ASKED.add(new Asked(query, rank(query.words()), baseline.rank(query.words(), DEPTH)));
        }
        print();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
        baseline.close();
    }

    /// As somebody sees it who types into the box.
    private static List<String> rank(String words) {
        SearchRequest request = SearchRequest.of(words).page(0, DEPTH);
        return index.find(request, new Readership.Everything()).hits().stream()
                .map(Hit::paper)
                .toList();
    }

    private static void print() {
        System.out.println("Open half: nDCG@10 and place of the paper looked for (plain Lucene's)");
        for (Asked each : ASKED) {
            if (!each.query().isHeld()) {
                System.out.printf(
                        "%.3f (%.3f) %3d (%3d) %-20s %s%n",
                        each.ndcg(),
                        each.plainNdcg(),
                        each.query().place(each.ours()),
                        each.query().place(each.plain()),
                        each.query().sort(),
                        each.query().words());
            }
        }
        System.out.printf(
                "%-22s %3s %7s %7s %7s %9s %9s%n",
                "Sort", "n", "open", "held", "nDCG@10", "plain", "on top");
        Map<String, List<Asked>> sorts = new LinkedHashMap<>(bySort());
        sorts.put("all", ASKED);
        sorts.forEach((sort, asked) ->
                System.out.printf(
                        "%-22s %3d %7.3f %7.3f %7.3f %9.3f %8.0f%%%n",
                        sort,
                        asked.size(),
                        mean(asked.stream().filter(each -> !each.query().isHeld()).toList()),
                        mean(asked.stream().filter(each -> each.query().isHeld()).toList()),
                        mean(asked),
                        asked.stream().mapToDouble(Asked::plainNdcg).average().orElse(0),
                        100.0
                                * asked.stream()
                                        .filter(each -> each.query().place(each.ours()) == 1)
                                        .count()
                                / asked.size()));
    }

    private static Map<String, List<Asked>> bySort() {
        return ASKED.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.query().sort(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static double mean(List<Asked> asked) {
        return asked.stream().mapToDouble(Asked::ndcg).average().orElse(0);
    }

    @Test
    void theJudgementsAreOfPapersThatAreThere() throws IOException {
        Set<String> known =
                JudgedPaper.all().stream().map(JudgedPaper::id).collect(Collectors.toSet());
        List<JudgedQuery> queries = JudgedQuery.all();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(80);
        assertThat(queries.stream().filter(JudgedQuery::isHeld).count())
                .isBetween(queries.size() * 2L / 5, queries.size() * 3L / 5);
        for (JudgedQuery query : queries) {
            assertThat(known).as(query.words()).containsAll(query.grades().keySet());
            assertThat(query.grades().values()).as(query.words()).allMatch(g -> g == 1 || g == 2);
        }
    }

    @Test
    void theRightPapersStandOnTop() {
        assertThat(mean(ASKED)).isGreaterThanOrEqualTo(0.86);
    }

    @Test
    void whatWasNotLookedAtWhileTuningIsFoundAsWell() {
        assertThat(mean(ASKED.stream().filter(each -> each.query().isHeld()).toList()))
                .isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void ourRankingIsFarAboveLuceneAsItComes() {
        double plain = ASKED.stream().mapToDouble(Asked::plainNdcg).average().orElseThrow();
        assertThat(mean(ASKED)).isGreaterThan(plain + 0.2);
    }

    /// A sort has six questions or so, and one paper a place lower is a tenth.
    @Test
    void noSortOfQuestionIsAnsweredMuchWorseThanByLuceneAsItComes() {
        List<String> worse = new ArrayList<>();
        bySort().forEach((sort, asked) -> {
            double plain = asked.stream().mapToDouble(Asked::plainNdcg).average().orElse(0);
            if (mean(asked) < plain - 0.15) {
                worse.add("%s: %.3f, plain %.3f".formatted(sort, mean(asked), plain));
            }
        });
        assertThat(worse).isEmpty();
    }

    @Test
    void theScannedPaperIsFoundByCleanWords() {
        assertThat(rank("thông báo kết quả xếp hạng chỉ số CCHC năm 2021")).startsWith("s003");
    }
}
