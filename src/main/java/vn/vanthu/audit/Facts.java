package vn.vanthu.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes small facts as lines and reads them back.
final class Facts {

    /// Characters of the longest value; a fact is no text of a paper.
    static final int LONGEST = 2_000;

    private Facts() {}

    static String written(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(f -> escaped(f.getKey()) + "\t" + escaped(f.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        Map<String, String> facts = new TreeMap<>();
        lines.lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    if (tab >= 0) {
                        facts.put(plain(line.substring(0, tab)), plain(line.substring(tab + 1)));
                    }
                });
        return facts;
    }

    /// Words as every database keeps them, and not longer than a fact is.
    static String kept(String words) {
        // PostgreSQL has no U+0000 in text, and half a surrogate pair is no letter anywhere.
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .limit(LONGEST)
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return words.codePointCount(0, words.length()) > LONGEST ? kept + "…" : kept.toString();
    }

    private static String escaped(String text) {
        return kept(text)
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                c =
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
