package vn.vanthu.search.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds who issued a cited paper: what stands behind `của`, up to where the sentence goes on.
final class CitedIssuer {

    private static final int REACH = 8;
    private static final int MOST_WORDS = 14;
    private static final String OF = Frame.of("cua");

    // What issues papers, by its first word.
    private static final Set<String> HEADS =
            Set.of(
                    "ubnd", "uy", "hdnd", "hoi", "bo", "so", "chinh", "thu", "quoc", "chu", "tong",
                    "cuc", "chi", "ban", "van", "tinh", "thanh", "dang", "ngan", "vien", "trung",
                    "giam", "phong", "truong", "cong", "doan", "toa", "kiem", "mat", "lien", "bhxh",
                    "ttg", "cp", "tw", "ubtvqh", "vpcp", "huyen", "nha", "hieu", "thuong", "benh");

    // What a sentence goes on with after the name of a body.
    private static final Set<String> BEYOND =
            Set.of(
                    "ve", "ngay", "so", "da", "duoc", "tai", "trong", "nham", "de", "co", "la",
                    "cho", "den", "tren", "khi", "sau", "truoc", "theo", "kem", "giao", "do",
                    "trinh", "nay", "nam", "thang", "vao", "voi", "se", "thi", "phai", "khong");
    private static final Set<String> BEYOND_PAIRS =
            Set.of(
                    "ban hanh",
                    "qui dinh",
                    "huong dan",
                    "sua doi",
                    "bo sung",
                    "phe duyet",
                    "cong bo",
                    "thanh lap",
                    "qui che",
                    "trien khai",
                    "thuc hien",
                    "chi dao",
                    "yeu cau",
                    "bai bo",
                    "thay the",
                    "chap thuan",
                    "thong qua",
                    "to chuc",
                    "dieu chinh",
                    "tiep tuc",
                    "phan cong",
                    "phan cap",
                    "uy quyen",
                    "thong bao",
                    "ke hoach",
                    "quyet dinh",
                    "nghi dinh",
                    "thong tu",
                    "cong van",
                    "bao cao",
                    "chi tiet",
                    "dong thoi",
                    "va cac");

    private CitedIssuer() {}

    /// The first token of the issuer and the one after its last, or null.
    ///
    /// @param after the first token behind the label
    static int @Nullable [] find(String text, Tokens tokens, int after) {
        int of = of(tokens, after);
        if (of < 0) {
            return null;
        }
        int first = next(tokens, of);
        if (first >= tokens.size()
                || !HEADS.contains(tokens.term(first).folded())
                || !isCapital(text, tokens, first)
                || !isPlain(text, tokens, of, first)) {
            return null;
        }
        int last = first;
        int i = next(tokens, first);
        int words = 1;
        while (i < tokens.size() && words < MOST_WORDS && goesOn(text, tokens, last, i)) {
            last = i;
            i = next(tokens, i);
            words++;
        }
        return new int[] {first, last + 1};
    }

    /// Whether a word may stand between a label and its day.
    static boolean mayStandBeforeDay(String folded) {
        return folded.equals("ngay") || folded.equals("cua") || folded.equals("ki");
    }

    // `của`, right behind the label or behind its day.
    private static int of(Tokens tokens, int after) {
        int words = 0;
        for (int i = after; i < tokens.size() && words < REACH; i = next(tokens, i)) {
            Term term = tokens.term(i);
            if (!tokens.isJoined(i)) {
                return -1;
            }
            // `ciia`, `ctia` where a scan was read badly.
            if (Frame.of(term.folded()).equals(OF)) {
                return i;
            }
            boolean ofDay =
                    term.kind() == Term.Kind.FIGURE
                            || term.folded().equals("ngay")
                            || term.folded().equals("thang")
                            || term.folded().equals("nam");
            if (!ofDay) {
                return -1;
            }
            words++;
        }
        return -1;
    }

    private static boolean goesOn(String text, Tokens tokens, int last, int i) {
        Term term = tokens.term(i);
        String folded = term.folded();
        int following = next(tokens, i);
        String pair =
                following < tokens.size() ? folded + " " + tokens.term(following).folded() : folded;
        if (!tokens.isJoined(i)
                || term.kind() == Term.Kind.FIGURE
                || folded.equals("v")
                || (BEYOND.contains(folded) && !isCapital(text, tokens, i))
                || (BEYOND_PAIRS.contains(pair) && !isCapital(text, tokens, i))) {
            return false;
        }

        if (folded.equals("va")) {
            return following < tokens.size()
                    && isCapital(text, tokens, following)
                    && !isKind(tokens, following);
        }
        if (isPlain(text, tokens, last, i)) {
            return true;
        }
        // Sở Văn hóa, Thể thao và Du lịch; not: của Bộ Tài chính, Nghị định số …
        return isListed(text, tokens, last, i) && isCapital(text, tokens, i) && !isKind(tokens, i);
    }

    // Bộ Tài chính và Kế hoạch …
    private static boolean isKind(Tokens tokens, int i) {
        String folded = tokens.term(i).folded();
        int following = next(tokens, i);
        return CitedKinds.of(folded) != null
                || (following < tokens.size()
                        && CitedKinds.of(folded + " " + tokens.term(following).folded()) != null);
    }

    // Blanks and a dash only.
    private static boolean isPlain(String text, Tokens tokens, int last, int i) {
        return isOnly(text, tokens, last, i, " \u00A0\n\r\t-–*_");
    }

    private static boolean isListed(String text, Tokens tokens, int last, int i) {
        return isOnly(text, tokens, last, i, " \u00A0\n\r\t,");
    }

    private static boolean isOnly(String text, Tokens tokens, int last, int i, String signs) {
        for (int at = tokens.end(last); at < tokens.start(i); at++) {
            if (signs.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(String text, Tokens tokens, int i) {
        return Character.isUpperCase(text.charAt(tokens.start(i)));
    }

    private static int next(Tokens tokens, int token) {
        int i = token + 1;
        while (i < tokens.size() && tokens.position(i) == tokens.position(token)) {
            i++;
        }
        return i;
    }
}
