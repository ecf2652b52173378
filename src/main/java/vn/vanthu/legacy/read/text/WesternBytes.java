package vn.vanthu.legacy.read.text;

/// Tells letters of Windows' Western table from their bytes and back.
final class WesternBytes {

    // 0x80 to 0x9F; the five that Microsoft left open stand for themselves.
    private static final String WINDOWS =
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private WesternBytes() {}

    /// The letter of a byte of 0x80 to 0x9F.
    static char letter(char b) {
        return WINDOWS.charAt(b - 0x80);
    }

    /// The text with every letter of the table replaced by its byte; others stay, and are above
    /// 0xFF.
    static String of(String text) {
        StringBuilder bytes = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int special = c > 0xFF ? WINDOWS.indexOf(c) : -1;
            bytes.append(special >= 0 ? (char) (0x80 + special) : c);
        }
        return bytes.toString();
    }
}
