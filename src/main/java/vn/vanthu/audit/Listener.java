package vn.vanthu.audit;

import java.util.Map;
import org.springframework.context.event.EventListener;
import vn.vanthu.account.AccountEvent;
import vn.vanthu.account.Done;
import vn.vanthu.account.RightChange;
import vn.vanthu.office.OfficeChanged;

/// Hears what the other rooms tell and takes it down.
class Listener {

    private final AuditTrail trail;

    Listener(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(Done done) {
        trail.record(done.at(), done.by(), done.act().code(), done.subject(), done.detail());
    }

    @EventListener
    void on(OfficeChanged changed) {
        trail.record(
                changed.at(),
                changed.by(),
                "office-changed",
                "office/" + changed.what() + "/" + changed.subject(),
                Map.of("before", changed.before(), "after", changed.after()));
    }

    @EventListener
    void on(AccountEvent event) {
        switch (event) {
            case AccountEvent.RightsChanged(RightChange c) ->
                    record(
                            event,
                            c.by(),
                            "rights-changed",
                            c.login(),
                            Map.of(
                                    "change", c.id(),
                                    "what", c.what(),
                                    "on", c.subject(),
                                    "before", c.before(),
                                    "after", c.after()));
            case AccountEvent.RightsConfirmed(var id, var by, var login, _) ->
                    record(event, by, "rights-confirmed", login, Map.of("change", id));
            case AccountEvent.SignedIn(var login, var source, _) ->
                    record(event, login, "signed-in", login, Map.of("source", source));
            case AccountEvent.SignInRefused(var login, var source, _) ->
                    record(event, "?", "sign-in-refused", login, Map.of("source", source));
            case AccountEvent.PasswordChanged(var login, var by, _) ->
                    record(event, by, "password-changed", login, Map.of());
            case AccountEvent.TokenRevoked(var id, var owner, var by, _) ->
                    record(event, by, "token-revoked", owner, Map.of("token", id));
            case AccountEvent.RightsReviewed(var login, var by, _) ->
                    record(event, by, "rights-reviewed", login, Map.of());
        }
    }

    private void record(
            AccountEvent event, String by, String act, String login, Map<String, String> detail) {
        trail.record(event.at(), by, act, "account/" + login, detail);
    }
}
