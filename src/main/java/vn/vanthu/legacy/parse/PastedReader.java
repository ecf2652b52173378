package vn.vanthu.legacy.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;

/// Tells a part of a body from a paper with a head or a foot, and reads each as what it is.
///
/// A text is a part of a body until there is proof of more: what is taken for a head is taken out
/// of the text, and a heading in capitals or a list of names is none.
final class PastedReader {

    private static final int PROOF = 2;
    // What a line of the number is not longer than, the date beside it included.
    private static final int LONGEST_NUMBER_LINE = 160;

    // A line that ends within its paragraph, as word processors write it.
    private static final Pattern LINE_BREAK =
            Pattern.compile("[\\u000B\\u000C\\u0085\\u2028\\u2029]");
    // Signs that are not seen: of control, of no width, of the direction of writing.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]"
                            + "|\\p{Cs}");

    // Before the number of a paper stands nothing, or the other column; in a sentence there are
    // words.
    private static final Pattern BEGINS = Pattern.compile("(?:^|\\t| {3,})\\s*$");

    private final PaperParser parser;
    private final Titles titles;

    PastedReader(PaperParser parser, Titles titles) {
        this.parser = parser;
        this.titles = titles;
    }

    /// Refused when the text is longer than any that is read at once, or bears the mark of a state
    /// secret.
    Outcome<PastedText> read(String raw) {
        return clean(raw).then(this::readClean);
    }

    Outcome<PastedText> readPart(String raw) {
        return clean(raw).map(PastedReader::part);
    }

    private Outcome<PastedText> readClean(String text) {
        List<Line> lines = Lines.of(PaperParser.pages(text));
        PaperReading reading = parser.reading(lines);
        boolean isSent = isSent(reading.foot());
        boolean hasHead = hasHead(lines, reading, isSent ? PROOF - 1 : PROOF);
        // A post and a name alone may be the last of a list of people.
        boolean hasFoot =
                isSent
                        || (isSigned(reading.foot())
                                && (hasHead || endsInMark(lines, reading.textEnd())));
        if (!hasHead && !hasFoot) {
            return Outcome.done(part(text));
        }
        if (!hasHead) {
            reading.withoutHead();
        }
        if (!hasFoot) {
            reading.withoutFoot();
        }
        Proposal paper = reading.proposal(titles);
        if (paper.secrecy().value() != null) {
            return Outcome.refused(Problem.must("PARSE.secret", "", paper.secrecy().value()));
        }
        return Outcome.done(whole(text, lines, reading, paper));
    }

    private static Outcome<String> clean(String raw) {
        if (raw.length() > PastedText.MOST_CHARACTERS) {
            return tooLong(raw.length(), raw.lines().count());
        }
        String broken = LINE_BREAK.matcher(raw).replaceAll("\n");
        String text =
                Normalizer.normalize(UNSEEN.matcher(broken).replaceAll(""), Normalizer.Form.NFC);
        long lines = text.lines().count();
        return lines > PastedText.MOST_LINES ? tooLong(raw.length(), lines) : Outcome.done(text);
    }

    private static Outcome<String> tooLong(int characters, long lines) {
        return Outcome.refused(
                Problem.must(
                        "PASTE.too-long",
                        "",
                        characters,
                        lines,
                        PastedText.MOST_CHARACTERS,
                        PastedText.MOST_LINES));
    }

    // Every line counts, also one that a page would print at its edge.
    private static PastedText part(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Line.of(1, lines.size(), TextLine.of(line))));
        Closing closing = Closing.of(Passages.of(lines, Passages.isWrapped(lines)));
        List<Block> body = Outline.of(closing.passages(), false);
        return new PastedText(
                PastedBlocks.of(body, closing.isMarked()),
                null,
                0,
                lines.size(),
                List.of(),
                List.of());
    }

    private static PastedText whole(
            String text, List<Line> lines, PaperReading reading, Proposal paper) {
        List<Block> body = PastedBlocks.of(paper.body(), paper.closingMark());
        return new PastedText(
                body,
                paper,
                reading.bodyFrom(),
                reading.bodyUntil(),
                paper.attachments().stream().map(PastedReader::counted).toList(),
                PastedOthers.of(text.lines().toList(), lines, reading, paper));
    }

    private static Attachment counted(Attachment attachment) {
        List<Block> body = PastedBlocks.of(attachment.body(), false);
        return switch (attachment) {
            case Attachment.Appendix(var title, var landscape, _) ->
                    new Attachment.Appendix(title, landscape, body);
            case Attachment.IssuedWith(var name, var subject, var landscape, _) ->
                    new Attachment.IssuedWith(name, subject, landscape, body);
        };
    }

    private static boolean hasHead(List<Line> lines, PaperReading reading, int proof) {
        Head head = reading.head();
        int seen = 0;
        NumberGrammar.Found number = head.number;
        Line numbered = head.numberLine;
        if (number != null
                && numbered != null
                && !number.symbol().isEmpty()
                && isShort(numbered)
                && BEGINS.matcher(numbered.bare().substring(0, number.start())).find()) {
            seen += PROOF;
        }
        for (Line line : lines.subList(0, reading.textStart())) {
            boolean national =
                    line.raw().length() <= LONGEST_NUMBER_LINE
                            && (Marks.nation(line.fold()) != null
                                    || Marks.motto(line.fold()) != null);
            seen += national ? PROOF : 0;
        }
        Titles.Title title = head.title;
        seen += title != null && title.isWhole() ? 1 : 0;
        DayGrammar.Found day = head.day;
        seen += day != null && !day.place().isEmpty() && isShort(head.dayLine) ? 1 : 0;
        seen += head.isAbout ? 1 : 0;
        boolean rules =
                reading.textStart() < lines.size()
                        && (Openings.isBasis(lines.get(reading.textStart()).fold())
                                || Openings.isAddressee(lines.get(reading.textStart())));
        seen += rules && title != null ? 1 : 0;
        return seen >= proof && seen > 0;
    }

    private static boolean isShort(@Nullable Line line) {
        return line != null && line.raw().length() <= LONGEST_NUMBER_LINE;
    }

    private static boolean isSent(FootReader foot) {
        return foot.recipients().value() != null || foot.filing.value() != null;
    }

    private static boolean isSigned(FootReader foot) {
        return foot.signers.signers().stream()
                .anyMatch(signer ->
                        signer.capacity().value() != null && signer.name().value() != null);
    }

    private static boolean endsInMark(List<Line> lines, int until) {
        int last = until - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last >= 0 && FootFinder.closingAt(lines.get(last).bare().strip()) >= 0;
    }
}
