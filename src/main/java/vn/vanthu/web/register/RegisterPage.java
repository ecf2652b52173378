package vn.vanthu.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Shows the book of a year as a table, reserves numbers and closes the year.
@WebDoor
final class RegisterPage {

    private static final int YEARS = 20;

    private final RegisterDesk desk;
    private final Register register;
    private final SeriesBook book;
    private final Sheets sheets;
    private final Kinds kinds;
    private final Sentences sentences;
    private final Clock clock;

    RegisterPage(
            RegisterDesk desk,
            Register register,
            SeriesBook book,
            Kinds kinds,
            Sentences sentences,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.book = book;
        this.sheets = new Sheets(desk);
        this.kinds = kinds;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What was typed to reserve a number.
    record Reserving(String owner, String purpose, LocalDate expires) {}

    /// Refuses a year that no register can have.
    static int year(int year) {
        if (year < 1945 || year > 9999) {
            throw new Refusal(Problem.must("API.parameter", "", "year"));
        }
        return year;
    }

    @GetMapping("/register")
    @Does(act = Act.READ_REGISTER)
    String page(
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int until,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String did,
            Actor by,
            Language language,
            Model model) {
        int wanted = year == 0 ? LocalDate.now(clock).getYear() : year(year);
        fill(series, wanted, until, new Wanted(kind, state, q.strip()), by, language, model);
        model.addAttribute("did", List.of("reserved", "closed").contains(did) ? did : "");
        return "register/register";
    }

    @PostMapping("/register/reserve")
    @Does(act = Act.RESERVE)
    String reserve(
            @RequestParam String series,
            @RequestParam String owner,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam LocalDate expires,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<Entry> outcome =
                desk.reserve(series, owner.strip(), expires, purpose.strip(), by);
        switch (outcome) {
            case Outcome.Done<Entry>(var entry, _) -> {
                return NumberPage.address(entry, "reserved");
            }
            case Outcome.Refused<Entry>(var why) -> {
                int year = LocalDate.now(clock).getYear();
                fill(series, year, 0, new Wanted("", "", ""), by, language, model);
                model.addAttribute("reserving", new Reserving(owner, purpose, expires));
                model.addAttribute("problems", sentences.of(why, language));
                model.addAttribute("did", "");
                response.setStatus(Statuses.of(why).value());
                return "register/register";
            }
        }
    }

    @PostMapping("/register/close")
    @Does(act = Act.CLOSE_YEAR)
    String close(
            @RequestParam String series,
            @RequestParam int year,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<Books.Kept> outcome = desk.closeYear(series, year(year), by);
        switch (outcome) {
            case Outcome.Done<Books.Kept> _ -> {
                Series closed = chosen(book.all(), series).orElseThrow();
                return "redirect:/register?series=" + closed.code() + "&year=" + year + "&did=closed";
            }
            case Outcome.Refused<Books.Kept>(var why) -> {
                fill(series, year, 0, new Wanted("", "", ""), by, language, model);
                model.addAttribute("problems", sentences.of(why, language));
                model.addAttribute("did", "");
                response.setStatus(Statuses.of(why).value());
                return "register/register";
            }
        }
    }

    private void fill(
            String code,
            int year,
            int until,
            Wanted wanted,
            Actor by,
            Language language,
            Model model) {
        List<Series> all = book.all();
        Optional<Series> chosen = chosen(all, code);
        if (chosen.isEmpty() && !code.isEmpty()) {
            throw new Refusal(Problem.must("KEEPING.series-unknown", "", code));
        }
        int today = LocalDate.now(clock).getYear();
        model.addAttribute("allSeries", all);
        model.addAttribute("series", chosen.orElse(null));
        model.addAttribute("year", year);
        model.addAttribute("thisYear", today);
        model.addAttribute(
                "years", IntStream.range(0, YEARS).mapToObj(back -> today - back).toList());
        model.addAttribute("wanted", wanted);
        model.addAttribute("states", EntryState.values());
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "reserving", new Reserving("", "", LocalDate.now(clock).plusDays(1)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("styles", List.of("/assets/register.css"));
        chosen.ifPresent(series -> {
            // The counter tells where the book ends; whoever reads the book may know it.
            Forecast forecast = register.forecast(series.code(), year);
            int last = forecast.next().value() - 1;
            model.addAttribute(
                    "sheet", sheets.sheet(series.code(), year, last, until, wanted, by));
            model.addAttribute("last", last);
            model.addAttribute("forecast", forecast);
            model.addAttribute(
                    "closed",
                    forecast.obstacles().stream()
                            .anyMatch(why -> why.code().equals("D15.1.year-closed")));
        });
    }

    private static Optional<Series> chosen(List<Series> all, String code) {
        return all.stream()
                .filter(one -> code.isEmpty() || one.code().equals(code))
                .findFirst();
    }
}
