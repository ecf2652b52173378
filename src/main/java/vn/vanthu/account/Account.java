package vn.vanthu.account;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param person code of the person in the office; null for one who holds no post there
/// @param unit code of the unit for whose papers he works; or null
/// @param reach how far he reads, when it differs from what his roles bring; or null
/// @param active whether he may sign in
/// @param reviewed the day on which his rights were last looked at
public record Account(
        String login,
        String name,
        @Nullable String person,
        @Nullable String unit,
        @Nullable Reach reach,
        Set<Role> roles,
        boolean active,
        LocalDate reviewed) {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    public Account {
        roles = Set.copyOf(roles);
    }

    /// Whether `text` can be a login; what cannot is never asked of the database.
    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    /// As one who acts, with full use of his rights.
    public Actor actor() {
        return new Actor(login, name, roles, unit, reach, false);
    }
}
