package vn.vanthu.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vanthu.account.FirstStart;
import vn.vanthu.account.SignIn;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.web.Asked;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.Sessions;
import vn.vanthu.web.WebDoor;

/// Signs people in and out.
@WebDoor
final class SignInPage {

    private final SignIn signIn;
    private final FirstStart firstStart;
    private final Sessions sessions;
    private final Sentences sentences;

    SignInPage(SignIn signIn, FirstStart firstStart, Sessions sessions, Sentences sentences) {
        this.signIn = signIn;
        this.firstStart = firstStart;
        this.sessions = sessions;
        this.sentences = sentences;
    }

    /// @param next the page that was asked for
    @GetMapping("/sign-in")
    @Does(open = Does.Open.ANYBODY)
    String page(@RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", Asked.onwards(next));
        model.addAttribute("waiting", firstStart.isOpen());
        return "entry/sign-in";
    }

    @PostMapping("/sign-in")
    @Does(open = Does.Open.ANYBODY)
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        switch (signIn.signIn(login, password, request.getRemoteAddr())) {
            case SignIn.Outcome.In(var actor) -> {
                sessions.begin(actor, request, response);
                return "redirect:" + Asked.onwards(next);
            }
            case SignIn.Outcome.Refused(var why) -> {
                response.setStatus(new Refusal(why).status().value());
                model.addAttribute("problems", sentences.of(List.of(why), language));
                model.addAttribute("login", login);
                return page(next, model);
            }
        }
    }

    /// Signs in within a page that stands open with something typed into it.
    ///
    /// @return the login and a fresh token against forgery
    @PostMapping("/sign-in/again")
    @ResponseBody
    @Does(open = Does.Open.ANYBODY)
    ResponseEntity<Map<String, String>> again(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(login, password, request.getRemoteAddr())) {
            case SignIn.Outcome.In(var actor) -> {
                sessions.begin(actor, request, response);
                yield ResponseEntity.ok(Map.of("login", actor.login()));
            }
            // 401 would ask for signing in again, which is being done.
            case SignIn.Outcome.Refused(var why) ->
                    throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, List.<Problem>of(why));
        };
    }

    /// A token against forgery for whoever asks; of use only in his own session.
    @GetMapping("/sign-in/token")
    @ResponseBody
    @Does(open = Does.Open.ANYBODY)
    Map<String, String> token(CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }

    @PostMapping("/sign-out")
    @Does(open = Does.Open.SIGNED_IN)
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/sign-in";
    }
}
