package vn.vanthu.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.NewAccount;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.office.Office;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.SampleOffice;

/// Fills an empty house: with the agency of the one who set it up, or with the sample agency, its
/// papers, and accounts of its people.
@WebDoor
final class FirstSteps {

    private final Office office;
    private final SampleOffice sampleOffice;
    private final OwnAgency ownAgency;
    private final Accounts accounts;
    private final Sentences sentences;
    private final PageTexts texts;

    FirstSteps(
            Office office,
            SampleOffice sampleOffice,
            OwnAgency ownAgency,
            Accounts accounts,
            Sentences sentences,
            PageTexts texts) {
        this.texts = texts;
        this.office = office;
        this.sampleOffice = sampleOffice;
        this.ownAgency = ownAgency;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /// An account made, with its password when the program chose it.
    record Made(String login, String name, String role, String password) {}

    /// The step that is next: the agency, then accounts, then the desk.
    @GetMapping("/first-steps")
    @Does(act = Act.MANAGE_OFFICE)
    String page(Model model) {
        if (office.isEmpty()) {
            model.addAttribute("wanted", OwnAgency.Wanted.NONE);
            return "entry/first-steps";
        }
        if (accounts.all().size() == 1 && !SamplePeople.of(office).isEmpty()) {
            model.addAttribute("people", SamplePeople.of(office));
            return "entry/first-accounts";
        }
        return "redirect:/";
    }

    /// The sample agency with its papers.
    @PostMapping("/first-steps/sample")
    @Does(act = Act.MANAGE_OFFICE)
    String sample() {
        if (office.isEmpty()) {
            Refusal.unlessEmpty(sampleOffice.moveIn());
            Refusal.unlessEmpty(sampleOffice.bringPapers());
        }
        return "redirect:/first-steps";
    }

    /// One's own agency.
    @PostMapping("/first-steps/own")
    @Does(act = Act.MANAGE_OFFICE)
    String own(
            OwnAgency.Wanted wanted,
            Actor by,
            Language language,
            HttpServletResponse response,
            Model model) {
        if (!office.isEmpty()) {
            return "redirect:/first-steps";
        }
        List<Problem> problems = ownAgency.found(wanted, by);
        if (problems.isEmpty()) {
            return "redirect:/office/accounts?done=agency";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wanted", wanted);
        model.addAttribute("problems", sentences.of(problems, language, labels(language)));
        return "entry/first-steps";
    }

    private Map<String, String> labels(Language language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : List.of("name", "parent", "code", "place", "units")) {
            labels.put(field, texts.in(language).text("first-steps." + field));
        }
        labels.put("headTitle", texts.in(language).text("first-steps.head-title"));
        return labels;
    }

    /// Accounts for those of the sample agency who were ticked.
    ///
    /// @param login those who get an account; the field `password.LOGIN` holds the password of one,
    ///   left empty to have it chosen
    @PostMapping("/first-steps/accounts")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String accounts(
            @RequestParam(defaultValue = "") List<String> login,
            Actor by,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<SamplePeople, String> wanted = new LinkedHashMap<>();
        for (SamplePeople person : SamplePeople.of(office)) {
            if (login.contains(person.login())) {
                String typed = request.getParameter("password." + person.login());
                wanted.put(person, typed == null ? "" : typed);
            }
        }
        List<Made> made = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        wanted.forEach((person, typed) -> {
            String password = typed.isEmpty() ? RandomPassword.make() : typed;
            List<Problem> wrong = accounts.make(account(person, password), by.login());
            wrong.forEach(problem -> problems.add(at(problem, person)));
            if (wrong.isEmpty()) {
                String shown = typed.isEmpty() ? password : "";
                made.add(new Made(person.login(), person.name(), person.role().name(), shown));
            }
        });
        model.addAttribute("made", made);
        if (problems.isEmpty()) {
            // A password that is shown once must not be kept by the browser.
            response.setHeader("Cache-Control", "no-store");
            return "entry/first-done";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", sentences.of(problems, language));
        model.addAttribute(
                "people",
                SamplePeople.of(office).stream()
                        .filter(person ->
                                accounts.find(person.login()).filter(Account::active).isEmpty())
                        .toList());
        return "entry/first-accounts";
    }

    private static NewAccount account(SamplePeople person, String password) {
        return new NewAccount(
                person.login(),
                person.name(),
                person.person(),
                person.unit(),
                java.util.Set.of(person.role()),
                password);
    }

    private static Problem at(Problem problem, SamplePeople person) {
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.field() + "." + person.login(),
                problem.values());
    }
}
