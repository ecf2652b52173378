package vn.vanthu.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// Finds what is wrong with a request before any number is touched.
final class RequestCheck {

    private RequestCheck() {}

    static List<Problem> problems(NumberRequest request, Map<String, Series> all, LocalDate today) {
        TextCheck texts = new TextCheck();
        texts.needed("paper", request.paper(), TextCheck.SHORT);
        texts.needed("by", request.by(), TextCheck.SHORT);
        texts.line(request.line());
        List<Problem> problems = new ArrayList<>(texts.problems());
        problems.addAll(series(request.series(), all));
        Series series = all.get(request.series());
        if (series != null) {
            problems.addAll(whose(request, series, all));
        }
        problems.addAll(year(request.date(), today));
        PaperNumber reserved = request.reserved();
        if (reserved != null && !reserved.suffix().isEmpty()) {
            problems.add(Problem.must("D15.1.letter", "reserved", reserved));
        }
        return problems;
    }

    /// Why a series gives no new numbers.
    static List<Problem> series(String code, Map<String, Series> all) {
        Series series = all.get(code);
        if (series == null) {
            return List.of(Problem.must("REGISTER.series-unknown", "series", code));
        }
        if (series.secret()) {
            // NĐ 30, Đ.15.2: "Văn bản mật được cấp hệ thống số riêng", and by the law on state
            // secrets on machines apart; the series is here only so that the refusal has a name.
            return List.of(Problem.must("D15.2.secret-series", "series", series.name()));
        }
        return series.active()
                ? List.of()
                : List.of(Problem.must("REGISTER.series-inactive", "series", series.name()));
    }

    private static List<Problem> whose(
            NumberRequest request, Series series, Map<String, Series> all) {
        List<Problem> problems = new ArrayList<>();
        if (!series.issuer().equals(request.issuer())) {
            problems.add(
                    Problem.must(
                            "REGISTER.issuer-other",
                            "series",
                            series.name(),
                            series.issuer(),
                            request.issuer()));
            return problems;
        }
        String kind = request.line().kind();
        Optional<Series> right = SeriesBook.of(all, series.issuer(), kind);
        if (series.claims() && !right.equals(Optional.of(series))) {
            problems.add(
                    Problem.must(
                            "REGISTER.kind-elsewhere",
                            "series",
                            kind,
                            series.name(),
                            right.map(Series::name).orElse("—")));
        }
        return problems;
    }

    /// NĐ 30, Đ.15.2–3: a number is taken when the paper is signed, "chậm nhất là trong ngày làm
    /// việc tiếp theo"; so no year but this one and, in its first days, the one before can be
    /// meant.
    static List<Problem> year(@Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return List.of();
        }
        if (date.isAfter(today)) {
            return List.of(Problem.must("D15.1.date-future", "date", date, today));
        }
        return date.getYear() < today.getYear() - 1
                ? List.of(Problem.must("D15.1.year-gone", "date", date.getYear(), today.getYear()))
                : List.of();
    }
}
