package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.door.Does;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Shows the number series with the number that would come next in each, and lays them down.
@WebDoor
final class SeriesPage {

    private final SeriesBook book;
    private final Register register;
    private final RegisterDesk desk;
    private final Office office;
    private final Kinds kinds;
    private final OfficeFrame frame;
    private final Clock clock;

    SeriesPage(
            SeriesBook book,
            Register register,
            RegisterDesk desk,
            Office office,
            Kinds kinds,
            OfficeFrame frame,
            Clock clock) {
        this.book = book;
        this.register = register;
        this.desk = desk;
        this.office = office;
        this.kinds = kinds;
        this.frame = frame;
        this.clock = clock;
    }

    /// A series with what it would give now.
    record Shown(Series series, Forecast forecast, List<Sentences.Said> obstacles) {}

    /// A series as typed.
    record Wanted(
            @Nullable String code,
            @Nullable String name,
            @Nullable String issuer,
            @Nullable Set<String> kinds,
            boolean secret,
            boolean active) {}

    /// @param edit code of the series to be changed
    @GetMapping("/office/series")
    @Does(act = Act.DEFINE_SERIES)
    String page(@RequestParam @Nullable String edit, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("year", today.getYear());
        model.addAttribute(
                "series", book.all().stream().map(each -> shown(each, today, request)).toList());
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "issuers",
                Stream.concat(
                                office.agencyOn(today).stream().map(Agency::code),
                                office.advisoryBodiesOn(today).stream().map(OfficeUnit::code))
                        .distinct()
                        .toList());
        if (edit != null) {
            book.series(edit).ifPresent(series -> model.addAttribute("edited", series));
        }
        return "office/series";
    }

    private Shown shown(Series series, LocalDate today, HttpServletRequest request) {
        Forecast forecast = register.forecast(series.code(), today.getYear());
        return new Shown(series, forecast, frame.said(forecast.obstacles(), request));
    }

    @PostMapping("/office/series")
    @Does(act = Act.DEFINE_SERIES)
    String define(
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Series next =
                new Series(
                        Typed.text(wanted.code()),
                        Typed.text(wanted.name()),
                        Typed.text(wanted.issuer()),
                        Objects.requireNonNullElse(wanted.kinds(), Set.of()),
                        wanted.secret(),
                        wanted.active());
        return switch (desk.define(next, by)) {
            case Outcome.Done<Series> _ -> "redirect:/office/series?done=saved";
            case Outcome.Refused<Series>(var problems) -> {
                frame.refuse(problems, request, response, model);
                model.addAttribute("edited", next);
                yield page(null, request, model);
            }
        };
    }
}
