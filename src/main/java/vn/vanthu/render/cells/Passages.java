package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Align;
import vn.vanthu.document.Run;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;

/// Makes passages that look as the rules say for their role.
final class Passages {

    // Vietnamese capitals follow the common rule; a Turkish machine must not print İ for i.
    private static final Locale CAPITALS = Locale.ROOT;

    private final LayoutRules rules;
    private final LineBreaker breaker;

    Passages(LayoutRules rules, LineBreaker breaker) {
        this.rules = rules;
        this.breaker = breaker;
    }

    LayoutRules rules() {
        return rules;
    }

    LineBreaker breaker() {
        return breaker;
    }

    /// A passage of plain words in a room of `width`.
    Piece.Passage of(Role role, String words, double width, String origin) {
        return of(role, List.of(Run.plain(words)), width, origin);
    }

    Piece.Passage of(Role role, List<Run> runs, double width, String origin) {
        return of(role, runs, null, width, 0, origin);
    }

    /// A passage in a room of `width`; the role's own weight, slant and capitals are put on.
    Piece.Passage of(
            Role role,
            List<Run> runs,
            @Nullable Align align,
            double width,
            int outline,
            String origin) {
        Look look = rules.look(role);
        Align lines = align == null ? look.align() : align;
        boolean indented = lines == Align.JUSTIFY || lines == Align.LEFT;
        Piece.Passage passage =
                new Piece.Passage(
                        role,
                        dressed(runs, look),
                        look,
                        lines,
                        indented ? look.indent() : 0,
                        0,
                        0,
                        look.after(),
                        look.keep(),
                        look.keep(),
                        outline,
                        origin);
        return look.balanced() ? balanced(passage, width) : passage;
    }

    /// `passage` with its lines made about equally long in a room of `width`.
    private Piece.Passage balanced(Piece.Passage passage, double width) {
        double inset = breaker.balancedInset(passage, width);
        return inset == 0 ? passage : passage.inset(inset, inset);
    }

    /// Runs in the final form of a look; neighbours of one face become one run.
    private static List<Run> dressed(List<Run> runs, Look look) {
        List<Run> dressed = new ArrayList<>(runs.size());
        for (Run run : runs) {
            String text = look.caps() ? run.text().toUpperCase(CAPITALS) : run.text();
            // In slanted surroundings emphasis stands upright, as printers do.
            boolean italic = look.italic() != run.italic();
            Run next = new Run(text, look.bold() || run.bold(), italic);
            Run last = dressed.isEmpty() ? null : dressed.getLast();
            if (last != null && last.bold() == next.bold() && last.italic() == next.italic()) {
                dressed.set(
                        dressed.size() - 1,
                        new Run(last.text() + text, last.bold(), last.italic()));
            } else {
                dressed.add(next);
            }
        }
        return dressed;
    }

    /// A rule below `passage`, as long as a share of its last line.
    Piece.Rule rule(String name, Piece.Passage passage, double width) {
        List<SetLine> lines = breaker.lines(passage, width);
        return new Piece.Rule(lines.getLast().width() * rules.ruleShare(name), width);
    }
}
