package vn.vanthu.legacy.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// A word of a text in its place, as its neighbours see it.
///
/// @param joined whether no stop stands before it
/// @param context its number for its neighbours as long as nothing else is known
/// @param isOpen whether it may have been another word; not figures, labels and abbreviations
record DamagedWord(
        int start, int end, String raw, Term term, boolean joined, int context, boolean isOpen) {

    private static final Pattern ADDRESS =
            Pattern.compile("\\w@\\w|://|www\\.|\\.(vn|com|net|org|edu|gov)\\b");
    private static final int LONGEST_ADDRESS = 60;

    /// The words of a text, one for each position.
    static List<DamagedWord> of(String text, Tokens tokens, SyllableModel model) {
        List<DamagedWord> words = new ArrayList<>();
        int position = -1;
        int labelEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean same = tokens.position(i) == position;
            if (tokens.term(i).kind() == Term.Kind.LABEL) {
                if (tokens.start(i) >= labelEnd) {
                    boolean inPlace = same && !words.isEmpty();
                    DamagedWord label = fixed(text, tokens, i, model);
                    if (inPlace) {
                        words.set(words.size() - 1, label);
                    } else {
                        words.add(label);
                    }
                }
                labelEnd = Math.max(labelEnd, tokens.end(i));
                position = tokens.position(i);
            } else if (!same && tokens.start(i) >= labelEnd) {
                add(words, at(text, tokens, i, model));
                position = tokens.position(i);
            }
        }
        return words;
    }

    // The 1 of `1am` was taken for a figure.
    private static void add(List<DamagedWord> words, DamagedWord word) {
        if (!words.isEmpty() && words.getLast().end() > word.start()) {
            boolean joined = words.removeLast().joined();
            words.add(
                    new DamagedWord(
                            word.start(),
                            word.end(),
                            word.raw(),
                            word.term(),
                            joined,
                            Vocabulary.STRANGE,
                            true));
        } else {
            words.add(word);
        }
    }

    private static DamagedWord fixed(String text, Tokens tokens, int i, SyllableModel model) {
        return new DamagedWord(
                tokens.start(i),
                tokens.end(i),
                text.substring(tokens.start(i), tokens.end(i)),
                tokens.term(i),
                tokens.isJoined(i),
                model.context(tokens.term(i)),
                false);
    }

    private static DamagedWord at(String text, Tokens tokens, int i, SyllableModel model) {
        Term term = tokens.term(i);
        int start = tokens.start(i);
        int end = tokens.end(i);
        // `|am` and `1am` for làm, `S&` for Sở: the reader took a letter for a sign.
        boolean begins =
                term.kind() == Term.Kind.WORD
                        && start > 0
                        && (text.charAt(start - 1) == '|' || text.charAt(start - 1) == '1')
                        && Character.isLowerCase(text.charAt(start))
                        && isApart(text, start - 2);
        boolean ends = isSignForLetter(text, end);
        String raw = text.substring(begins ? start - 1 : start, ends ? end + 1 : end);
        return new DamagedWord(
                begins ? start - 1 : start,
                ends ? end + 1 : end,
                raw,
                term,
                tokens.isJoined(i),
                model.context(term),
                isOpen(term, text, start, end));
    }

    private static boolean isOpen(Term term, String text, int start, int end) {
        String raw = text.substring(start, end);
        if (isInAddress(text, start, end)) {
            return false;
        }
        return switch (term.kind()) {
            case WORD -> raw.length() > 1 || isLoneWord(raw, text, end);
            // Capitals among which no word is one are letters of a heading, read badly.
            case ABBREVIATION -> isMisreadCapitals(raw, text, start);
            // `1a` for là; not 1a of a list, whose letter is followed by a stop or a bracket.
            case FIGURE ->
                    raw.length() > 1
                            && raw.length() < 5
                            && raw.charAt(0) == '1'
                            && raw.substring(1).chars().allMatch(Character::isLowerCase)
                            && isApart(text, end)
                            && isApart(text, start - 1);
            case LABEL, DATE -> false;
        };
    }

    // Of mail or the web, whose words bear no accents.
    private static boolean isInAddress(String text, int start, int end) {
        int from = start;
        while (start - from < LONGEST_ADDRESS && !isApart(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to - end < LONGEST_ADDRESS && !isApart(text, to)) {
            to++;
        }
        return to - from > end - start && ADDRESS.matcher(text).region(from, to).find();
    }

    // S& and S¢ for Sở, but no sign between two words.
    private static boolean isSignForLetter(String text, int at) {
        return at < text.length()
                && "&¢€".indexOf(text.charAt(at)) >= 0
                && (isApart(text, at + 1) || ",;.:)".indexOf(text.charAt(at + 1)) >= 0);
    }

    // S for Sở, but no point of a list and no initial.
    private static boolean isLoneWord(String raw, String text, int end) {
        return Character.isLetter(raw.charAt(0))
                && end < text.length()
                && (isApart(text, end) || isSignForLetter(text, end));
    }

    private static boolean isMisreadCapitals(String raw, String text, int start) {
        if (raw.length() < 3 || !raw.equals(raw.toUpperCase(Locale.ROOT))) {
            return false;
        }
        // HQC in SO KHOA HQC VA CONG NGHE: words in capitals on both sides, blanks between.
        return isCapitals(text, start - 1, -1) && isCapitals(text, start + raw.length(), 1);
    }

    // Whether a word of capitals stands behind or before one blank.
    private static boolean isCapitals(String text, int blank, int way) {
        if (blank < 0 || blank >= text.length() || text.charAt(blank) != ' ') {
            return false;
        }
        int at = blank + way;
        while (at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at))) {
            at += way;
        }
        return Math.abs(at - blank) > 2 && isApart(text, at);
    }

    private static boolean isApart(String text, int at) {
        return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }
}
