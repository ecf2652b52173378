package vn.vanthu.legacy.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;

/// Reads the line of số, ký hiệu: `Số: 15/QĐ-BNV`, and what hands, stars and scans make of it.
///
/// `Số: **453** /SKHCN-TTr`, `*01A* /KH-SKHCN`, `S6:507 /SKHCN - TTr`, `Số: /KL-SKHCN`, `Số
/// 03-CT/TW`, `15/2022/HĐMB`, and the line without the word.
final class NumberGrammar {

    // "Số" with its colon, as badly as it is read: So, Sô, S6, $ố, 5ố.
    private static final Pattern WORD = Pattern.compile("[s$5][o06ó](?![a-z])(?:\\s?[:;.,])?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}\\.\\d{3}|\\d{1,6})(?:\\s?([a-zđ])(?![\\p{L}\\d]))?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d\\s?/");
    private static final Pattern PARTY =
            Pattern.compile("(\\d{1,5})\\s?-\\s?([\\p{L}]{1,5}\\s?/\\s?[\\p{Lu}][\\p{L}.]*)");

    private NumberGrammar() {}

    /// What the line says.
    ///
    /// @param number null while it is blank
    /// @param symbol empty when the line has none
    /// @param certainty 0 to 1
    record Found(
            @Nullable PaperNumber number,
            int numberStart,
            int numberEnd,
            String symbol,
            int symbolStart,
            int start,
            int end,
            double certainty) {}

    /// The number in a line of the head, or null.
    static @Nullable Found read(Line line) {
        String fold = line.fold();
        Matcher word = WORD.matcher(fold);
        int from = 0;
        while (from < fold.length() && word.find(from)) {
            boolean begins =
                    word.start() == 0 || !Character.isLetterOrDigit(fold.charAt(word.start() - 1));
            boolean early = begins && isEarly(line, word.start());
            Found found = early ? after(line, word.start(), word.end()) : null;
            if (found != null) {
                return found;
            }
            from = word.start() + 1;
        }
        return withoutWord(line);
    }

    /// The symbol in a line that begins with its stroke, its word standing elsewhere; or null.
    static @Nullable Found readRest(Line line) {
        int stroke = skip(line.bare(), 0);
        return stroke < line.bare().length() && isStroke(line.bare().charAt(stroke))
                ? behindStroke(line, stroke, stroke, stroke, "", "", stroke)
                : null;
    }

    // At the start of the line or of a column of it.
    private static boolean isEarly(Line line, int at) {
        int i = at;
        int blanks = 0;
        while (i > 0
                && (line.raw().charAt(i - 1) <= ' '
                        || "*#_|".indexOf(line.raw().charAt(i - 1)) >= 0)) {
            blanks += line.raw().charAt(i - 1) == '\t' ? 3 : 1;
            i--;
        }
        return i <= 2 || blanks >= 3 || line.fold().substring(at).indexOf('/') >= 0;
    }

    private static @Nullable Found after(Line line, int start, int wordEnd) {
        String bare = line.bare();
        int i = skip(bare, wordEnd);
        Matcher party = PARTY.matcher(bare).region(i, bare.length());
        if (party.lookingAt()) {
            return found(
                    line,
                    start,
                    i,
                    party.end(1),
                    party.group(1),
                    "",
                    party.start(2),
                    0.9,
                    party.group(2).replaceAll("\\s", ""),
                    party.end(2));
        }
        Matcher number = NUMBER.matcher(line.fold()).region(i, bare.length());
        int numberEnd = i;
        String digits = "";
        String suffix = "";
        if (number.lookingAt()) {
            digits = number.group(1).replace(".", "");
            suffix = number.group(2) == null ? "" : bare.substring(number.start(2), number.end(2));
            numberEnd = number.end();
        }
        int stroke = skip(bare, numberEnd);
        if (stroke >= bare.length()) {
            // `Số: ……`, nothing filled in.
            boolean isBlank =
                    digits.isEmpty() && line.fold().substring(start, wordEnd).endsWith(":");
            return isBlank || (!digits.isEmpty() && stroke - numberEnd < 3)
                    ? found(line, start, i, numberEnd, digits, suffix, stroke, 0.5, "", stroke)
                    : null;
        }
        if (!isStroke(bare.charAt(stroke))) {
            // `Số: 125 QĐ-UBND`, and `Số: 5    Hà Nội, ngày …`.
            int symbolEnd = Symbols.end(bare, stroke, false);
            String symbol = symbolEnd < 0 ? "" : Symbols.text(bare, stroke, symbolEnd);
            if (digits.isEmpty() || symbol.indexOf('-') < 0) {
                return null;
            }
            return found(line, start, i, numberEnd, digits, suffix, stroke, 0.7, symbol, symbolEnd);
        }
        return behindStroke(line, start, i, numberEnd, digits, suffix, stroke);
    }

    private static @Nullable Found behindStroke(
            Line line,
            int start,
            int numberStart,
            int numberEnd,
            String digits,
            String suffix,
            int stroke) {
        String bare = line.bare();
        int at = skip(bare, stroke + 1);
        String year = "";
        Matcher withYear = YEAR.matcher(bare).region(at, bare.length());
        if (withYear.lookingAt()) {
            year = bare.substring(at, at + 4) + "/";
            at = skip(bare, withYear.end());
        }
        at = overSplinter(bare, at);
        int end = Symbols.end(bare, at, true);
        if (end < 0) {
            return digits.isEmpty() || stroke + 1 < bare.strip().length()
                    ? null
                    : found(line, start, numberStart, numberEnd, digits, suffix, at, 0.5, "", at);
        }
        String symbol = year + Symbols.text(bare, at, end);
        return found(line, start, numberStart, numberEnd, digits, suffix, at, 0.97, symbol, end);
    }

    // `09/7NQ-HĐND`: a thick stroke, read as itself and a figure.
    private static int overSplinter(String text, int at) {
        boolean splinter =
                at + 2 < text.length()
                        && "17".indexOf(text.charAt(at)) >= 0
                        && Character.isUpperCase(text.charAt(at + 1))
                        && Character.isUpperCase(text.charAt(at + 2));
        return splinter ? at + 1 : at;
    }

    // `453/SKHCN-TTr` at the start of a line or column, with no word before it.
    private static @Nullable Found withoutWord(Line line) {
        int i = skip(line.bare(), 0);
        Matcher number = NUMBER.matcher(line.fold()).region(i, line.bare().length());
        if (!number.lookingAt()) {
            return null;
        }
        Found found = after(line, i, i);
        return found != null && found.symbol().indexOf('-') > 0 && found.number() != null
                ? new Found(
                        found.number(),
                        found.numberStart(),
                        found.numberEnd(),
                        found.symbol(),
                        found.symbolStart(),
                        found.start(),
                        found.end(),
                        0.8)
                : null;
    }

    private static Found found(
            Line line,
            int start,
            int numberStart,
            int numberEnd,
            String digits,
            String suffix,
            int symbolStart,
            double certainty,
            String symbol,
            int end) {
        String text = digits + suffix.toUpperCase(java.util.Locale.ROOT);
        PaperNumber number = PaperNumber.isNumber(text) ? PaperNumber.parse(text) : null;
        return new Found(
                number,
                numberStart,
                numberEnd,
                symbol,
                symbolStart,
                start,
                Math.min(end, line.bare().length()),
                certainty);
    }

    private static boolean isStroke(char c) {
        return c == '/' || c == '\\' || c == '|' || c == '⁄';
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length()
                && (text.charAt(i) <= ' ' || "._…·".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
