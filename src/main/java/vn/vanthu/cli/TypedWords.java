package vn.vanthu.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts the words of a command line together as they were typed: of `loại:"kế hoạch" năm:2017` the
/// shell has taken the quotation marks.
final class TypedWords {

    // An optional minus, an optional field up to its colon, and what is looked for.
    private static final Pattern WORD =
            Pattern.compile("(-?(?:[^\\s:\"]{1,30}:(?=\\S))?)(.*)", Pattern.DOTALL);

    private TypedWords() {}

    /// A single word stands as it is: whoever puts the whole search in quotation marks for the
    /// shell means no phrase.
    static String of(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : words.stream().map(TypedWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean isWhole = word.contains("\"") || word.strip().chars().noneMatch(c -> c <= ' ');
        Matcher parts = WORD.matcher(word);
        return isWhole || !parts.matches() ? word : parts.group(1) + '"' + parts.group(2) + '"';
    }
}
