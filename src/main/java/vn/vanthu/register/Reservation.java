package vn.vanthu.register;

import java.time.LocalDate;

/// For whom a number was kept, and until when.
///
/// @param owner the person or unit who may have it
/// @param expires the last day on which it may be used
/// @param purpose what it is wanted for
public record Reservation(String owner, LocalDate expires, String purpose) {}
