package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Run;

/// Reads the signs of bold and italics that some readers leave in a text.
final class Inlines {

    private static final Pattern MARKED =
            Pattern.compile("(\\*{1,3}|__)(?=\\S)(.+?)(?<=\\S)\\1(?!\\*)");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?://|mailto:)[^<>\\s]+)>");
    // What a recogniser of formulas makes of `≥ 50%`.
    private static final Pattern FORMULA = Pattern.compile("\\$([^$\\p{L}]{0,3}\\\\[^$]{1,60})\\$");

    // Beyond that, signs are looked for in vain and at length.
    private static final int LONGEST = 20_000;

    private Inlines() {}

    static List<Run> runs(String markup) {
        String text = plainSigns(markup);
        if (text.isEmpty()) {
            return List.of();
        }
        if ((text.indexOf('*') < 0 && text.indexOf("__") < 0) || text.length() > LONGEST) {
            return List.of(Run.plain(text));
        }
        List<Run> runs = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            if (marked.start() > from) {
                runs.add(Run.plain(text.substring(from, marked.start())));
            }
            int stars = marked.group(1).equals("__") ? 2 : marked.group(1).length();
            runs.add(new Run(marked.group(2), stars >= 2, stars != 2));
            from = marked.end();
        }
        if (from < text.length()) {
            runs.add(Run.plain(text.substring(from)));
        }
        return runs;
    }

    /// The words without signs.
    static String plain(String markup) {
        StringBuilder plain = new StringBuilder();
        runs(markup).forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    private static String plainSigns(String markup) {
        String text = markup;
        if (text.indexOf('<') >= 0) {
            text = ADDRESS.matcher(text).replaceAll("$1");
        }
        if (text.indexOf("$") >= 0 && text.indexOf('\\') >= 0) {
            text = FORMULA.matcher(text).replaceAll(
                    found -> Matcher.quoteReplacement(found.group(1)
                            .replace("\\geq", "≥").replace("\\ge", "≥")
                            .replace("\\leq", "≤").replace("\\le", "≤")
                            .replace("\\times", "×").replace("\\%", "%").replace("\\", "")));
        }
        return text;
    }
}
