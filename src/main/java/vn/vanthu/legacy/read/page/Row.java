package vn.vanthu.legacy.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands at one height of a page: segments from left to right.
final class Row {

    // A space of a justified line stays below one em; columns of a head are farther apart.
    private static final double GAP = 1.2;

    private final List<Segment> segments;
    private final double baseline;
    private final double size;

    private Row(List<Segment> segments, double baseline, double size) {
        this.segments = segments;
        this.baseline = baseline;
        this.size = size;
    }

    List<Segment> segments() {
        return segments;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    /// Sorts words into rows from top to bottom.
    static List<Row> of(List<FoundWord> words) {
        List<FoundWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(FoundWord::baseline));
        List<Row> rows = new ArrayList<>();
        List<FoundWord> open = new ArrayList<>();
        double sum = 0;
        for (FoundWord word : sorted) {
            double mean = open.isEmpty() ? word.baseline() : sum / open.size();
            if (!open.isEmpty() && word.baseline() - mean > 0.45 * Math.max(word.size(), 1)) {
                rows.add(row(open));
                open = new ArrayList<>();
                sum = 0;
            }
            open.add(word);
            sum += word.baseline();
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
        return rows;
    }

    private static Row row(List<FoundWord> words) {
        words.sort(Comparator.comparingDouble(FoundWord::left));
        double size =
                words.stream()
                        .mapToDouble(FoundWord::size)
                        .sorted()
                        .skip(words.size() / 2)
                        .findFirst()
                        .orElse(0);
        double baseline = words.stream().mapToDouble(FoundWord::baseline).average().orElse(0);
        int wide = 0;
        for (int i = 1; i < words.size(); i++) {
            wide += words.get(i).left() - words.get(i - 1).right() > GAP * size ? 1 : 0;
        }
        // A line whose every gap is wide was pulled apart to fill the measure.
        boolean stretched = wide >= 3 && wide * 3 > (words.size() - 1) * 2;
        List<Segment> segments = new ArrayList<>();
        Segment open = new Segment();
        FoundWord before = null;
        for (FoundWord word : words) {
            if (before != null
                    && !stretched
                    && word.left() - before.right() > GAP * size
                    && !open.isLabel()) {
                segments.add(open);
                open = new Segment();
            }
            open.add(word);
            before = word;
        }
        segments.add(open);
        return new Row(segments, baseline, size);
    }
}
