package vn.vanthu.archive;

import java.util.regex.Pattern;

/// Names the acts of the journal; an act is a lower-case word, and rooms may bring their own.
public final class Act {

    public static final String ISSUED = "issued";
    public static final String SIGNED = "signed";

    /// Đính chính (NĐ 30, Đ.18.3).
    public static final String CORRECTED = "corrected";

    /// Thay thế (NĐ 30, Đ.18.3).
    public static final String REPLACED = "replaced";

    /// Thu hồi (NĐ 30, Đ.18.4).
    public static final String RECALLED = "recalled";

    /// Sao y, sao lục, trích sao (NĐ 30, Đ.25).
    public static final String COPIED = "copied";

    public static final String IMPORTED = "imported";
    public static final String BOOK_CLOSED = "book-closed";

    /// The first line of every journal: the archive was made.
    static final String MADE = "archive-made";

    /// The archive mended at its opening what a crash had left.
    static final String HEALED = "healed";

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+){0,5}");

    private Act() {}

    /// `act` itself when it has the form of an act.
    static String checked(String act) {
        if (!FORM.matcher(act).matches() || act.length() > 60) {
            throw new IllegalArgumentException(
                    "act \"" + act + "\" must be lower-case words joined by -");
        }
        return act;
    }
}
