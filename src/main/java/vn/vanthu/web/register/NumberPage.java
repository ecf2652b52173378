package vn.vanthu.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Register;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Shows one number with all that is known of it, strikes it out, notes its dispatch.
@WebDoor
final class NumberPage {

    private final RegisterDesk desk;
    private final Register register;
    private final Sentences sentences;
    private final Clock clock;

    NumberPage(RegisterDesk desk, Register register, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Leads on to the page of a number.
    static String address(Entry entry, String did) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/register/numbers/{number}")
                        .queryParam("series", entry.series())
                        .queryParam("year", entry.year())
                        .queryParam("did", did)
                        .encode()
                        .buildAndExpand(entry.number())
                        .toUriString();
    }

    @GetMapping("/register/numbers/{number}")
    @Does(act = Act.READ_REGISTER)
    String page(
            @PathVariable String number,
            @RequestParam String series,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String did,
            Model model) {
        fill(series, RegisterPage.year(year), number(number), model);
        List<String> known = List.of("reserved", "void", "dispatched");
        model.addAttribute("did", known.contains(did) ? did : "");
        return "register/number";
    }

    @PostMapping("/register/numbers/{number}/void")
    @Does(act = Act.VOID)
    String strike(
            @PathVariable String number,
            @RequestParam String series,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String reason,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        PaperNumber wanted = number(number);
        Outcome<Entry> outcome =
                reason.isBlank()
                        ? Outcome.refused(Problem.must("API.missing", "reason"))
                        : desk.strike(
                                series, RegisterPage.year(year), wanted, reason.strip(), by);
        return switch (outcome) {
            case Outcome.Done<Entry>(var entry, _) -> address(entry, "void");
            case Outcome.Refused<Entry>(var why) -> {
                model.addAttribute("reason", reason);
                yield again(series, year, wanted, why, language, model, response);
            }
        };
    }

    @PostMapping("/register/numbers/{number}/dispatch")
    @Does(act = Act.DISPATCH)
    String dispatch(
            @PathVariable String number,
            @RequestParam String series,
            @RequestParam int year,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String receipt,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        PaperNumber wanted = number(number);
        return switch (desk.dispatch(
                series, RegisterPage.year(year), wanted, day, receipt.strip(), by)) {
            case Outcome.Done<Entry>(var entry, _) -> address(entry, "dispatched");
            case Outcome.Refused<Entry>(var why) ->
                    again(series, year, wanted, why, language, model, response);
        };
    }

    private String again(
            String series,
            int year,
            PaperNumber number,
            List<Problem> why,
            Language language,
            Model model,
            HttpServletResponse response) {
        fill(series, year, number, model);
        model.addAttribute("did", "");
        model.addAttribute("problems", sentences.of(why, language));
        response.setStatus(Statuses.of(why).value());
        return "register/number";
    }

    private void fill(String series, int year, PaperNumber number, Model model) {
        Entry entry =
                register.entry(series, year, number)
                        .orElseThrow(() ->
                                new Refusal(
                                        Problem.must(
                                                "KEEPING.number-unknown",
                                                "number",
                                                number,
                                                series,
                                                year)));
        model.addAttribute("entry", entry);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("styles", List.of("/assets/register.css"));
    }

    private static PaperNumber number(String text) {
        if (!PaperNumber.isNumber(text)) {
            throw new Refusal(Problem.must("API.parameter", "", "number"));
        }
        return PaperNumber.parse(text);
    }
}
