package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Tokens;

/// Concludes who issued a paper whose head is lost, from its symbol and what its text says.
final class AgencyFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}&]+|[-–]");
    private static final int REACH = 20_000;
    private static final Pattern CITIES =
            Pattern.compile("ha noi|ho chi minh|thanh pho ho chi minh|tp\\.? ?ho chi minh|da nang|hai phong|can tho|hue");

    private static final Pattern SPEAKS =
            Pattern.compile(
                    "\\b(?:bao cao|thong bao|ban hanh|xay dung|lap|huong dan|trien khai|de nghi|yeu cau|kinh trinh"
                            + "|kinh de nghi|tran trong|nhan duoc|to chuc|cap cho|ke hoach)\\b");

    private final Abbreviations abbreviations = Abbreviations.shipped();

    /// The words of the text whose first letters the code is, `Sở Tư pháp` for `STP`; else what the
    /// list of abbreviations tells of it; or null.
    @Nullable String named(String code, String text) {
        if (code.length() < 2) {
            return null;
        }
        String said = inText(code, text);
        return said == null ? listed(code) : said;
    }

    /// What the list of abbreviations tells of a code, or null.
    @Nullable String listed(String code) {
        String longest = code;
        for (Abbreviations.Span span : abbreviations.find(Tokens.of(code))) {
            for (Abbreviations.Alternative alternative : span.alternatives()) {
                if (alternative.kind() == Abbreviations.Kind.ABBREVIATION
                        && AgencyNames.begins(alternative.text())
                        && alternative.text().length() > longest.length()) {
                    longest = alternative.text();
                }
            }
        }
        return longest.equals(code) ? null : Capitals.first(longest);
    }

    /// Who speaks in the text: `Sở Tư pháp báo cáo kết quả …`, or whose the subject says that it is;
    /// or null.
    static @Nullable String speaking(String subject, List<Passage> passages) {
        for (int i = 0; i < Math.min(4, passages.size()); i++) {
            String name = before(passages.get(i).text(), SPEAKS);
            if (name != null) {
                return name;
            }
        }
        int of = subject.lastIndexOf(" của ");
        String last = of < 0 ? "" : subject.substring(of + 5);
        return AgencyNames.begins(last) && Character.isUpperCase(last.charAt(0)) ? last : null;
    }

    private static @Nullable String before(String text, Pattern verb) {
        Matcher speaks = verb.matcher(Fold.of(text));
        if (!speaks.find() || speaks.start() > 90 || !AgencyNames.begins(text)
                || !Character.isUpperCase(text.charAt(0))) {
            return null;
        }
        String name = text.substring(0, speaks.start()).strip();
        return name.matches("[\\p{L}\\p{N} ,&.-]{4,90}") ? name : null;
    }

    private static @Nullable String inText(String code, String text) {
        String letters = Fold.of(code).replaceAll("[^a-z]", "");
        String within = text.substring(0, Math.min(text.length(), REACH));
        String fold = Fold.of(within);
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(within);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int start = words.get(i)[0];
            if (fold.charAt(start) != letters.charAt(0) || !Character.isUpperCase(within.charAt(start))) {
                continue;
            }
            int end = end(words, i, fold, letters);
            if (end > 0) {
                String name = within.substring(start, end);
                if (name.indexOf('\n') < 0 && AgencyNames.begins(name) && !Line.isCapitals(name)) {
                    counts.merge(Line.squeeze(name), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static int end(List<int[]> words, int first, String fold, String letters) {
        int used = 0;
        int i = first;
        while (i < words.size() && used < letters.length()) {
            int start = words.get(i)[0];
            String word = fold.substring(start, words.get(i)[1]);
            if (i > first && start - words.get(i - 1)[1] > 2) {
                return -1;
            }
            if (word.charAt(0) == letters.charAt(used)) {
                used++;
            } else if (!(used > 0 && (word.equals("va") || word.equals("-") || word.equals("–") || word.equals("cac")))) {
                return -1;
            }
            i++;
        }
        return used == letters.length() ? words.get(i - 1)[1] : -1;
    }

    /// The body above an agency of a province, by the place where its papers are dated; or null.
    static @Nullable String parent(String agency, String place, String foldedText) {
        String fold = Fold.of(agency);
        boolean provincial = fold.startsWith("so ") || fold.equals("so");
        if (!provincial || place.isEmpty()) {
            return null;
        }
        String folded = Fold.of(place);
        boolean city = CITIES.matcher(folded).matches() && !foldedText.contains("tinh " + folded);
        String name = place.replaceFirst("(?i)^(?:tp\\.?|thành phố)\\s*", "");
        return "UBND " + (city ? "thành phố " : "tỉnh ") + name;
    }
}
