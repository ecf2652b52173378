package vn.vanthu.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.account.SignIn;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;
import vn.vanthu.web.Asked;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.Sessions;
import vn.vanthu.web.WebDoor;

/// Signs in whom the office's own provider vouches for (OpenID Connect).
///
/// The provider says who somebody is and no more: it makes no account and gives no right.
@WebDoor
@Conditional(OidcWanted.class)
final class SignInByAnotherPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInByAnotherPage.class);
    private static final String NEXT = "vanthu.next";

    private final OidcProvider provider;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Sentences sentences;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    SignInByAnotherPage(
            OidcProvider provider, SignIn signIn, Sessions sessions, Sentences sentences) {
        this.provider = provider;
        this.signIn = signIn;
        this.sessions = sessions;
        this.sentences = sentences;
    }

    /// Sends to the provider, with a state, a nonce and a challenge (PKCE) kept in the session.
    @GetMapping("/sign-in/oidc")
    @Does(open = Does.Open.ANYBODY)
    String leave(
            @RequestParam(defaultValue = "/") String next,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        OAuth2AuthorizationRequest made;
        try {
            var registration = provider.registration();
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
            resolver.setAuthorizationRequestCustomizer(
                    OAuth2AuthorizationRequestCustomizers.withPkce()
                            .andThen(builder ->
                                    builder.attributes(all -> all.put(NEXT, Asked.onwards(next)))));
            made = resolver.resolve(request, registration.getRegistrationId());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            return failed(e, next, language, after);
        }
        if (made == null) {
            throw new IllegalStateException("the provider's description leads nowhere");
        }
        asked.saveAuthorizationRequest(made, request, response);
        return "redirect:" + made.getAuthorizationRequestUri();
    }

    /// Where the provider sends back to.
    @GetMapping(OidcProvider.BACK)
    @Does(open = Does.Open.ANYBODY)
    String back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        // None when this browser asked for nothing, or for something else since.
        OAuth2AuthorizationRequest question = asked.removeAuthorizationRequest(request, response);
        if (question == null) {
            return refused(Problem.must("SIGNIN.oidc-outworn", ""), "/", language, after);
        }
        String next =
                question.getAttribute(NEXT) instanceof String kept ? Asked.onwards(kept) : "/";
        if (error.equals("access_denied")) {
            return refused(Problem.must("SIGNIN.oidc-declined", ""), next, language, after);
        }
        if (!error.isEmpty() || code.isEmpty()) {
            return failed(
                    new IllegalStateException("it answered with an error"), next, language, after);
        }
        SignIn.Outcome outcome;
        try {
            String login = provider.login(exchange(question, code, state));
            outcome = signIn.vouchedFor(login, request.getRemoteAddr());
        } catch (OAuth2AuthenticationException e) {
            if (!OidcProvider.isDeceit(e)) {
                return failed(e, next, language, after);
            }
            LOG.warn("what the sign-in provider said is not believed: {}", e.getMessage());
            outcome = signIn.notBelieved(request.getRemoteAddr());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            return failed(e, next, language, after);
        }
        switch (outcome) {
            case SignIn.Outcome.In(var actor) -> {
                sessions.begin(actor, request, response);
                return "redirect:" + next;
            }
            case SignIn.Outcome.Refused(var why) -> {
                return refused(why, next, language, after);
            }
        }
    }

    private static OAuth2AuthorizationExchange exchange(
            OAuth2AuthorizationRequest question, String code, String state) {
        return new OAuth2AuthorizationExchange(
                question,
                OAuth2AuthorizationResponse.success(code)
                        .state(state)
                        .redirectUri(Objects.requireNonNullElse(question.getRedirectUri(), ""))
                        .build());
    }

    private String failed(Exception why, String next, Language language, RedirectAttributes after) {
        // The administrator mends it by this; what the provider wrote is its own text, not ours.
        LOG.warn("the sign-in provider does not answer as it should: {}", why.getMessage());
        return refused(Problem.must("SIGNIN.oidc-failed", ""), next, language, after);
    }

    /// Back to the page where one signs in, with the reason.
    private String refused(Problem why, String next, Language language, RedirectAttributes after) {
        after.addFlashAttribute("problems", sentences.of(List.of(why), language));
        String onwards = Asked.onwards(next);
        if (!onwards.equals("/")) {
            after.addAttribute("next", onwards);
        }
        return "redirect:/sign-in";
    }
}
