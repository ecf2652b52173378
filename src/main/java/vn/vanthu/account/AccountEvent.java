package vn.vanthu.account;

import java.time.Instant;

/// What happens to accounts; published inside the transaction in which it happens.
///
/// None carries a password or a token.
public sealed interface AccountEvent {

    Instant at();

    /// Somebody's rights changed; the change awaits confirmation.
    record RightsChanged(RightChange change) implements AccountEvent {
        @Override
        public Instant at() {
            return change.at();
        }
    }

    /// An administrator confirmed a change.
    record RightsConfirmed(String id, String by, String login, Instant at)
            implements AccountEvent {}

    /// Somebody came in by his password, or by a provider's word.
    ///
    /// @param source address from which he came
    record SignedIn(String login, String source, Instant at) implements AccountEvent {}

    /// Login or password was wrong, or a provider's word did not do.
    ///
    /// @param login of the account; `?` when there is none, for people type passwords there
    record SignInRefused(String login, String source, Instant at) implements AccountEvent {}

    /// Somebody has a new password.
    ///
    /// @param by himself, or the administrator who set a new one
    record PasswordChanged(String login, String by, Instant at) implements AccountEvent {}

    /// A token is good no more.
    record TokenRevoked(String id, String owner, String by, Instant at) implements AccountEvent {}

    /// An administrator looked at somebody's rights after he left a post and left them as they are.
    record RightsReviewed(String login, String by, Instant at) implements AccountEvent {}
}
