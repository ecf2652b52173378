package vn.vanthu.office;

/// Somebody of the agency.
///
/// @param name họ, tên đệm, tên, without học hàm, học vị (NĐ 30, PL I, II.7.c)
public record Person(String code, String name) {}
