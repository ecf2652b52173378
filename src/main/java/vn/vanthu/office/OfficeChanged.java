package vn.vanthu.office;

import java.time.Instant;

/// Tells that something of the office was changed; published inside the transaction.
///
/// @param by login of the one who changed it
/// @param what kind of thing: `agency`, `unit`, `post`, `person`, `appointment`, `signing`,
///   `outside`, `succession`
/// @param subject its key
/// @param before as it was, in words; empty when it is new
/// @param after as it is now, in words; empty when it was taken away
public record OfficeChanged(
        String by, String what, String subject, String before, String after, Instant at) {}
