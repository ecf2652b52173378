package vn.vanthu.search.text;

import java.util.Set;

/// Tells how badly a text was read, from 0 for clean to 100.
///
/// Three signs, each of 0 to 1:
///
/// - *accents lost*: of letters in words that are spelled as Vietnamese syllables, how few bear a
///   mark. Clean papers bear 26 to 29 % over all letters; none are missed at 18 %, all at 8 %.
/// - *strange*: words that are neither syllable nor abbreviation nor figure, full at four in ten.
/// - *broken*: of those, the ones that bear Vietnamese marks, or figures or signs among small
///   letters; full at one in four.
///
/// Damage is 40 times *accents lost*, and 45 times *accents lost* and *strange* together, and 40
/// times *broken*, at most 100. Strange words alone are names, often English, and count nothing
/// while accents stand; a text without accents that is otherwise well spelled, as some type it,
/// stays below one half. Where the commonest words of English or French stand among the strange
/// ones the first two count less, down to nothing: a translation is not damaged. Abbreviations,
/// labels, dates and figures are left out, and fewer than 60 letters are no evidence, unless a
/// third of the words is broken.
public final class Damage {

    private static final int EVIDENCE = 60;
    private static final int SAMPLE = 500;
    private static final double CLEAN_SHARE = 0.18;
    private static final double LOST_SHARE = 0.08;

    // The commonest words of English and French that are no Vietnamese syllables; not `the`, which
    // is thể without its accents.
    private static final Set<String> FOREIGN =
            Set.of(
                    "of", "and", "for", "is", "with", "as", "are", "or", "this", "shall", "from",
                    "was", "which", "les", "des", "et", "dans", "pour", "une", "aux", "sur");

    private final String text;
    private int words;
    private int strange;
    private int broken;
    private int foreign;
    private int letters;
    private int soundLetters;
    private int soundMarked;

    private Damage(String text) {
        this.text = text;
    }

    /// Damage of a text, 0 to 100.
    public static int of(String text) {
        return of(text, Tokens.of(text));
    }

    /// Damage of a text that was cut into words already.
    public static int of(String text, Tokens tokens) {
        Damage damage = new Damage(text);
        // Of a long paper every so many words tell as much as all.
        int step = Math.max(1, tokens.size() / SAMPLE);
        int position = -1;
        for (int i = 0; i < tokens.size(); i += step) {
            if (tokens.position(i) != position) {
                position = tokens.position(i);
                damage.look(tokens.term(i), tokens.start(i), tokens.end(i));
            }
        }
        return damage.score();
    }

    private int score() {
        if (words == 0) {
            return 0;
        }
        double brokenShare = (double) broken / words;
        if (letters < EVIDENCE && (brokenShare < 0.34 || broken < 3)) {
            return 0;
        }
        double marked = soundLetters == 0 ? 0 : (double) soundMarked / soundLetters;
        double lost = within((CLEAN_SHARE - marked) / (CLEAN_SHARE - LOST_SHARE));
        double odd = within((double) strange / words / 0.40);
        double broke = within(brokenShare / 0.25);
        double own = 1 - within(foreign / (0.12 * Math.max(1, strange + foreign)));
        return (int) Math.round(Math.min(100, (40 * lost + 45 * lost * odd) * own + 40 * broke));
    }

    private void look(Term term, int start, int end) {
        boolean mixed = hasDigit(start, end) && hasSmallLetter(start, end);
        if (term.kind() != Term.Kind.WORD && !mixed) {
            return;
        }
        // A lone letter is a point of a list, or the đ of an amount.
        if (end - start == 1 || !isLatin(start)) {
            return;
        }
        words++;
        letters += end - start;
        String folded = term.folded();
        if (mixed || hasSign(start, end)) {
            boolean unit = SymbolWords.isUnit(folded) || isOrdinary(folded);
            strange += unit ? 0 : 1;
            broken += unit ? 0 : 1;
        } else if (FOREIGN.contains(folded) && !term.isAccented()) {
            foreign++;
        } else if (term.isSyllable()) {
            countMarks(start, end);
        } else {
            strange++;
            if (term.isAccented()) {
                broken++;
                countMarks(start, end);
            }
        }
    }

    // 5g, 01a, 8h30, covid19: one side of letters and one of figures, or an hour.
    private static boolean isOrdinary(String folded) {
        int letterRun = 0;
        while (letterRun < folded.length() && Character.isLetter(folded.charAt(letterRun))) {
            letterRun++;
        }
        boolean named = letterRun > 3 || letterRun == 0;
        return named && (letterRun > 0 || folded.length() <= 3 || folded.contains("h"));
    }

    private void countMarks(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            byte sort = Letters.sort(c);
            if (sort == Letters.LETTER) {
                soundLetters++;
                boolean combined = i + 1 < end && Letters.sort(text.charAt(i + 1)) == Letters.MARK;
                soundMarked += c >= 0x80 || combined ? 1 : 0;
            }
        }
    }

    private boolean isLatin(int at) {
        char c = text.charAt(at);
        return c < '\u0250' || (c >= '\u1E00' && c <= '\u1EFF');
    }

    private boolean hasDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Letters.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSmallLetter(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    // A sign that a scan took for a letter, `v€`.
    private boolean hasSign(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Letters.sort(text.charAt(i)) == Letters.SIGN) {
                return true;
            }
        }
        return false;
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
