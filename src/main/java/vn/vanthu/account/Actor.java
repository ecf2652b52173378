package vn.vanthu.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody signed in, with all that decides what he may do.
///
/// @param login the name he signs in by; what the register and the trail write down
/// @param name as a person reads it
/// @param unit code of his unit, or null when he belongs to none
/// @param reach how far he reads, when it differs from what his roles bring; or null
/// @param readOnly he came with a token that only reads
public record Actor(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        @Nullable Reach reach,
        boolean readOnly) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// Somebody with full use of his own rights.
    public static Actor of(String login, @Nullable String unit, Role... roles) {
        return new Actor(login, login, Set.of(roles), unit, null, false);
    }
}
