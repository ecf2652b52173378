package vn.vanthu.web.past;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a day as the office does, `29/12/2017`.
///
/// A browser's own field for dates writes them in the order of the browser's language: on a
/// computer in English, 01/09/2018 is read as the first of September and means the ninth of
/// January.
final class TypedDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

    private TypedDay() {}

    /// `2017-12-29` as people write it; anything else as it is.
    static String shown(String day) {
        return ISO.matcher(day).replaceFirst("$3/$2/$1");
    }

    /// What somebody typed as `2017-12-29`; what is no such day stays as it is, to be refused.
    static String read(String typed) {
        Matcher day = TYPED.matcher(typed.strip());
        return day.matches()
                ? "%s-%02d-%02d"
                        .formatted(
                                day.group(3),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(1)))
                : typed;
    }
}
