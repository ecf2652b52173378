package vn.vanthu.legacy.parse;

import java.util.List;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.search.text.Damage;

/// Proposes the paper that lines of text are.
///
/// It keeps nothing between papers and may be used by many at once.
public final class PaperParser {

    private final List<KindName> kinds;
    private final Titles titles;
    private final AgencyFinder finder = new AgencyFinder();

    /// @param kinds the kinds that may be found; of two that are named alike the first is taken
    public PaperParser(List<KindName> kinds) {
        this.kinds = List.copyOf(kinds);
        this.titles = new Titles(this.kinds);
    }

    /// A parser that knows the kinds of the decree.
    public static PaperParser ofDecree() {
        return new PaperParser(KindName.ofDecree());
    }

    /// Proposes the paper of a text that somebody pasted.
    public Proposal parse(String text) {
        List<TextLine> lines = text.lines().map(TextLine::of).toList();
        return parse(List.of(new TextPage(1, 0, 0, lines)));
    }

    /// Proposes the paper of pages that a reader gave.
    public Proposal parse(List<TextPage> pages) {
        List<Line> lines = Lines.of(pages);
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            all.append(line.bare()).append('\n');
        }
        String text = all.toString();
        int damage = Damage.of(text);
        boolean damaged = damage >= 20 || certainty(lines) < 0.8;
        HeadReader headReader = new HeadReader(lines, titles, damaged);
        int at = addressee(lines, headReader.read());
        boolean wrapped = Passages.isWrapped(lines);
        int foot = new FootFinder(lines, at).find();
        FootReader footReader = new FootReader(damaged);
        int end = footReader.read(lines, foot, lines.size());
        PreambleReader preamble = new PreambleReader();
        at = preamble.readAddressees(lines, at, foot);
        List<Passage> passages = Passages.of(lines.subList(Math.min(at, foot), foot), wrapped);
        HeadJudge judge = new HeadJudge(kinds, finder, headReader.head(), preamble, text, damage);
        int used = preamble.read(passages, judge.decides());
        Closing closing = Closing.of(passages.subList(used, passages.size()));
        var body = Outline.of(closing.passages(), damaged);
        var attached = new AttachedReader(titles, damaged).read(lines.subList(end, lines.size()));
        Proposal proposal =
                judge.proposal(
                        preamble,
                        footReader,
                        closing.passages(),
                        body,
                        closing.isMarked(),
                        attached,
                        certainty(lines));
        return Blurred.of(proposal, pages);
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
