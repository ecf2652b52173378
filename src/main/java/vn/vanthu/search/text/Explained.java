package vn.vanthu.search.text;

/// stub
public record Explained(String abbreviation, String words) {}
