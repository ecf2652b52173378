package vn.vanthu.legacy.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a normalised label apart: `5/2017/qd-skhcn` into number, year and symbol.
///
/// @param year 0 for none
record LabelText(String number, int year, String symbol) {

    private static final Pattern STATE =
            Pattern.compile("(\\d[\\w.]*)/(?:((?:19|20)\\d\\d)/)?([^/].*)");
    private static final Pattern PARTY = Pattern.compile("(\\d\\w*)-([a-z]+)/(.+)");

    static LabelText of(String label) {
        Matcher party = PARTY.matcher(label);
        if (party.matches()) {
            return new LabelText(party.group(1), 0, party.group(2) + '-' + party.group(3));
        }
        Matcher state = STATE.matcher(label);
        if (state.matches()) {
            String year = state.group(2);
            return new LabelText(
                    state.group(1), year == null ? 0 : Integer.parseInt(year), state.group(3));
        }
        return new LabelText(label, 0, "");
    }

    /// The label as written, without stars and blanks between its parts.
    static String clean(String written) {
        return written.replaceAll("[*_\\s]+", "");
    }
}
