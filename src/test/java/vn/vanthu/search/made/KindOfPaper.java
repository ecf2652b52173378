package vn.vanthu.search.made;

import java.util.List;

/// A kind of paper and how it is written.
///
/// @param code such as `ke-hoach`
/// @param abbreviation in the symbol; empty for the two kinds without (NĐ 30, PL III, Mục I)
/// @param build which way its body is built
/// @param share papers among a thousand
/// @param least words of the shortest body
/// @param most words of the longest
record KindOfPaper(
        String code,
        String name,
        String abbreviation,
        String build,
        int share,
        int least,
        int most) {

    static final List<KindOfPaper> ALL =
            Lists.lines("kinds.txt").stream().map(KindOfPaper::of).toList();

    private static KindOfPaper of(String line) {
        List<String> parts = Lists.parts(line, "\\|");
        return new KindOfPaper(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                Integer.parseInt(parts.get(4)),
                Integer.parseInt(parts.get(5)),
                Integer.parseInt(parts.get(6)));
    }

    boolean isLetter() {
        return code.equals("cong-van");
    }
}
