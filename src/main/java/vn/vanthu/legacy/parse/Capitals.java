package vn.vanthu.legacy.parse;

import java.util.Arrays;
import java.util.Locale;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Spells words that a head prints in capitals as the text of the paper does.
final class Capitals {

    private static final int LONGEST = 7;
    private static final int REACH = 60_000;

    private final String text;
    private final String lower;

    // The text as one line, made when it is needed.
    private String flatText = "";
    private String flatFold = "";

    /// @param text all that the paper says
    Capitals(String text) {
        this.text = text.substring(0, Math.min(text.length(), REACH));
        this.lower = this.text.toLowerCase(Locale.ROOT);
    }

    /// Whether the text has the words somewhere in one breath and not in capitals alone, accents
    /// aside.
    boolean spells(String words) {
        String wanted = Line.squeeze(Fold.of(words));
        String fold = flat();
        int at = wanted.isEmpty() ? -1 : fold.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(fold.charAt(at - 1)))
                            && (end == fold.length()
                                    || !Character.isLetterOrDigit(fold.charAt(end)));
            if (whole && !Line.isCapitals(flatText.substring(at, end))) {
                return true;
            }
            at = fold.indexOf(wanted, at + 1);
        }
        return false;
    }

    private String flat() {
        if (flatFold.isEmpty()) {
            flatText = Line.squeeze(text.replace('\n', ' '));
            flatFold = Fold.of(flatText);
        }
        return flatFold;
    }

    /// The name of an agency; by the rules of names where the text says nothing.
    String name(String name) {
        if (!Line.isCapitals(name)) {
            return name;
        }
        String small = name.toLowerCase(Locale.ROOT);
        String found = said(small);
        return found != null && Character.isUpperCase(found.charAt(0))
                ? found
                : byRule(small, name);
    }

    /// A sentence: names as in the text, small letters else.
    String sentence(String sentence) {
        if (!Line.isCapitals(sentence)) {
            return sentence;
        }
        String[] large = sentence.split(" ", -1);
        String[] small = sentence.toLowerCase(Locale.ROOT).split(" ", -1);
        StringBuilder spelled = new StringBuilder();
        int i = 0;
        while (i < large.length) {
            int taken = 1;
            String shown = isSymbol(large[i]) ? large[i] : small[i];
            for (int n = Math.min(LONGEST, large.length - i); n >= 2; n--) {
                String found = said(String.join(" ", Arrays.asList(small).subList(i, i + n)));
                if (found != null) {
                    shown = found;
                    taken = n;
                    break;
                }
            }
            spelled.append(spelled.isEmpty() ? "" : " ").append(shown);
            i += taken;
        }
        return first(spelled.toString());
    }

    // The words as the text has them somewhere, not in capitals alone; or null.
    private @org.jspecify.annotations.Nullable String said(String small) {
        int at = lower.length() == text.length() ? lower.indexOf(small) : -1;
        while (at >= 0) {
            int end = at + small.length();
            String found = text.substring(at, end);
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                            && (end == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole && !Line.isCapitals(found)) {
                return found;
            }
            at = lower.indexOf(small, at + 1);
        }
        return null;
    }

    private static boolean isSymbol(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || word.indexOf('/') >= 0
                || isAbbreviation(word);
    }

    // NĐ 30, PL II: words of type in small letters behind the first, names of places in capitals;
    // and whatever names the text spells itself.
    private String byRule(String small, String capitals) {
        String[] words = small.split(" ", -1);
        String[] large = capitals.split(" ", -1);
        StringBuilder spelled = new StringBuilder();
        boolean proper = false;
        int i = 0;
        while (i < words.length) {
            int taken = 0;
            for (int n = Math.min(LONGEST, words.length - i); n >= 2 && taken == 0; n--) {
                String found = said(String.join(" ", Arrays.asList(words).subList(i, i + n)));
                if (found != null && Character.isUpperCase(found.charAt(0))) {
                    spelled.append(i == 0 ? "" : " ").append(found);
                    taken = n;
                }
            }
            if (taken == 0) {
                spelled.append(i == 0 ? "" : " ").append(word(words, large, i, proper));
                taken = 1;
            }
            proper |= isBeforeName(words, i) || (isAbbreviation(large[i]) && i > 0);
            i += taken;
        }
        return spelled.toString();
    }

    private static String word(String[] words, String[] large, int i, boolean proper) {
        String bare = Fold.of(words[i]);
        boolean admin = i > 0 && bare.matches("tinh|huyen|xa|phuong|quan|thi|tran|thanh|pho");
        boolean function = bare.matches("va|cac|cua|ve|tai|cho");
        if (isAbbreviation(large[i])) {
            return large[i];
        }
        boolean named = proper || (Names.isFamily(words[i]) && i > 1 && i == words.length - 3);
        return i == 0 || (!admin && !function && (named || startsField(words, i)))
                ? first(words[i])
                : words[i];
    }

    // A name follows the words tỉnh, huyện, xã, and Tỉnh ủy, Huyện ủy.
    private static boolean isBeforeName(String[] words, int i) {
        String bare = Fold.of(words[i]);
        return (i > 0 && bare.matches("tinh|huyen|xa|phuong|quan|thi|tran|thanh|pho|mtv|tnhh"))
                || (i == 1 && bare.equals("uy") && !words[0].equals("ban"));
    }

    // Sở | Khoa học và | Công nghệ
    private static boolean startsField(String[] words, int i) {
        String before = Fold.of(words[i - 1]);
        return before.matches("so|bo|cuc|vu|va|-|vien|phong|ban")
                && !words[i].equals("nhân")
                && !words[i].equals("quản");
    }

    private static boolean isAbbreviation(String word) {
        Tokens tokens = Tokens.of(word);
        return tokens.size() > 0 && tokens.term(0).kind() == Term.Kind.ABBREVIATION;
    }

    static String first(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
