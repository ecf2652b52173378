package vn.vanthu.legacy.parse;

import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.search.text.Damage;

/// Reads the lines of one paper part by part: the head, the foot, and the text between them.
///
/// It takes for granted that the paper has a head and a foot unless it is told that there is none.
final class PaperReading {

    private final List<Line> lines;
    private final List<KindName> kinds;
    private final AgencyFinder finder;
    private final String text;
    private final int damage;
    private final boolean damaged;
    private Head head;
    private FootReader foot;
    private int textStart;
    private int textEnd;
    private int footEnd;
    private int bodyFrom;
    private int bodyUntil;

    PaperReading(List<Line> lines, List<KindName> kinds, Titles titles, AgencyFinder finder) {
        this.lines = lines;
        this.kinds = kinds;
        this.finder = finder;
        this.text = text(lines);
        this.damage = Damage.of(text);
        this.damaged = damage >= 20 || certainty(lines) < 0.8;
        HeadReader reader = new HeadReader(lines, titles, damaged);
        this.textStart = addressee(lines, reader.read());
        this.head = reader.head();
        this.textEnd = new FootFinder(lines, textStart).find();
        this.foot = new FootReader(damaged);
        this.footEnd = foot.read(lines, textEnd, lines.size());
    }

    Head head() {
        return head;
    }

    FootReader foot() {
        return foot;
    }

    boolean isDamaged() {
        return damaged;
    }

    /// The index of the first line behind the head.
    int textStart() {
        return textStart;
    }

    /// The index of the first line of the foot.
    int textEnd() {
        return textEnd;
    }

    /// The index of the first line of what is attached.
    int footEnd() {
        return footEnd;
    }

    /// The first line of what [#proposal] made the body, as the index in its page.
    int bodyFrom() {
        return bodyFrom;
    }

    /// The index of the line behind its last.
    int bodyUntil() {
        return bodyUntil;
    }

    /// Takes what stands above for text.
    void withoutHead() {
        head = new Head();
        textStart = 0;
    }

    /// Takes what stands below for text.
    void withoutFoot() {
        foot = new FootReader(damaged);
        textEnd = lines.size();
        footEnd = lines.size();
    }

    Proposal proposal(Titles titles) {
        boolean wrapped = Passages.isWrapped(lines);
        PreambleReader preamble = new PreambleReader();
        int at = preamble.readAddressees(lines, textStart, textEnd);
        List<Passage> passages =
                Passages.of(lines.subList(Math.min(at, textEnd), textEnd), wrapped);
        HeadJudge judge = new HeadJudge(kinds, finder, head, preamble, text, damage);
        int used = preamble.read(passages, judge.decides());
        Closing closing = Closing.of(passages.subList(used, passages.size()));
        List<Block> body = Outline.of(closing.passages(), damaged);
        if (!closing.passages().isEmpty()) {
            bodyFrom = closing.passages().getFirst().place().line();
            bodyUntil = closing.passages().getLast().place().lastLine() + 1;
        }
        var attached =
                new AttachedReader(titles, damaged).read(lines.subList(footEnd, lines.size()));
        return judge.proposal(
                preamble,
                foot,
                closing.passages(),
                body,
                closing.isMarked(),
                attached,
                certainty(lines));
    }

    private static String text(List<Line> lines) {
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            all.append(line.bare()).append('\n');
        }
        return all.toString();
    }

    // Kính gửi, when only a few short lines stand between it and the head as it was understood.
    private static int addressee(List<Line> lines, int from) {
        int seen = 0;
        for (int i = from; i < lines.size() && seen < 6; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (Openings.isAddressee(lines.get(i))) {
                return i;
            }
            if (lines.get(i).raw().length() > 120) {
                break;
            }
            seen++;
        }
        return from;
    }

    private static double certainty(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToDouble(Line::certainty)
                .average()
                .orElse(1);
    }
}
