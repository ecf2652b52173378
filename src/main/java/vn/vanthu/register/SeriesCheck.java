package vn.vanthu.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.document.Problem;

/// Finds what is wrong with a series before the office may have it.
final class SeriesCheck {

    // Stands in addresses and in keys of books, so no strokes and no spaces.
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private SeriesCheck() {}

    /// @param others every other series of the office
    static List<Problem> problems(Series series, List<Series> others) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(series.code()).matches()) {
            problems.add(Problem.must("REGISTER.series-code", "series.code", series.code()));
        }
        if (!CODE.matcher(series.issuer()).matches()) {
            problems.add(Problem.must("REGISTER.series-code", "series.issuer", series.issuer()));
        }
        problems.addAll(
                new TextCheck().needed("series.name", series.name(), TextCheck.SHORT).problems());
        for (String kind : series.kinds()) {
            if (!KIND.matcher(kind).matches() || kind.length() > TextCheck.SHORT) {
                problems.add(Problem.must("REGISTER.series-kind", "series.kinds", kind));
            }
        }
        problems.addAll(copies(series));
        if (series.claims()) {
            problems.addAll(overlaps(series, others));
        }
        return problems;
    }

    // NĐ 30, PL I, Phần II, Mục II.2 c: the number of a copy is "đánh chung cho các loại bản sao",
    // apart from the papers the body issues itself.
    private static List<Problem> copies(Series series) {
        Set<String> copies = new HashSet<>(series.kinds());
        copies.retainAll(Series.COPIES);
        return copies.isEmpty() || series.kinds().equals(Series.COPIES)
                ? List.of()
                : List.of(Problem.must("PL1.II.2.copies-apart", "series.kinds", series.name()));
    }

    private static List<Problem> overlaps(Series series, List<Series> others) {
        List<Problem> problems = new ArrayList<>();
        for (Series other : others) {
            if (!other.claims() || !other.issuer().equals(series.issuer())) {
                continue;
            }
            if (series.isCommon() && other.isCommon()) {
                problems.add(
                        Problem.must(
                                "REGISTER.series-second-common",
                                "series.kinds",
                                series.issuer(),
                                other.name()));
            }
            for (String kind : series.kinds()) {
                if (other.kinds().contains(kind)) {
                    problems.add(
                            Problem.must(
                                    "REGISTER.series-overlap", "series.kinds", kind, other.name()));
                }
            }
        }
        return problems;
    }
}
