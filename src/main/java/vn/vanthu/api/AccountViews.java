package vn.vanthu.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Account;
import vn.vanthu.account.Reach;
import vn.vanthu.account.RightChange;
import vn.vanthu.account.Role;
import vn.vanthu.account.Token;

/// Shows accounts, tokens and changes of rights to other programs; never a password or a hash.
final class AccountViews {

    private AccountViews() {}

    record AccountView(
            String login,
            String name,
            @Nullable String person,
            @Nullable String unit,
            @Nullable Reach reach,
            Set<Role> roles,
            boolean active,
            LocalDate reviewed) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.login(),
                    account.name(),
                    account.person(),
                    account.unit(),
                    account.reach(),
                    new TreeSet<>(account.roles()),
                    account.active(),
                    account.reviewed());
        }
    }

    /// An account to be made.
    record AccountWanted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String person,
            @Nullable String unit,
            @Nullable Set<Role> roles,
            @Nullable String password) {

        /// Without the password.
        @Override
        public String toString() {
            return "AccountWanted[" + login + "]";
        }
    }

    /// A password of somebody.
    ///
    /// @param old the one before, when somebody changes his own
    record PasswordWanted(@Nullable String old, @Nullable String password) {

        /// Without either.
        @Override
        public String toString() {
            return "PasswordWanted[]";
        }
    }

    /// Somebody whose rights should be looked at again.
    record ReviewView(AccountView account, String post, @Nullable LocalDate ended) {}

    record TokenView(
            String id,
            String owner,
            String name,
            boolean readOnly,
            Instant madeAt,
            LocalDate expires,
            @Nullable LocalDate lastUsed,
            @Nullable Instant revokedAt) {

        static TokenView of(Token token) {
            return new TokenView(
                    token.id(),
                    token.owner(),
                    token.name(),
                    token.readOnly(),
                    token.madeAt(),
                    token.expires(),
                    token.lastUsed(),
                    token.revokedAt());
        }
    }

    /// @param readOnly whether it only reads; yes unless said
    record TokenWanted(
            @Nullable String name, @Nullable Boolean readOnly, @Nullable LocalDate expires) {}

    /// @param secret the token itself, shown this once
    record TokenMade(TokenView token, String secret) {

        /// Without the secret.
        @Override
        public String toString() {
            return "TokenMade[" + token + "]";
        }
    }

    record RightChangeView(
            String id,
            Instant at,
            String by,
            String login,
            String what,
            String subject,
            String before,
            String after) {

        static RightChangeView of(RightChange change) {
            return new RightChangeView(
                    change.id(),
                    change.at(),
                    change.by(),
                    change.login(),
                    change.what(),
                    change.subject(),
                    change.before(),
                    change.after());
        }
    }
}
