package vn.vanthu.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.FirstStart;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.Sessions;
import vn.vanthu.web.WebDoor;

/// Makes the first administrator, by the one-time link that the first start prints.
@WebDoor
final class FirstStartPage {

    private final FirstStart firstStart;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Sentences sentences;

    FirstStartPage(
            FirstStart firstStart, Accounts accounts, Sessions sessions, Sentences sentences) {
        this.firstStart = firstStart;
        this.accounts = accounts;
        this.sessions = sessions;
        this.sentences = sentences;
    }

    /// What is typed; the password is not kept.
    record Wanted(String login, String name) {}

    @GetMapping("/setup/{token}")
    @Does(open = Does.Open.ANYBODY)
    String page(@PathVariable String token, Model model) {
        if (!firstStart.isOpen()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("wanted", new Wanted("admin", ""));
        return "entry/first-start";
    }

    @PostMapping("/setup/{token}")
    @Does(open = Does.Open.ANYBODY)
    String make(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = firstStart.complete(token, login, name, password);
        if (problems.isEmpty()) {
            accounts.find(login)
                    .ifPresent(account -> sessions.begin(account.actor(), request, response));
            return "redirect:/first-steps";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wanted", new Wanted(login, name));
        model.addAttribute("problems", sentences.of(problems, language));
        return "entry/first-start";
    }
}
