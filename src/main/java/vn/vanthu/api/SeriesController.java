package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.RegisterViews.EntryView;
import vn.vanthu.api.RegisterViews.ForecastView;
import vn.vanthu.api.RegisterViews.SeriesView;
import vn.vanthu.api.RegisterViews.SeriesWanted;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Forecast;

/// Shows and lays down number series, and reads the register.
@ApiDoor
@RequestMapping("/api/v1/series")
final class SeriesController {

    private final RegisterDesk desk;
    private final Speech speech;

    SeriesController(RegisterDesk desk, Speech speech) {
        this.desk = desk;
        this.speech = speech;
    }

    @GetMapping
    @Does(act = Act.FORECAST, en = "Every number series", vi = "Mọi hệ thống số")
    List<SeriesView> all(Actor by) {
        return Refusal.orValue(desk.series(by)).stream().map(SeriesView::of).toList();
    }

    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.DEFINE_SERIES,
            en = "Add a series or change it; numbers already given stay as they are",
            vi = "Thêm hoặc sửa hệ thống số; số đã cấp giữ nguyên")
    SeriesView define(@PathVariable String code, @RequestBody SeriesWanted wanted, Actor by) {
        return SeriesView.of(Refusal.orValue(desk.define(wanted.series(code), by)));
    }

    @GetMapping("/{code}/years/{year}/forecast")
    @Does(
            act = Act.FORECAST,
            en = "The number that would come next; promises nothing",
            vi = "Số dự kiến tiếp theo; không giữ chỗ")
    ForecastView forecast(
            @PathVariable String code, @PathVariable int year, Actor by, Language language) {
        Forecast forecast = Refusal.orValue(desk.forecast(code, RegisterViews.year(year), by));
        return ForecastView.of(forecast, speech.notes(forecast.obstacles(), language));
    }

    @GetMapping("/{code}/years/{year}/entries")
    @Does(
            act = Act.READ_REGISTER,
            en = "The register of a year, in order of numbers",
            vi = "Sổ đăng ký của năm, theo thứ tự số")
    ResponseEntity<Page<EntryView>> entries(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Actor by,
            HttpServletRequest request) {
        Optional<PaperNumber> last =
                after == null
                        ? Optional.empty()
                        : Optional.of(Faults.parsed("after", () -> PaperNumber.parse(after)));
        List<Entry> found = Refusal.orValue(desk.entries(code, RegisterViews.year(year), last, by));
        return Page.of(
                request,
                found,
                Page.limit(limit),
                entry -> entry.number().toString(),
                EntryView::of);
    }
}
