package vn.vanthu.office;

import org.jspecify.annotations.Nullable;

/// A body found by name.
///
/// @param agency the one to write to on the day asked for
/// @param formerly the one that was found, when `agency` took its place; else null
public record Found(OutsideAgency agency, @Nullable OutsideAgency formerly) {}
