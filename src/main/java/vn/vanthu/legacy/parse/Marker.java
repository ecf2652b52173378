package vn.vanthu.legacy.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Level;

/// The label that begins a unit of the text: `Điều 1.`, `I.`, `2.`, `a)`, `-`.
///
/// @param label as it stands
/// @param end where the words of the unit begin, in the text
/// @param letter the letter of a heading such as `A.`, or 0
record Marker(Level level, String label, int end, char letter) {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(phan|chuong|muc|tieu muc)\\s+((?:thu\\s+)?(?:[ivxlc]+|\\d{1,3}|nhat|hai|ba|bon|tu|nam|sau|bay))\\b\\s*([.:-]?)\\s*");
    private static final Pattern ARTICLE = Pattern.compile("dieu\\s+(\\d{1,3}[a-z]?)\\s*(?:[.:]\\s*|$|\\.?(?=\\s*$))");
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]+)\\s?([./)-])\\s*(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("([A-HĐ])\\s?[.)]\\s+(?=\\p{Lu})");
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3})\\s?([./)])(?:\\s+(?=\\S)|(?=\\p{Lu}))");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}(?:\\.\\s*|\\s+)(?=\\p{Lu}|\\S.{20})");
    private static final Pattern POINT = Pattern.compile("([a-zđ]{1,2})\\s?[.)]\\s+(?=\\S)");
    private static final Pattern DASH = Pattern.compile("[-–—•·●▪∙◦*]\\s*(?=[^\\s\\d-–—*])|[-–—•·●▪∙◦]\\s+(?=\\d)");
    private static final Pattern PLUS = Pattern.compile("\\+\\s*(?=\\S)");

    /// The marker that begins a text, or null.
    static @Nullable Marker read(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        if (from == text.length()) {
            return null;
        }
        char first = text.charAt(from);
        if (Character.isDigit(first)) {
            return figure(text, from);
        }
        return Character.isLetter(first) ? letters(text, from) : sign(text, from);
    }

    /// Whether it may as well be a sign within a sentence.
    boolean isWeak() {
        return level == Level.DASH || level == Level.CLAUSE || level == Level.POINT
                || level == Level.PLUS || level == Level.HEADING;
    }

    private static @Nullable Marker figure(String text, int from) {
        Matcher many = FIGURES.matcher(text).region(from, text.length());
        if (many.lookingAt()) {
            String label = text.substring(from, many.end()).strip();
            long dots = label.replaceAll("\\.$", "").chars().filter(c -> c == '.').count();
            return new Marker(dots > 1 ? Level.DASH : Level.POINT, label, many.end(), (char) 0);
        }
        Matcher one = FIGURE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return one.lookingAt()
                ? new Marker(Level.CLAUSE, text.substring(from, one.end(2)).replace(" ", ""), one.end(), (char) 0)
                : null;
    }

    private static @Nullable Marker sign(String text, int from) {
        Matcher dash = DASH.matcher(text).region(from, text.length());
        if (dash.lookingAt()) {
            boolean starred = text.charAt(from) == '*' && text.indexOf('*', from + 1) > 0;
            return starred ? null : new Marker(Level.DASH, "-", dash.end(), (char) 0);
        }
        Matcher plus = PLUS.matcher(text).region(from, text.length());
        return plus.lookingAt() ? new Marker(Level.PLUS, "+", plus.end(), (char) 0) : null;
    }

    private static @Nullable Marker letters(String text, int from) {
        Matcher roman = ROMAN.matcher(text).region(from, text.length());
        if (roman.lookingAt()) {
            String figures = roman.group(1);
            char letter = figures.length() == 1 && "CDLM".contains(figures) ? figures.charAt(0) : 0;
            return new Marker(Level.HEADING, text.substring(from, roman.end(2)), roman.end(), letter);
        }
        Matcher letter = LETTER.matcher(text).region(from, text.length());
        if (letter.lookingAt()) {
            return new Marker(
                    Level.PART, text.substring(from, letter.end()).strip(), letter.end(), text.charAt(from));
        }
        Matcher point = POINT.matcher(text).region(from, text.length());
        if (point.lookingAt() && (point.group(1).length() == 1 || point.group(1).charAt(0) == point.group(1).charAt(1))) {
            return new Marker(Level.POINT, text.substring(from, point.end()).strip(), point.end(), (char) 0);
        }
        char first = text.charAt(from);
        if ("PCMTDĐÐp".indexOf(first) < 0) {
            return null;
        }
        String fold = Fold.of(text.substring(from, Math.min(text.length(), from + 40)));
        Matcher article = ARTICLE.matcher(fold);
        if (article.lookingAt() && first != 'd') {
            boolean colon = article.group().indexOf(':') > 0;
            String label = "Điều " + article.group(1) + (colon ? ":" : ".");
            return new Marker(Level.ARTICLE, label, from + article.end(), (char) 0);
        }
        return named(text, from, fold);
    }

    private static @Nullable Marker named(String text, int from, String fold) {
        Matcher named = NAMED.matcher(fold);
        if (!named.lookingAt() || !Character.isUpperCase(text.charAt(from))) {
            return null;
        }
        String rest = text.substring(Math.min(text.length(), from + named.end()));
        boolean apart = rest.isEmpty() || !named.group(3).isEmpty() || Line.isCapitals(rest);
        if (!apart) {
            return null;
        }
        Level level = switch (named.group(1)) {
            case "phan" -> Level.PART;
            case "chuong" -> Level.CHAPTER;
            case "muc" -> Level.SECTION;
            default -> Level.SUBSECTION;
        };
        String label = text.substring(from, from + named.end(2));
        return new Marker(level, label, from + named.end(), (char) 0);
    }
}
