package vn.vanthu.web.way;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.Papers;

/// Has Văn thư check a signed paper once more, give it its number, and read that number.
///
/// The form needs no key against being sent twice: the room answers the second press with the same
/// paper and the same number.
@WebDoor
final class IssuePage {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Drafts drafts;
    private final Issuing issuing;
    private final RegisterDesk desk;
    private final SeriesBook series;
    private final Papers papers;
    private final Reviewing reviewing;
    private final Sentences sentences;
    private final Clock clock;

    IssuePage(
            Drafts drafts,
            Approval approval,
            Issuing issuing,
            RegisterDesk desk,
            SeriesBook series,
            Papers papers,
            Kinds kinds,
            PaperGrants grants,
            Accounts accounts,
            Sentences sentences,
            Clock clock) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.desk = desk;
        this.series = series;
        this.papers = papers;
        this.reviewing = new Reviewing(drafts, approval, kinds, sentences, grants, accounts);
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What was typed into the form.
    record Wanted(String date, String reserved) {}

    @GetMapping("/drafts/{id}/issue")
    @Does(act = Act.ISSUE)
    String page(@PathVariable String id, Actor by, Language language, Model model) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        if (papers.find(id, by) instanceof Outcome.Done<IssuedCard>) {
            return "redirect:/drafts/" + card.id() + "/issued";
        }
        fill(card, new Wanted(LocalDate.now(clock).toString(), ""), by, language, model);
        return "way/issue";
    }

    @PostMapping("/drafts/{id}/issue")
    @Does(act = Act.ISSUE)
    String issue(
            @PathVariable String id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reserved,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        List<Problem> problems = new ArrayList<>();
        LocalDate day = day(date.strip(), problems);
        PaperNumber number = number(reserved.strip(), problems);
        Outcome<IssuedCard> outcome =
                problems.isEmpty()
                        ? issuing.issue(id, seen, day, number, by)
                        : new Outcome.Refused<>(problems);
        switch (outcome) {
            case Outcome.Done<IssuedCard> _ -> {
                return "redirect:/drafts/" + card.id() + "/issued";
            }
            case Outcome.Refused<IssuedCard>(var why) -> {
                fill(card, new Wanted(date, reserved), by, language, model);
                model.addAttribute("problems", sentences.of(why, language));
                response.setStatus(Statuses.of(why).value());
                return "way/issue";
            }
        }
    }

    /// The number, to be read before anything else is done.
    @GetMapping("/drafts/{id}/issued")
    @Does(act = Act.ISSUE)
    String issued(@PathVariable String id, Actor by, Model model) {
        model.addAttribute("card", Refusal.orValue(papers.find(id, by)));
        model.addAttribute("styles", List.of("/assets/way.css"));
        return "way/issued";
    }

    private void fill(DraftCard card, Wanted wanted, Actor by, Language language, Model model) {
        reviewing.fill(card.id(), 0, by, language, model);
        Series found = series.of(card.issuer(), card.kind()).orElse(null);
        Forecast forecast = found == null ? null : forecast(found, by).orElse(null);
        model.addAttribute("wanted", wanted);
        model.addAttribute("series", found);
        model.addAttribute("forecast", forecast);
        model.addAttribute("symbol", symbol(card, by));
        model.addAttribute(
                "obstacles",
                forecast == null ? List.of() : sentences.of(forecast.obstacles(), language));
        model.addAttribute("noSeries", found == null);
    }

    private Optional<Forecast> forecast(Series of, Actor by) {
        int year = LocalDate.now(clock).getYear();
        return desk.forecast(of.code(), year, by) instanceof Outcome.Done<Forecast>(var told, _)
                ? Optional.of(told)
                : Optional.empty();
    }

    /// As it will be printed; the paper itself says it.
    private String symbol(DraftCard card, Actor by) {
        if (drafts.paper(card.id(), card.version(), by) instanceof Outcome.Done<byte[]>(var json, _)
                && PaperJson.read(json) instanceof Reading.Read<Paper>(var paper, _)) {
            Symbol printed = paper.content().head().symbol();
            return printed == null ? card.issuer() : printed.toString();
        }
        return card.issuer();
    }

    private static @Nullable LocalDate day(String text, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // Such as the thirtieth of February; told below.
        }
        problems.add(Problem.must("API.value", "date"));
        return null;
    }

    private static @Nullable PaperNumber number(String text, List<Problem> problems) {
        if (text.isEmpty() || PaperNumber.isNumber(text)) {
            return text.isEmpty() ? null : PaperNumber.parse(text);
        }
        problems.add(Problem.must("API.value", "reserved"));
        return null;
    }
}
