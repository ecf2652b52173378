package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Citations;
import vn.vanthu.search.text.Term;

/// Finds references without ký hiệu: `Công văn số 12 ngày 03/4/2017`, `Luật Lưu trữ năm 2024`.
final class BareReferences {

    private static final int LONGEST_NAME = 24;
    private static final Set<String> LAWS = Set.of("luat", "bo luat", "phap lenh");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}[a-zđ]?");

    private final String text;
    private final Words words;
    private final TitleReader titles;

    BareReferences(String text, Words words, TitleReader titles) {
        this.text = text;
        this.words = words;
        this.titles = titles;
    }

    /// Those that are no part of another reference.
    List<Reference> beside(List<Reference> others) {
        List<Reference> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 2 < words.size(); i++) {
            while (next < others.size() && others.get(next).end() <= words.start(i)) {
                next++;
            }
            if (next < others.size() && words.start(i) >= others.get(next).start()) {
                continue;
            }
            int most = next < others.size() ? others.get(next).start() : text.length();
            Reference one = law(i, most);
            one = one == null ? numbered(i, most, next) : one;
            if (one != null) {
                found.add(one);
                i = words.from(one.end()) - 1;
            }
        }
        return found;
    }

    // Kind, số, figure, ngày, day.
    private @Nullable Reference numbered(int number, int most, int next) {
        if (number + 3 >= words.size()
                || !References.isNumberWord(words.folded(number))
                || !NUMBER.matcher(words.folded(number + 1)).matches()
                || words.termOf(number + 1, Term.Kind.LABEL) != null
                || words.termOf(number + 1, Term.Kind.DATE) != null
                || !words.folded(number + 2).equals("ngay")) {
            return null;
        }
        LocalDate day = words.day(number + 3);
        int end = words.wholeEnd(number + 3);
        if (day == null || end > most) {
            return null;
        }
        for (int kindWords = 2; kindWords >= 1 && number - kindWords >= 0; kindWords--) {
            StringBuilder said = new StringBuilder();
            for (int i = number - kindWords; i < number; i++) {
                said.append(said.isEmpty() ? "" : " ").append(words.folded(i));
            }
            String kind = Citations.kindNamed(said.toString());
            if (kind != null && words.isJoined(number)) {
                TitleReader.Title title = titles.behind(end, next);
                String written = text.substring(words.start(number + 1), words.end(number + 1));
                String ordinal = words.folded(number + 1).replaceFirst("^0+(?=\\d)", "");
                return new Reference(
                        words.start(number - kindWords),
                        Math.max(end, title.end()),
                        words.start(number + 1),
                        words.end(number + 1),
                        written,
                        ordinal,
                        ordinal,
                        "",
                        day.getYear(),
                        kind,
                        day,
                        null,
                        title.words());
            }
        }
        return null;
    }

    // Luật and a name in capitals, ended by its day or year.
    private @Nullable Reference law(int first, int most) {
        boolean two = LAWS.contains(words.folded(first) + ' ' + words.folded(first + 1));
        int name = first + (two ? 2 : 1);
        if (!(two || LAWS.contains(words.folded(first)))
                || !words.isCapital(first)
                || name >= words.size()
                || !words.isCapital(name)
                || !words.isJoined(name)) {
            return null;
        }
        for (int i = name + 1; i < words.size() && i < name + LONGEST_NAME; i++) {
            if (!words.isJoined(i) || words.end(i) > most) {
                return null;
            }
            boolean says = words.folded(i - 1).equals("ngay") || words.folded(i - 1).equals("nam");
            LocalDate day = words.day(i);
            Matcher year = YEAR.matcher(words.folded(i));
            if (says && (day != null || year.matches())) {
                return named(first, two, name, i, day, day == null ? year.group() : "");
            }
        }
        return null;
    }

    private Reference named(
            int first, boolean two, int name, int last, @Nullable LocalDate day, String year) {
        String title =
                text.substring(words.start(name), words.end(last - 2)).replaceAll("\\s+", " ");
        String kind =
                Citations.kindNamed(
                        two
                                ? words.folded(first) + ' ' + words.folded(first + 1)
                                : words.folded(first));
        return new Reference(
                words.start(first),
                words.wholeEnd(last),
                words.start(name),
                words.end(last - 2),
                "",
                kind + ' ' + String.join(" ", Words.folded(title)),
                "",
                "",
                day == null ? Integer.parseInt(year) : day.getYear(),
                kind,
                day,
                null,
                title);
    }
}
