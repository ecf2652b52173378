package vn.vanthu.register;

import org.jspecify.annotations.Nullable;

/// Which part of a year's book to print, and what stands on its cover (NĐ 30, PL IV, mẫu I).
///
/// @param from first number, or null for the first of the year
/// @param to last number, or null for the last of the year
/// @param volume quyển số, from 1
/// @param parentAgency cơ quan chủ quản trực tiếp, or null
/// @param agency cơ quan hoặc đơn vị that keeps the book
public record Volume(
        @Nullable Integer from,
        @Nullable Integer to,
        int volume,
        @Nullable String parentAgency,
        String agency) {}
