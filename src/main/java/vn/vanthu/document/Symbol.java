package vn.vanthu.document;

import java.util.regex.Pattern;

/// Ký hiệu của văn bản, such as `QĐ-BNV`, `SNV-CCHC` or `2020/NĐ-CP` (NĐ 30, PL I, II.3.b).
public record Symbol(String value) {

    // NĐ 30, PL I, II.3.c: "giữa các nhóm chữ viết tắt trong ký hiệu văn bản có dấu gạch nối (-),
    // không cách chữ".
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}&.]{1,30}([-/][\\p{L}\\p{N}&.]{1,30}){0,5}");

    public Symbol {
        if (!isSymbol(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a symbol of a paper");
        }
    }

    /// Whether `text` has the form of a symbol: groups of letters joined by `-` without spaces.
    public static boolean isSymbol(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
