package vn.vanthu.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the marks of state secrets: MẬT, TỐI MẬT, TUYỆT MẬT.
///
/// Such papers are drafted and kept on isolated machines (Luật Bảo vệ bí mật nhà nước) and have
/// their own number series (NĐ 30, Đ.15.2), so this program refuses them.
public final class Secrecy {

    private static final String LEVEL = "(TUYỆT\\s+MẬT|TUYET\\s+MAT|TỐI\\s+MẬT|TOI\\s+MAT|MẬT)";
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    // The mark alone, in a box drawn with brackets, or named: "Độ mật: Tối mật".
    private static final Pattern ALONE =
            Pattern.compile(
                    "[\\s\\[({«“\"*_|]*(?:(?:dấu chỉ )?(?:độ|mức độ) mật\\s*:?\\s*)?"
                            + LEVEL
                            + "[\\s\\])}»”\"*_|.]*",
                    CASELESS);
    // Within a title only in capitals and set apart: "(MẬT)", "MẬT - Báo cáo …".
    private static final Pattern IN_TITLE =
            Pattern.compile("[(\\[]\\s*" + LEVEL + "\\s*[)\\]]|^" + LEVEL + "\\s*[-–:]");

    private Secrecy() {}

    /// The mark, when `text` is nothing but a mark of secrecy, in any case of letters.
    public static Optional<String> mark(String text) {
        Matcher alone = ALONE.matcher(composed(text));
        return alone.matches() ? Optional.of(level(alone)) : Optional.empty();
    }

    /// The mark, when `text` is nothing but one and is written in capitals, as a stamp is.
    public static Optional<String> stamp(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) ? mark(text) : Optional.empty();
    }

    /// The mark that a title carries, alone or set apart from its words.
    public static Optional<String> inTitle(String title) {
        Matcher within = IN_TITLE.matcher(composed(title));
        return within.find() ? Optional.of(level(within)) : stamp(title);
    }

    private static String level(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group).toUpperCase(Locale.ROOT);
            }
        }
        throw new IllegalStateException("a mark was found without its level");
    }

    private static String composed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }
}
