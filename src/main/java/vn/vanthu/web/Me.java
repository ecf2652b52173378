package vn.vanthu.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Rights;
import vn.vanthu.account.Role;

/// The one who reads the page, as the frame around it shows him.
///
/// @param unit code of his unit, or null
public record Me(String login, String name, @Nullable String unit, Set<Role> roles, Actor actor) {

    static Me of(Actor actor) {
        return new Me(actor.login(), actor.name(), actor.unit(), actor.roles(), actor);
    }

    /// First letters of the first and the last word of his name.
    public String initials() {
        String[] words = name.strip().split("\\s+", -1);
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    /// Whether he may do an act to any paper at all; a menu shows nothing that is refused later.
    ///
    /// @param act name of the act, such as `ISSUE`
    public boolean may(String act) {
        return Rights.may(actor, Act.valueOf(act), null).isAllowed();
    }
}
