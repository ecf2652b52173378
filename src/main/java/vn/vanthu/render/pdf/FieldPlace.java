package vn.vanthu.render.pdf;

/// Where an empty signature field lies, in PDF points from the lower left corner of its page.
///
/// @param name `signature`, `signature-2` or `seal`
/// @param page from 1
public record FieldPlace(String name, int page, double x, double y, double width, double height) {}
