package vn.vanthu.search.text;

import java.util.Set;

/// What is known of the groups of letters in a symbol.
final class SymbolWords {

    // NĐ 30, PL III, Mục I; then kinds of legal, Party and older papers.
    private static final Set<String> KINDS =
            Set.of(
                    "nq", "qd", "ct", "qc", "qyd", "tc", "tb", "hd", "ctr", "kh", "pa", "da", "bc",
                    "bb", "ttr", "cd", "bgn", "btt", "guq", "gm", "ggt", "gnp", "pg", "pc", "pb",
                    "sy", "trs", "sl", "nd", "tt", "ttlt", "nqlt", "pl", "qh", "l", "lct", "kl",
                    "cv", "tl", "gp", "gcn", "gxn", "vbhn", "qdi", "cb", "kgqd");

    // What stands behind a stroke after a number and is no symbol: 5/kg, Quận 3/TP.HCM.
    private static final Set<String> UNITS =
            Set.of(
                    "kg", "km", "cm", "mm", "dm", "hm", "ml", "cl", "dl", "mg", "kw", "mw", "kwh",
                    "mwh", "gwh", "ha", "m", "h", "g", "t", "s", "d", "usd", "vnd", "eur", "db",
                    "hz", "mb", "gb", "tp", "tx", "ph", "dvt", "ng", "ngd", "tr", "trd", "pp", "kp",
                    "tdp", "ql");

    private SymbolWords() {}

    /// Whether a paper's kind is written so, in lower case without accents.
    static boolean isKind(String folded) {
        return KINDS.contains(folded);
    }

    static boolean isUnit(String folded) {
        return UNITS.contains(folded) || UNITS.contains(withoutDigits(folded));
    }

    // m2, and the KP3 of an address.
    private static String withoutDigits(String folded) {
        int end = folded.length();
        while (end > 0 && Character.isDigit(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end);
    }

    /// What a scan meant that took Đ for another letter: `Qb-UBND`, `NB-CP`.
    ///
    /// @param group the first group of a symbol, folded
    static String mended(String group) {
        return switch (group) {
            case "qb", "qp", "q0", "q8", "qo", "qf" -> "qd";
            case "nb", "np", "n0" -> "nd";
            case "qyb" -> "qyd";
            default -> group;
        };
    }
}
