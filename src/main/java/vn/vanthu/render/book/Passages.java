package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.document.Align;
import vn.vanthu.document.Run;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;
import vn.vanthu.render.Typeface;

/// Makes the passages of a book and cuts them where a page ends.
final class Passages {

    // Vietnamese capitals follow the common rule; a Turkish machine must not print İ for i.
    private static final Locale CAPITALS = Locale.ROOT;

    private final LayoutRules rules;
    private final Typeface typeface;
    private final LineBreaker breaker;

    Passages(LayoutRules rules, Typeface typeface) {
        this.rules = rules;
        this.typeface = typeface;
        this.breaker = new LineBreaker(typeface);
    }

    LayoutRules rules() {
        return rules;
    }

    /// One passage for each line of `text`; none for an empty text.
    List<Piece.Passage> of(Role role, String text, Align align, String origin) {
        String plain = Wording.plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Piece.Passage> passages = new ArrayList<>(1);
        for (String line : plain.split("\n", -1)) {
            passages.add(one(role, line, align, origin));
        }
        return passages;
    }

    /// The same, its lines standing as the role's do.
    List<Piece.Passage> of(Role role, String text, String origin) {
        return of(role, text, rules.look(role).align(), origin);
    }

    /// One passage of words on one line of input.
    Piece.Passage one(Role role, String line, Align align, String origin) {
        Look look = rules.look(role);
        String words = look.caps() ? line.toUpperCase(CAPITALS) : line;
        List<Run> runs =
                words.isEmpty() ? List.of() : List.of(new Run(words, look.bold(), look.italic()));
        return new Piece.Passage(
                role, runs, look, align, 0, 0, 0, look.after(), false, false, 0, origin);
    }

    /// The same with its lines about equally long, where its look asks for that.
    Piece.Passage balanced(Piece.Passage passage, double width) {
        double inset = passage.look().balanced() ? breaker.balancedInset(passage, width) : 0;
        return passage.inset(inset, inset);
    }

    /// Width of the longest word, pt.
    double longestWord(Role role, String text) {
        Look look = rules.look(role);
        double longest = 0;
        double word = 0;
        Typeface.Face face = Typeface.Face.of(look.bold(), look.italic());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ' ' || c == '\n' ? 0 : word + typeface.width(face, look.size(), c);
            longest = Math.max(longest, word);
        }
        return longest;
    }

    int lines(Piece.Passage passage, double width) {
        return breaker.lines(passage, width).size();
    }

    /// Height of the passages one below the other in a room of `width`, pt.
    double height(List<Piece.Passage> passages, double width) {
        double height = 0;
        for (Piece.Passage passage : passages) {
            height += lines(passage, width) * passage.look().line() + passage.after();
        }
        return height;
    }

    /// `passages` cut into groups of at most `most` lines each.
    List<List<Piece.Passage>> cut(List<Piece.Passage> passages, double width, int most) {
        List<List<Piece.Passage>> groups = new ArrayList<>();
        List<Piece.Passage> group = new ArrayList<>();
        int free = most;
        for (Piece.Passage passage : passages) {
            List<SetLine> lines = breaker.lines(passage, width);
            int from = 0;
            while (from < lines.size()) {
                if (free == 0) {
                    groups.add(group);
                    group = new ArrayList<>();
                    free = most;
                }
                int to = Math.min(lines.size(), from + free);
                group.add(part(passage, lines, from, to));
                free -= to - from;
                from = to;
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private static Piece.Passage part(
            Piece.Passage passage, List<SetLine> lines, int from, int to) {
        if (to - from == lines.size()) {
            return passage;
        }
        StringBuilder words = new StringBuilder();
        for (SetLine line : lines.subList(from, to)) {
            line.words().forEach(stretch -> words.append(stretch.text()));
        }
        Run first = passage.runs().getFirst();
        String text = words.toString().stripTrailing();
        return passage.worded(
                text.isEmpty() ? List.of() : List.of(new Run(text, first.bold(), first.italic())));
    }
}
