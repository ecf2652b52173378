package vn.vanthu.legacy.twin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the head of a paper; null for what is not.
///
/// @param kind code of the kind
/// @param number the ordinal, `453`, `01A`
/// @param symbol `SKHCN-TTr`
/// @param agency who issued it
/// @param subject what it is about
/// @param signer his name
public record HeadFields(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate date,
        @Nullable String agency,
        @Nullable String subject,
        @Nullable String signer) {

    /// Of a paper whose head nobody could read.
    public static HeadFields unknown() {
        return new HeadFields(null, null, null, null, null, null, null);
    }
}
