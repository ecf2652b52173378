package vn.vanthu.account;

import java.time.Instant;
import java.util.Map;
import vn.vanthu.document.Problem;

/// Tells that somebody did something; published inside the transaction that did it, so that no act
/// stays without its trace.
///
/// It must carry no text of a paper, no password and no token: the trail is read by others than the
/// paper is.
///
/// @param by login
/// @param subject key of what it was done to: a paper, a series and year, an account
/// @param detail small facts, such as `number` or `reason`
public record Done(String by, Act act, String subject, Map<String, String> detail, Instant at) {

    public Done {
        detail = Map.copyOf(detail);
    }

    /// The same with what the decision asked the trail to remember, under `note`.
    public Done noting(Decision decision) {
        if (decision instanceof Decision.Allowed(var notes) && !notes.isEmpty()) {
            var noted = new java.util.TreeMap<>(detail);
            noted.put("note", String.join(" ", notes.stream().map(Problem::code).toList()));
            return new Done(by, act, subject, noted, at);
        }
        return this;
    }
}
