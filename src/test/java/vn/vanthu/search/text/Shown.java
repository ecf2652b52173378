package vn.vanthu.search.text;

/// Tokens as one line to compare: positions parted by blanks, a stop by `|`, other forms by `+`.
final class Shown {

    private Shown() {}

    static String exact(String text) {
        Tokens tokens = Tokens.of(text);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            line.append(before(tokens, i)).append(tokens.term(i).exact());
        }
        return line.toString();
    }

    static String folded(String text) {
        Tokens tokens = Tokens.of(text);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            line.append(before(tokens, i)).append(tokens.term(i).folded());
        }
        return line.toString();
    }

    /// Forms of one kind, in order.
    static String of(Term.Kind kind, String text) {
        Tokens tokens = Tokens.of(text);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.term(i).kind() == kind) {
                line.append(line.isEmpty() ? "" : " ").append(tokens.term(i).exact());
            }
        }
        return line.toString();
    }

    private static String before(Tokens tokens, int i) {
        if (i == 0) {
            return "";
        }
        if (tokens.position(i) == tokens.position(i - 1)) {
            return "+";
        }
        return tokens.isJoined(i) ? " " : " | ";
    }
}
