package vn.vanthu.legacy.read.text;

/// Reads single bytes of Windows' tables, for formats that tell which.
public final class WindowsLetters {

    private WindowsLetters() {}

    /// The letter of a byte, or a mark that combines with the letter before.
    public static String of(char b, boolean vietnamese) {
        return (vietnamese ? OldEncoding.CP1258 : OldEncoding.CP1252).decode(String.valueOf(b));
    }
}
