package vn.vanthu.legacy.read.text;

/// Text and the encoding it was in.
///
/// @param text in NFC
/// @param encoding such as `UTF-8` or `TCVN3`
public record Decoded(String text, String encoding) {}
