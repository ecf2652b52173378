package vn.vanthu.search.text;

/// stub
public final class Frame {
    private Frame() {}

    /// stub
    public static String of(String folded) {
        return folded;
    }
}
