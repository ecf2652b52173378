package vn.vanthu.document;

/// How lines stand between the edges.
public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
}
