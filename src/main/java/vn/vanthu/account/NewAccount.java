package vn.vanthu.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An account as an administrator asks for it.
///
/// @param person code of the person in the office; or null
/// @param unit code of his unit; or null
/// @param password the first one, which he changes himself
public record NewAccount(
        String login,
        String name,
        @Nullable String person,
        @Nullable String unit,
        Set<Role> roles,
        String password) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
