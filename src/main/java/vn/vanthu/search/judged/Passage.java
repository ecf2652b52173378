package vn.vanthu.search.judged;

/// One text to be found.
///
/// @param title may be empty
record Passage(String id, String title, String text) {}
