package vn.vanthu.legacy.read.page;

/// A straight line drawn on a page, level or upright.
///
/// @param isLevel whether it runs from left to right
/// @param at where: its height from the top when level, else its distance from the left
/// @param from where it begins on the other axis
/// @param to where it ends
public record Rule(boolean isLevel, double at, double from, double to) {}
