package vn.vanthu.legacy.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads ký hiệu, and tells by it what kind of paper it is and whose.
final class Symbols {

    private static final String LOOSE = "-–—‐‑";

    private Symbols() {}

    /// Where the symbol ends that begins at a place, or -1.
    ///
    /// @param loose whether groups may be joined by a dash with blanks, `SGDĐT - GDTrH`
    static int end(String text, int from, boolean loose) {
        int end = group(text, from);
        if (end == from || !Character.isLetter(text.charAt(from))) {
            return -1;
        }
        while (true) {
            int dash = end;
            while (loose && dash < text.length() && dash < end + 2 && text.charAt(dash) == ' ') {
                dash++;
            }
            boolean joins = dash < text.length() && (LOOSE.indexOf(text.charAt(dash)) >= 0
                    || (dash == end && text.charAt(dash) == '/'));
            if (!joins) {
                return end;
            }
            int next = dash + 1;
            while (loose && next < text.length() && next < dash + 3 && text.charAt(next) == ' ') {
                next++;
            }
            int nextEnd = group(text, next);
            boolean tight = next == end + 1;
            if (nextEnd == next || !(tight || isAbbreviation(text.substring(next, nextEnd)))) {
                return end;
            }
            end = nextEnd;
        }
    }

    /// The symbol without blanks and with plain dashes.
    static String text(String text, int from, int end) {
        StringBuilder symbol = new StringBuilder();
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                symbol.append(LOOSE.indexOf(c) >= 0 ? '-' : c == 'Ð' || c == 'Ɖ' ? 'Đ' : c);
            }
        }
        while (!symbol.isEmpty() && symbol.charAt(symbol.length() - 1) == '.') {
            symbol.setLength(symbol.length() - 1);
        }
        return symbol.toString();
    }

    /// The kind that the first group of the symbol names, or null.
    static @Nullable KindName kind(String symbol, List<KindName> kinds) {
        String first = group(symbol);
        KindName folded = null;
        for (KindName kind : kinds) {
            String abbreviation = kind.abbreviation();
            if (abbreviation == null) {
                continue;
            }
            if (first.equals(abbreviation)) {
                return kind;
            }
            // HĐMB, HĐLĐ: sorts of contracts.
            boolean contract = kind.code().equals("hop-dong") && first.startsWith("HĐ")
                    && !first.startsWith("HĐND") && !first.startsWith("HĐQT")
                    && !first.startsWith("HĐTV");
            boolean alike = first.length() > 1 && Fold.of(mended(first)).equals(Fold.of(abbreviation));
            if (folded == null && (alike || contract)) {
                folded = kind;
            }
        }
        return folded;
    }

    /// The group that stands for the issuing agency: the one after the kind, or the first.
    static String agency(String symbol, boolean namesKind) {
        String rest = symbol.substring(symbol.indexOf(group(symbol)));
        if (!namesKind) {
            return group(rest);
        }
        int dash = Math.max(rest.indexOf('-'), rest.indexOf('/'));
        return dash < 0 ? "" : group(rest.substring(dash + 1));
    }

    /// `Qb`, `QP`: how a scan reads QĐ.
    static String mended(String group) {
        return switch (group) {
            case "Qb", "QP", "Qd", "QB", "Q8", "Q0" -> "QĐ";
            case "Nb", "NP", "N8" -> "NĐ";
            default -> group;
        };
    }

    // The first group of letters, behind a year.
    private static String group(String symbol) {
        int from = symbol.matches("\\d{4}/.*") ? 5 : 0;
        int end = from;
        while (end < symbol.length() && symbol.charAt(end) != '-' && symbol.charAt(end) != '/') {
            end++;
        }
        return symbol.substring(from, end);
    }

    private static int group(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inside = (c == '&' || c == '.') && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && !inside) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isAbbreviation(String group) {
        int large = 0;
        for (int i = 0; i < group.length(); i++) {
            large += Character.isUpperCase(group.charAt(i)) ? 1 : 0;
        }
        return large >= 2 || (large == 1 && group.length() == 1);
    }
}
