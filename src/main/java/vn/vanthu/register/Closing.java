package vn.vanthu.register;

import java.time.Instant;

/// The closing of one year of a series: from then on its book stays as it is (khóa sổ).
public record Closing(String series, int year, String by, Instant at) {}
