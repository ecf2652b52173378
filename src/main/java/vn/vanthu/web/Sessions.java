package vn.vanthu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import vn.vanthu.account.Account;
import vn.vanthu.account.AccountEvent;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;

/// Keeps who is signed in to which browser.
///
/// A session holds a login and nothing else: whether the account may still come in, and with which
/// roles, is looked up at every request.
public final class Sessions {

    /// One person at once in so many browsers; the oldest ends.
    static final int MOST = 5;

    private static final String LOGIN = Sessions.class.getName();

    private final Accounts accounts;
    private final SessionRegistry registry;
    private final CsrfTokenRepository forgery;

    Sessions(Accounts accounts, SessionRegistry registry, CsrfTokenRepository forgery) {
        this.accounts = accounts;
        this.registry = registry;
        this.forgery = forgery;
    }

    /// Whose session it is; empty when it is nobody's, or of an account that may not come in.
    Optional<Actor> actor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LOGIN) instanceof String login)) {
            return Optional.empty();
        }
        SessionInformation known = registry.getSessionInformation(session.getId());
        Optional<Actor> actor =
                known == null || known.isExpired()
                        ? Optional.empty()
                        : accounts.find(login).filter(Account::active).map(Account::actor);
        if (actor.isEmpty()) {
            session.invalidate();
        } else {
            registry.refreshLastRequest(session.getId());
        }
        return actor;
    }

    /// Lets somebody in, under a new session id, so that no id known before is worth anything.
    public void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        String id = request.changeSessionId();
        List<SessionInformation> others = registry.getAllSessions(actor.login(), false);
        others.stream()
                .sorted(Comparator.comparing(SessionInformation::getLastRequest))
                .limit(Math.max(0, others.size() - MOST + 1L))
                .forEach(SessionInformation::expireNow);
        request.getSession().setAttribute(LOGIN, actor.login());
        registry.registerNewSession(id, actor.login());
        // A token made for nobody in particular is not one's own.
        forgery.saveToken(forgery.generateToken(request), request, response);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Whoever knew the old password must not stay in by it.
    @EventListener
    void on(AccountEvent.PasswordChanged changed) {
        registry.getAllSessions(changed.login(), false).forEach(SessionInformation::expireNow);
    }
}
