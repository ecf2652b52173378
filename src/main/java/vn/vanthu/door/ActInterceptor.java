package vn.vanthu.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Problem;

/// Asks [Rights] for the act that a route does before the request is even read.
///
/// For an act on a paper this is the first of two questions: whether he may do it to any paper at
/// all. Whether he may do it to this one the room itself asks, which knows the paper.
public final class ActInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        Does does = method.getMethodAnnotation(Does.class);
        if (does == null) {
            throw new IllegalStateException(method + " does not say what it does");
        }
        if (does.open() == Does.Open.ANYBODY) {
            return true;
        }
        Actor actor = actor();
        for (Act act : does.act()) {
            if (!mayBeNamed(act, actor)
                    && Rights.may(actor, act, null) instanceof Decision.Refused(var why)) {
                throw new Refusal(why);
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("vn.vanthu.");
    }

    /// Who asks.
    public static Actor actor() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.actor();
        }
        throw new Refusal(Problem.must("API.sign-in", ""));
    }

    public static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
    }

    /// Acts that a single paper may allow to somebody whose role does not (NĐ 30, PL VI,
    /// I.III.3.b); a token that only reads changes nothing even then.
    private static boolean mayBeNamed(Act act, Actor actor) {
        return switch (act) {
            case READ, COMPARE, READ_HISTORY -> true;
            case EDIT, TAKE_OVER_LOCK -> !actor.readOnly();
            default -> false;
        };
    }
}
