package vn.vanthu.legacy.read.word;

/// Writes the number of an item as its list does.
final class Ordinals {

    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Ordinals() {}

    static String of(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    // a to z, then aa, bb: so Word counts on.
    private static String letter(int number) {
        if (number < 1 || number > 26 * 20) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < WORTH.length; i++) {
            while (left >= WORTH[i]) {
                roman.append(ROMAN[i]);
                left -= WORTH[i];
            }
        }
        return roman.toString();
    }
}
