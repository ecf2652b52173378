package vn.vanthu.audit;

import java.time.Instant;
import java.util.Map;

/// One line of the trail.
///
/// @param seq ordinal from 1, without gaps
/// @param by login; `vanthu` for the program itself, `?` for one who could not sign in
/// @param act code such as `approve-content`, `signed-in`
/// @param subject what it was done to: key of a paper, `account/…`, `office/…`
/// @param detail small facts by name
public record AuditEntry(
        long seq, Instant at, String by, String act, String subject, Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
