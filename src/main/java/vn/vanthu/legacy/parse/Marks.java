package vn.vanthu.legacy.parse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Secrecy;
import vn.vanthu.document.Stamps;

/// Recognises what stands in a head besides its own lines: stamps, rules, national words.
final class Marks {

    private static final String NATION = "cong hoa xa hoi chu nghia viet nam";
    private static final String NATION_WRAPPED = "cong hoa xa hoi chu nghia";
    private static final String MOTTO = "doc lap - tu do - hanh phuc";
    private static final String PARTY = "dang cong san viet nam";
    private static final Pattern RULE = Pattern.compile("[-–—_=~*.…\\s\\\\|o●°'`,:;+/]*");
    private static final Pattern CIRCULATION =
            Pattern.compile(
                    "xem xong tra lai|luu hanh noi bo|(?:tai lieu )?thu hoi|khong pho bien");
    private static final Pattern OTHER =
            Pattern.compile(
                    "du thao.*|ban sao|sao y.*|sao luc|trich sao|ban chinh|cong van den|den|so den.*"
                            + "|ngay den.*|cong|mau so.*|mau \\d.*|(?:ten|co quan) .*\\.\\.\\..*"
                            + "|\\(?da ky.*");

    private Marks() {}

    /// Whether the national name begins on one line and goes on on the next.
    static boolean isNationCut(String fold, String next) {
        int at = fold.indexOf("cong hoa");
        if (at < 0) {
            return false;
        }
        String begun = fold.substring(at);
        return begun.length() < NATION.length()
                && NATION.startsWith(begun + " ")
                && next.startsWith(NATION.substring(begun.length() + 1));
    }

    /// The second line of a national name that is broken into two.
    static boolean isNationEnd(String text) {
        String fold = Line.squeeze(Fold.of(text));
        return fold.equals("viet nam") || Fold.likeness(fold, "chu nghia viet nam") > 0.75;
    }

    /// Where the national name or motto stands in a line of the head, or null.
    static Fold.@Nullable Match nation(String fold) {
        if (!mayHold(fold, "cong", "hoa ", "xa h", "chu ", "nghi", "viet", "nam", "dang")) {
            return null;
        }
        Fold.Match match = Fold.find(fold, NATION, 0.25);
        if (match == null) {
            match = Fold.find(fold, NATION_WRAPPED, 0.2);
        }
        if (match == null) {
            int at = fold.indexOf("cong hoa xa hoi");
            match = at >= 0 ? new Fold.Match(at, at + 15, 0) : Fold.find(fold, PARTY, 0.1);
        }
        return match;
    }

    static Fold.@Nullable Match motto(String fold) {
        if (!mayHold(fold, "doc", "lap", "tu d", "u do", "hanh", "phuc", "phi")) {
            return null;
        }
        Fold.Match match = Fold.find(fold, MOTTO, 0.3);
        return match == null ? Fold.find(fold, "doc lap tu do hanh phuc", 0.3) : match;
    }

    // Most lines hold none of the words, and comparing letter by letter is slow.
    private static boolean mayHold(String fold, String... parts) {
        for (String part : parts) {
            if (fold.contains(part)) {
                return true;
            }
        }
        return false;
    }

    static boolean isRule(String text) {
        return RULE.matcher(text).matches();
    }

    static Stamps.@Nullable Urgency urgency(String text) {
        String fold = Line.squeeze(Fold.of(text)).replaceAll("^[\\[(\\s]+|[\\])\\s.:]+$", "");
        for (Stamps.Urgency urgency : Stamps.Urgency.values()) {
            if (Fold.of(urgency.words()).equals(fold) && Line.isCapitals(text)) {
                return urgency;
            }
        }
        return fold.startsWith("hoa toc") && fold.length() < 40 && fold.matches("hoa toc hen gio.*")
                ? Stamps.Urgency.HOA_TOC_HEN_GIO
                : null;
    }

    static @Nullable String secrecy(String text) {
        return Secrecy.stamp(text.strip()).orElse(null);
    }

    static boolean isCirculation(String text) {
        return Line.isCapitals(text) && CIRCULATION.matcher(Line.squeeze(Fold.of(text))).matches();
    }

    static boolean isOther(String text) {
        return OTHER.matcher(Line.squeeze(Fold.of(text))).matches();
    }
}
