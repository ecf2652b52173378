package vn.vanthu.document.book;

/// Which rows stand on one ruled page of a printed book, and the digest that ties the page to them.
///
/// @param page from 1; the cover and the first page are not counted
/// @param firstRow the first row any part of which stands on the page, from 1; on a page without
///   rows one more than `lastRow`
/// @param lastRow the last such row, from 1; 0 in a book without rows
/// @param digest SHA-256 in 64 hexadecimal digits, as [PageDigest] computes it
public record BookPage(int page, int firstRow, int lastRow, String digest) {}
