package vn.vanthu.legacy.read.text;

import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Says how much a text looks like Vietnamese, so that of several readings the right one shows.
///
/// Words with marks count for it when they are syllables and twice against it when they are none;
/// so do signs that no office writes.
record Fitness(int good, int bad) {

    private static final int SAMPLE = 20_000;
    private static final String ORDINARY = "–—‑“”‘’„…•·°²³§«»€™©®×÷±½¼¾≥≤→\u00A0\u00AD\uFEFF\u200B";

    static Fitness of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int good = 0;
        int bad = 0;
        Tokens tokens = Tokens.of(sample);
        for (int i = 0; i < tokens.size(); i++) {
            Term term = tokens.term(i);
            if (term.kind() == Term.Kind.WORD && term.isAccented()) {
                if (term.isSyllable()) {
                    good++;
                } else {
                    bad++;
                }
            }
        }
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean strange =
                    c < 0x20
                            ? c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B
                            : c >= 0x7F
                                    && !Character.isLetter(c)
                                    && !isMark(c)
                                    && isStrange(sample, i);
            bad += strange ? 1 : 0;
        }
        return new Fitness(good, bad);
    }

    int score() {
        return good - 2 * bad;
    }

    /// Whether it is a text beyond doubt. A bad scan is none in whatever table it is read by, and
    /// the least bad one is no better than its own.
    boolean isSure() {
        return good > 4 * bad;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    // A middle dot between letters is one of TCVN3's; alone it is a bullet.
    private static boolean isStrange(String text, int i) {
        if (ORDINARY.indexOf(text.charAt(i)) < 0) {
            return true;
        }
        return "·§°²³«»½¼¾×÷±©®€".indexOf(text.charAt(i)) >= 0
                && i > 0
                && Character.isLetter(text.charAt(i - 1));
    }
}
