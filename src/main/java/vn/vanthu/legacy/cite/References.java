package vn.vanthu.legacy.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Citation;
import vn.vanthu.search.text.Citations;
import vn.vanthu.search.text.Tokens;

/// Finds all that a text refers to.
///
/// By số và ký hiệu, as the index finds them; by a number and a day alone (`Công văn số 12 ngày
/// 03/4/2017`); and laws by name and year, as NĐ 30, PL I, II.6 writes them.
public final class References {

    private static final int LONGEST_KIND = 4;

    private final String text;
    private final Words words;

    private References(String text, Tokens tokens) {
        this.text = text;
        this.words = new Words(text, tokens);
    }

    /// References in the order of the text, one for each time.
    public static List<Reference> in(String text) {
        Tokens tokens = Tokens.of(text);
        return new References(text, tokens).all(Citations.in(text, tokens));
    }

    private List<Reference> all(List<Citation> citations) {
        List<Reference> all = new ArrayList<>();
        int[] starts = citations.stream().mapToInt(this::start).toArray();
        TitleReader titles = new TitleReader(text, words, starts, citations);
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            Reference previous = all.isEmpty() ? null : all.getLast();
            all.add(reference(citation, starts[i], previous, titles.after(i)));
        }
        lendIssuers(all);
        all.addAll(new BareReferences(text, words, titles).beside(all));
        all.sort(Comparator.comparingInt(Reference::start));
        return all;
    }

    private Reference reference(
            Citation citation, int start, @Nullable Reference previous, TitleReader.Title title) {
        LabelText label = LabelText.of(citation.label());
        String kind = citation.kind();
        if (kind == null
                && previous != null
                && previous.end() <= start
                && isOnlyList(previous.end(), start)) {
            kind = previous.kind();
        }
        int year =
                label.year() > 0
                        ? label.year()
                        : citation.date() == null ? 0 : citation.date().getYear();
        return new Reference(
                start,
                Math.max(citation.rest(), title.end()),
                citation.start(),
                citation.end(),
                clean(text.substring(citation.start(), citation.end())),
                citation.label(),
                label.number(),
                label.symbol(),
                year,
                kind,
                citation.date(),
                citation.issuer(),
                title.words());
    }

    // With the words that name its kind: `các Quyết định số`.
    private int start(Citation citation) {
        int word = words.from(citation.start());
        int before = word - 1;
        while (before >= 0 && isNumberWord(words.folded(before))) {
            before--;
        }
        int start = before + 1 < word ? words.start(before + 1) : citation.start();
        StringBuilder said = new StringBuilder();
        for (int i = before; i >= 0 && before - i < LONGEST_KIND; i--) {
            said.insert(0, words.folded(i) + (said.isEmpty() ? "" : " "));
            if (Objects.equals(Citations.kindNamed(said.toString()), citation.kind())
                    && citation.kind() != null) {
                start = words.start(i);
            }
        }
        return start;
    }

    static boolean isNumberWord(String folded) {
        return folded.equals("so") || folded.equals("s6") || folded.equals("s0");
    }

    // `số …, số … và số …`: nothing but signs and such words between.
    private boolean isOnlyList(int from, int to) {
        for (int i = words.from(from); i < words.size() && words.start(i) < to; i++) {
            String folded = words.folded(i);
            if (!folded.equals("va") && !isNumberWord(folded)) {
                return false;
            }
        }
        return to - from < 12;
    }

    // Của UBND tỉnh behind the last of a list tells the issuer of all whose symbol is the same.
    private void lendIssuers(List<Reference> all) {
        for (int i = all.size() - 2; i >= 0; i--) {
            Reference one = all.get(i);
            Reference next = all.get(i + 1);
            boolean listed = one.end() <= next.start() && isOnlyList(one.end(), next.start());
            if (one.issuer() == null && listed && one.symbol().equals(next.symbol())) {
                all.set(i, withIssuer(one, next.issuer()));
            }
        }
    }

    private static Reference withIssuer(Reference one, @Nullable String issuer) {
        return new Reference(
                one.start(),
                one.end(),
                one.labelStart(),
                one.labelEnd(),
                one.written(),
                one.label(),
                one.number(),
                one.symbol(),
                one.year(),
                one.kind(),
                one.date(),
                issuer,
                one.title());
    }

    // Without stars and blanks between its parts.
    private static String clean(String written) {
        return written.replaceAll("[*_\\s]+", "");
    }

    /// Takes a normalised label apart: `5/2017/qd-skhcn` into number, year and symbol.
    ///
    /// @param year 0 for none
    private record LabelText(String number, int year, String symbol) {

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
    }
}
