package vn.vanthu.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Tokens;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.Sessions;
import vn.vanthu.web.WebDoor;

/// Shows somebody his own account: password, browsers in which he is signed in, tokens for
/// programs.
@WebDoor
final class AccountPage {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final SessionRegistry registry;
    private final Sentences sentences;
    private final Clock clock;

    AccountPage(
            Accounts accounts,
            Tokens tokens,
            Sessions sessions,
            SessionRegistry registry,
            Sentences sentences,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.registry = registry;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// One browser in which he is signed in.
    record Browser(Instant last, boolean here) {}

    @GetMapping("/account")
    @Does(open = Does.Open.SIGNED_IN)
    String page(
            @RequestParam(defaultValue = "") String done,
            Actor by,
            HttpServletRequest request,
            Model model) {
        HttpSession session = request.getSession(false);
        String own = session == null ? "" : session.getId();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("done", List.of("password", "ended", "revoked").contains(done) ? done : "");
        model.addAttribute(
                "browsers",
                registry.getAllSessions(by.login(), false).stream()
                        .sorted(Comparator.comparing(SessionInformation::getLastRequest).reversed())
                        .map(one ->
                                new Browser(
                                        one.getLastRequest().toInstant(),
                                        one.getSessionId().equals(own)))
                        .toList());
        model.addAttribute("tokens", tokens.of(by.login()));
        model.addAttribute("today", today);
        model.addAttribute("latest", today.plusYears(1));
        model.addAttribute("expires", today.plusMonths(6));
        return "entry/account";
    }

    /// Every other browser must sign in with the new one; this one stays.
    @PostMapping("/account/password")
    @Does(open = Does.Open.SIGNED_IN)
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            Actor by,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = accounts.changePassword(by.login(), old, password);
        if (problems.isEmpty()) {
            sessions.begin(by, request, response);
            return "redirect:/account?done=password";
        }
        return again(problems, by, language, request, response, model);
    }

    @PostMapping("/account/browsers/end")
    @Does(open = Does.Open.SIGNED_IN)
    String endOthers(Actor by, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String own = session == null ? "" : session.getId();
        registry.getAllSessions(by.login(), false).stream()
                .filter(one -> !one.getSessionId().equals(own))
                .forEach(SessionInformation::expireNow);
        return "redirect:/account?done=ended";
    }

    @PostMapping("/account/tokens")
    @Does(act = Act.MANAGE_TOKENS)
    String make(
            @RequestParam(defaultValue = "") String tokenName,
            @RequestParam @Nullable LocalDate expires,
            @RequestParam(defaultValue = "false") boolean writes,
            Actor by,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate last = expires == null ? LocalDate.now(clock).plusMonths(6) : expires;
        return switch (tokens.make(by.login(), tokenName, !writes, last)) {
            case Tokens.Outcome.Refused(var problems) ->
                    again(problems, by, language, request, response, model);
            case Tokens.Outcome.Made(var token, var secret) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("secret", secret);
                model.addAttribute("madeName", token.name());
                yield page("", by, request, model);
            }
        };
    }

    @PostMapping("/account/tokens/{id}/revoke")
    @Does(act = Act.MANAGE_TOKENS)
    String revoke(@PathVariable String id, Actor by) {
        if (tokens.of(by.login()).stream().noneMatch(token -> token.id().equals(id))) {
            throw new Refusal(Problem.must("TOKEN.unknown", "id", id));
        }
        Refusal.unlessEmpty(tokens.revoke(id, by.login()));
        return "redirect:/account?done=revoked";
    }

    private String again(
            List<Problem> problems,
            Actor by,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", sentences.of(problems, language));
        return page("", by, request, model);
    }
}
