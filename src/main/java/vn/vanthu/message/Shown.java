package vn.vanthu.message;

/// Makes a value found in a file fit to be quoted in a sentence.
final class Shown {

    // Longer than any list of names the program itself quotes.
    private static final int LIMIT = 600;

    private Shown() {}

    /// `value` cut to a length a person can read, with control characters and marks of direction
    /// written as `\u001B`: a file must not be able to steer the terminal it is quoted on.
    static String of(String value) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < value.length(); count++) {
            if (count == LIMIT) {
                return shown.append('…').toString();
            }
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (isHidden(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
