package vn.vanthu.search.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the papers that a text cites.
public final class Citations {

    // Words between a label and the day or the issuer that belong to it.
    private static final int REACH = 12;

    private final String text;
    private final Tokens tokens;

    private Citations(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// Cited papers in the order of the text, one for each time that one is cited.
    public static List<Citation> in(String text) {
        return in(text, Tokens.of(text));
    }

    /// Cited papers of a text that was cut into words already.
    public static List<Citation> in(String text, Tokens tokens) {
        Citations citations = new Citations(text, tokens);
        List<Citation> found = new ArrayList<>();
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            // A label in the Party's form stands there in two forms; the first is its own.
            if (tokens.term(i).kind() == Term.Kind.LABEL && tokens.position(i) != position) {
                position = tokens.position(i);
                if (!citations.isOwn(i)) {
                    found.add(citations.at(i));
                }
            }
        }
        return found;
    }

    // `Số: 453/SKHCN-TTr` at the head is the paper's own.
    private boolean isOwn(int label) {
        int before = wordBefore(firstAt(label));
        return before >= 0
                && CitedKinds.isNumberWord(tokens.term(before).folded())
                && text.substring(tokens.end(before), tokens.start(label))
                        .stripLeading()
                        .startsWith(":");
    }

    private Citation at(int label) {
        int after = afterPlace(tokens.end(label), label);
        String normal = tokens.term(label).folded();
        String kind = kindBefore(label);
        int day = dayAfter(after);
        int[] issuer = CitedIssuer.find(text, tokens, after);
        return new Citation(
                tokens.start(label),
                tokens.end(label),
                rest(label, day, issuer),
                normal,
                kind == null ? CitedKinds.ofSymbol(normal) : kind,
                day < 0 ? null : day(day),
                issuer == null ? null : said(issuer));
    }

    private int rest(int label, int day, int @Nullable [] issuer) {
        int rest = tokens.end(label);
        for (int i = day; i >= 0 && i < next(day); i++) {
            rest = Math.max(rest, tokens.end(i));
        }
        return issuer == null ? rest : Math.max(rest, tokens.end(issuer[1] - 1));
    }

    /// The kind that the symbol of a normalised label tells, `qd-ubnd` a quyết định; null for none.
    public static @Nullable String kindOfSymbol(String label) {
        return CitedKinds.ofSymbol(label);
    }

    /// The kind that folded words name, `quyet dinh` or `qd` a quyết định; null for none.
    public static @Nullable String kindNamed(String folded) {
        return CitedKinds.of(folded);
    }

    /// The kind right before the label, `số` between or not.
    private @Nullable String kindBefore(int label) {
        int last = wordBefore(firstAt(label));
        while (last >= 0 && CitedKinds.isNumberWord(tokens.term(last).folded())) {
            last = wordBefore(last);
        }
        int first = last;
        String best = null;
        for (int words = 1; first >= 0 && words <= CitedKinds.LONGEST; words++) {
            String kind = CitedKinds.of(said(first, last));
            best = kind == null ? best : kind;
            first = tokens.isJoined(first) ? wordBefore(first) : -1;
        }
        return best;
    }

    /// `ngày 29/12/2017`, also behind the issuer; not `từ ngày 27-31/3/2017`.
    private int dayAfter(int after) {
        int words = 0;
        for (int i = after; i < tokens.size() && words < REACH; i = next(i)) {
            if (!tokens.isJoined(i) || isLabel(i)) {
                return -1;
            }
            LocalDate day = day(i);
            if (day != null) {
                String before = tokens.term(wordBefore(i)).folded();
                boolean from =
                        before.equals("ngay") && i > after + 1 && isFrom(wordBefore(wordBefore(i)));
                boolean named = before.equals("ngay") || i == after;
                return named && !from ? i : -1;
            }
            // Behind the issuer only: what the paper is about may name days as well.
            boolean skipped = i == after || CitedIssuer.mayStandBeforeDay(tokens.term(i).folded());
            if (!skipped && !isWithinIssuer(after, i)) {
                return -1;
            }
            words++;
        }
        return -1;
    }

    private boolean isFrom(int token) {
        return token >= 0 && tokens.term(token).folded().equals("tu");
    }

    private boolean isWithinIssuer(int after, int token) {
        int[] issuer = CitedIssuer.find(text, tokens, after);
        return issuer != null && token >= issuer[0] && token < issuer[1];
    }

    private String said(int[] issuer) {
        return text.substring(tokens.start(issuer[0]), tokens.end(issuer[1] - 1))
                .replaceAll("\\s+", " ");
    }

    private @Nullable LocalDate day(int token) {
        for (int i = token; i < next(token); i++) {
            String form = tokens.term(i).folded();
            if (tokens.term(i).kind() == Term.Kind.DATE && form.charAt(0) == 'd') {
                return LocalDate.of(
                        Integer.parseInt(form.substring(1, 5)),
                        Integer.parseInt(form.substring(5, 7)),
                        Integer.parseInt(form.substring(7)));
            }
        }
        return null;
    }

    private boolean isLabel(int token) {
        for (int i = token; i < next(token); i++) {
            if (tokens.term(i).kind() == Term.Kind.LABEL) {
                return true;
            }
        }
        return false;
    }

    private String said(int first, int last) {
        StringBuilder said = new StringBuilder();
        for (int i = first; i <= last; i = next(i)) {
            said.append(said.isEmpty() ? "" : " ").append(tokens.term(i).folded());
        }
        return said.toString();
    }

    private int afterPlace(int end, int from) {
        int i = from;
        while (i < tokens.size() && tokens.start(i) < end) {
            i++;
        }
        return i;
    }

    /// The first token at the position after.
    private int next(int token) {
        int i = token + 1;
        while (i < tokens.size() && tokens.position(i) == tokens.position(token)) {
            i++;
        }
        return i;
    }

    private int firstAt(int token) {
        int i = token;
        while (i > 0 && tokens.position(i - 1) == tokens.position(token)) {
            i--;
        }
        return i;
    }

    /// The first token of the position before, or -1.
    private int wordBefore(int token) {
        return token <= 0 ? -1 : firstAt(firstAt(token) - 1);
    }
}
