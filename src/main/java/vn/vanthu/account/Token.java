package vn.vanthu.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A token by which a program acts for its owner; the token itself is nowhere kept.
///
/// @param owner login; the token can do what he can, and no more
/// @param readOnly only what [Act#isReading] allows
/// @param expires the last day on which it is good
/// @param lastUsed the day of its last use; null when it never was
/// @param revokedAt null while it is good
public record Token(
        String id,
        String owner,
        String name,
        boolean readOnly,
        Instant madeAt,
        LocalDate expires,
        @Nullable LocalDate lastUsed,
        @Nullable Instant revokedAt) {}
