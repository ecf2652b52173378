package vn.vanthu.document;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Số của văn bản: its place in the series of a year (NĐ 30, PL I, II.3.a).
///
/// @param value the ordinal, from 1
/// @param suffix a letter such as the `A` of `01A`, known from papers of the past and never offered
///   for new ones; empty as a rule
public record PaperNumber(int value, String suffix) implements Comparable<PaperNumber> {

    private static final Pattern FORM = Pattern.compile("0*([1-9]\\d{0,8})(\\p{Lu}?)");
    private static final Comparator<PaperNumber> ORDER =
            Comparator.comparingInt(PaperNumber::value).thenComparing(PaperNumber::suffix);

    public PaperNumber {
        Require.between(value, 1, 999_999_999, "number");
        if (suffix.length() > 1) {
            throw new IllegalArgumentException("suffix \"" + suffix + "\" must be one letter");
        }
    }

    public static PaperNumber of(int value) {
        return new PaperNumber(value, "");
    }

    /// Whether `text` can be read as a number: digits, then at most one capital letter.
    public static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    /// Reads `453`, `05` or `01A`.
    public static PaperNumber parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a paper number");
        }
        return new PaperNumber(Integer.parseInt(form.group(1)), form.group(2));
    }

    /// As it is printed. NĐ 30, PL I, II.3.c: "với những số nhỏ hơn 10 phải ghi thêm số 0 phía
    /// trước".
    @Override
    public String toString() {
        return (value < 10 ? "0" : "") + value + suffix;
    }

    /// 01 comes before 01A, 01A before 02.
    @Override
    public int compareTo(PaperNumber other) {
        return ORDER.compare(this, other);
    }
}
