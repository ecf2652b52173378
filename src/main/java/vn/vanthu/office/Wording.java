package vn.vanthu.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says which words an office may write down: names a person can read, codes a program can keep.
final class Wording {

    /// Characters of the longest name.
    static final int LONGEST = 500;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&._-]{0,39}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    private Wording() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isText(String text) {
        return text.length() <= LONGEST && !UNPRINTABLE.matcher(text).find();
    }

    /// The codes that must stand in `thing`, by member.
    static Map<String, String> codes(Object thing) {
        return switch (thing) {
            case Agency a -> Map.of("code", a.code());
            case OfficeUnit u -> Map.of("code", u.code());
            case Post p -> Map.of("code", p.code());
            case Person p -> Map.of("code", p.code());
            case SigningRight r -> Map.of("code", r.code());
            case OutsideAgency a -> Map.of("code", a.code());
            default -> Map.of();
        };
    }

    /// The names that must stand in `thing`, by member.
    static Map<String, String> names(Object thing) {
        return switch (thing) {
            case Agency a -> Map.of("name", a.name(), "place", a.place());
            case OfficeUnit u -> Map.of("name", u.name());
            case Post p -> Map.of("title", p.title());
            case Person p -> Map.of("name", p.name());
            case OutsideAgency a -> Map.of("name", a.name(), "shortName", a.shortName());
            default -> Map.of();
        };
    }

    /// The words that may stand in `thing`, by member.
    static Map<String, String> remarks(Object thing) {
        Map<String, String> remarks = new LinkedHashMap<>();
        switch (thing) {
            case Agency a -> put(remarks, "parent", a.parent());
            case Appointment a -> put(remarks, "basis", a.basis());
            case SigningRight r -> {
                put(remarks, "body", r.body());
                put(remarks, "document", r.document());
                put(remarks, "content", r.content());
            }
            case Succession s -> put(remarks, "basis", s.basis());
            default -> {}
        }
        return remarks;
    }

    private static void put(Map<String, String> into, String member, @Nullable String words) {
        if (words != null) {
            into.put(member, words);
        }
    }
}
