package vn.vanthu.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Statuses;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Lists the number series and lays new ones down (NĐ 30, Đ.15.1 c).
@WebDoor
final class SeriesPage {

    private final RegisterDesk desk;
    private final SeriesBook book;
    private final Office office;
    private final Kinds kinds;
    private final Sentences sentences;
    private final Clock clock;

    SeriesPage(
            RegisterDesk desk,
            SeriesBook book,
            Office office,
            Kinds kinds,
            Sentences sentences,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.office = office;
        this.kinds = kinds;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What was typed into the form.
    record Typed(String code, String name, String issuer, Set<String> kinds, boolean active) {}

    @GetMapping("/register/series")
    @Does(act = Act.DEFINE_SERIES)
    String page(@RequestParam(defaultValue = "") String code, Model model) {
        Typed typed =
                book.series(code)
                        .map(one ->
                                new Typed(
                                        one.code(),
                                        one.name(),
                                        one.issuer(),
                                        one.kinds(),
                                        one.active()))
                        .orElseGet(() -> new Typed("", "", "", Set.of(), true));
        fill(typed, model);
        return "register/series";
    }

    @PostMapping("/register/series")
    @Does(act = Act.DEFINE_SERIES)
    String define(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String issuer,
            @RequestParam(name = "kind", defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "false") boolean active,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(code.strip(), name.strip(), issuer, chosen, active);
        boolean secret = book.series(typed.code()).map(Series::secret).orElse(false);
        Outcome<Series> outcome =
                desk.define(
                        new Series(
                                typed.code(), typed.name(), issuer, chosen, secret, active),
                        by);
        return switch (outcome) {
            case Outcome.Done<Series> _ -> "redirect:/register/series";
            case Outcome.Refused<Series>(List<Problem> why) -> {
                fill(typed, model);
                model.addAttribute("problems", sentences.of(why, language));
                response.setStatus(Statuses.of(why).value());
                yield "register/series";
            }
        };
    }

    private void fill(Typed typed, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<String> issuers = new ArrayList<>();
        office.agencyOn(today).map(Agency::code).ifPresent(issuers::add);
        office.advisoryBodiesOn(today).stream().map(OfficeUnit::code).forEach(issuers::add);
        model.addAttribute("typed", typed);
        model.addAttribute("allSeries", book.all());
        model.addAttribute("issuers", issuers);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("styles", List.of("/assets/register.css"));
    }
}
