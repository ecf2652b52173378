package vn.vanthu.legacy.parse;

import java.util.List;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

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

    /// Proposes the paper of a text that is a whole one.
    public Proposal parse(String text) {
        return parse(pages(text));
    }

    /// Proposes the paper of pages that a reader gave.
    public Proposal parse(List<TextPage> pages) {
        List<Line> lines = Lines.of(pages);
        int start = new HeadStart(lines, titles).find();
        return Blurred.of(reading(lines.subList(start, lines.size())).proposal(titles), pages);
    }

    /// Reads a text that somebody puts into a paper he is writing: a part of a body as a rule, and
    /// at times a paper from head to foot. Refused when it is too long, or a state secret.
    public Outcome<PastedText> pasted(String text) {
        return new PastedReader(this, titles).read(text);
    }

    /// The same where no head or foot can be meant, as in an appendix: all of it is body.
    public Outcome<PastedText> pastedPart(String text) {
        return new PastedReader(this, titles).readPart(text);
    }

    PaperReading reading(List<Line> lines) {
        return new PaperReading(lines, kinds, titles, finder);
    }

    static List<TextPage> pages(String text) {
        List<TextLine> lines = text.lines().map(TextLine::of).toList();
        return List.of(new TextPage(1, 0, 0, lines));
    }
}
