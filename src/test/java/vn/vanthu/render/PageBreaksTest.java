package vn.vanthu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.json.PaperJson;

/// Keeps the promises about pages on random papers; a failure names its seed.
class PageBreaksTest {

    private static final int PAPERS = 60;

    private record Seen(int page, int index) {}

    @RepeatedTest(PAPERS)
    void pagesEndWhereTheyMay(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Pages pages = SamplePapers.pages(RandomPapers.paper(seed));
        IdentityHashMap<Piece.Passage, List<Seen>> seen = seen(pages);
        for (Piece.Passage passage : pages.sheet().passages()) {
            assertThat(seen.getOrDefault(passage, List.of()))
                    .as("seed %d: every line of \"%s\" is set once", seed, passage.text())
                    .extracting(Seen::index)
                    .containsExactlyElementsOf(
                            java.util.stream.IntStream.range(0, pages.lines(passage).size())
                                    .boxed()
                                    .toList());
        }
        noSingleLines(pages, seen, seed);
        keptTogether(pages, seen, seed);
        insideTheMargins(pages, seed);
        rowsAreNotSplit(pages, seen, seed);
    }

    private static IdentityHashMap<Piece.Passage, List<Seen>> seen(Pages pages) {
        IdentityHashMap<Piece.Passage, List<Seen>> seen = new IdentityHashMap<>();
        for (int page = 0; page < pages.pages().size(); page++) {
            for (Mark mark : pages.pages().get(page).marks()) {
                if (mark instanceof Mark.Line line && !line.repeated()) {
                    seen.computeIfAbsent(line.passage(), _ -> new ArrayList<>())
                            .add(new Seen(page, line.index()));
                }
            }
        }
        return seen;
    }

    private static List<Seen> places(
            IdentityHashMap<Piece.Passage, List<Seen>> seen, Piece.Passage passage) {
        return seen.getOrDefault(passage, List.of());
    }

    /// No single line of a paragraph of the body is left alone on either side of a page break.
    private static void noSingleLines(
            Pages pages, IdentityHashMap<Piece.Passage, List<Seen>> seen, long seed) {
        for (Sheet.Part part : pages.sheet().parts()) {
            for (Piece piece : part.pieces()) {
                if (!(piece instanceof Piece.Passage passage)) {
                    continue;
                }
                Map<Integer, Integer> counts = new HashMap<>();
                places(seen, passage).forEach(s -> counts.merge(s.page(), 1, Integer::sum));
                if (counts.size() > 1) {
                    assertThat(counts.values())
                            .as("seed %d: \"%s\"", seed, passage.text())
                            .allMatch(count -> count >= 2);
                }
            }
        }
    }

    /// Headings stay with what follows, and the signature block with the last words.
    private static void keptTogether(
            Pages pages, IdentityHashMap<Piece.Passage, List<Seen>> seen, long seed) {
        for (Sheet.Part part : pages.sheet().parts()) {
            Piece.Passage kept = null;
            for (Piece piece : part.pieces()) {
                Piece.Passage first = first(piece);
                if (kept != null && first != null) {
                    assertThat(places(seen, first).getFirst().page())
                            .as("seed %d: \"%s\" stays with what follows", seed, kept.text())
                            .isEqualTo(places(seen, kept).getLast().page());
                }
                if (first != null || piece instanceof Piece.Grid) {
                    kept = piece instanceof Piece.Passage p && p.keepNext() ? p : null;
                }
            }
        }
    }

    private static Piece.@org.jspecify.annotations.Nullable Passage first(Piece piece) {
        return switch (piece) {
            case Piece.Passage passage -> passage;
            case Piece.Stamp stamp -> stamp.words();
            case Piece.Grid grid ->
                    grid.cells().stream()
                            .flatMap(cell -> cell.passages().stream())
                            .findFirst()
                            .orElse(null);
            case Piece.Columns columns ->
                    columns.rows().stream()
                            .flatMap(row -> row.stream().flatMap(List::stream))
                            .map(PageBreaksTest::first)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            case Piece.Rule _, Piece.Room _ -> null;
        };
    }

    /// All words of a row that a page can hold under the table's header stand on one page.
    private static void rowsAreNotSplit(
            Pages pages, IdentityHashMap<Piece.Passage, List<Seen>> seen, long seed) {
        for (Sheet.Part part : pages.sheet().parts()) {
            double page = pages.sheet().rules().page(part.landscape()).textHeight();
            for (Piece piece : part.pieces()) {
                if (piece instanceof Piece.Grid grid) {
                    double[] heights = heights(pages, grid);
                    double heads = Arrays.stream(heights).limit(grid.heads()).sum();
                    for (int row = grid.heads(); row < grid.rows(); row++) {
                        if (heads + heights[row] < page) {
                            assertThat(pagesOf(row, grid, seen))
                                    .as("seed %d: row %d of %s", seed, row, grid.origin())
                                    .hasSizeLessThanOrEqualTo(1);
                        }
                    }
                }
            }
        }
    }

    /// Height of each row with a little room for padding and borders, pt.
    private static double[] heights(Pages pages, Piece.Grid grid) {
        double[] heights = new double[grid.rows()];
        for (Piece.GridCell cell : grid.cells()) {
            double height = 8;
            for (Piece.Passage passage : cell.passages()) {
                height += pages.lines(passage).size() * passage.look().line();
            }
            heights[cell.row()] = Math.max(heights[cell.row()], height);
        }
        return heights;
    }

    private static Set<Integer> pagesOf(
            int row, Piece.Grid grid, IdentityHashMap<Piece.Passage, List<Seen>> seen) {
        Set<Integer> on = new HashSet<>();
        for (Piece.GridCell cell : grid.cells()) {
            if (cell.row() == row) {
                cell.passages().forEach(p -> places(seen, p).forEach(s -> on.add(s.page())));
            }
        }
        return on;
    }

    private static void insideTheMargins(Pages pages, long seed) {
        for (Pages.Page page : pages.pages()) {
            LayoutRules.Page paper =
                    pages.sheet().rules().page(pages.sheet().parts().get(page.part()).landscape());
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Line line
                        && line.passage().role() != Role.CIRCULATION
                        && line.passage().role() != Role.CONTACT) {
                    assertThat(line.baseline())
                            .as("seed %d, \"%s\"", seed, line.line().text())
                            .isBetween(paper.top(), paper.height() - paper.bottom() + 0.02);
                }
            }
        }
    }

    @RepeatedTest(PAPERS)
    void randomPapersSurviveBeingStored(RepetitionInfo repetition) {
        var paper = RandomPapers.paper(repetition.getCurrentRepetition());
        assertThat(SamplePapers.read(PaperJson.write(paper))).isEqualTo(paper);
    }

    @Test
    void aRowThatNoPageHoldsIsCutBetweenItsLines() {
        String long_ = "từ ".repeat(3000).strip();
        Pages pages =
                SamplePapers.pages(
                        SamplePapers.paper(
                                SamplePapers.letterJson("", "")
                                        .replace(
                                                "'body': [",
                                                "'body': [{'table': {'columns': [{'width': 1}, {'width': 9}], 'headerRows': 1, 'rows': [['A', 'B'], ['1', '"
                                                        + long_
                                                        + "']]}}, ")));
        assertThat(pages.pages().size()).isGreaterThan(2);
        insideTheMargins(pages, 0);
    }
}
