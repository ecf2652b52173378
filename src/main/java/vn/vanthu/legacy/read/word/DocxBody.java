package vn.vanthu.legacy.read.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.read.SafeXml;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.text.LetterMend;

/// Walks through the body of a DOCX and writes down what Word shows of it.
final class DocxBody {

    private static final int DEEPEST = 400;

    private final XMLStreamReader xml;
    private final Styles styles;
    private final Lists lists;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();

    /// Where lines go: the body, a cell or a text box; a table is open in it or not.
    private static final class Place {
        final List<TextLine> lines = new ArrayList<>();
        final Deque<ShownTable> tables = new ArrayDeque<>();
        int span = 1;
        boolean continued;
    }

    private static final class Paragraph {
        final Shown shown = new Shown();

        /// Lines of text boxes anchored in it.
        final List<TextLine> boxes = new ArrayList<>();

        @Nullable String style;
        @Nullable String list;
        @Nullable String level;
        boolean inRun;
        boolean hidden;
        @Nullable Boolean bold;
        @Nullable Boolean capitals;
        @Nullable String runStyle;
        @Nullable String font;
    }

    private DocxBody(XMLStreamReader xml, Styles styles, Lists lists) {
        this.xml = xml;
        this.styles = styles;
        this.lists = lists;
    }

    static List<TextLine> lines(byte[] document, Styles styles, Lists lists) throws UnreadableFile {
        return new DocxBody(SafeXml.open(document), styles, lists).read();
    }

    private List<TextLine> read() throws UnreadableFile {
        Place body = new Place();
        places.push(body);
        int depth = 0;
        boolean inText = false;
        while (SafeXml.hasNext(xml)) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (isLeftOut(xml.getLocalName())) {
                        skip();
                        continue;
                    }
                    if (++depth > DEEPEST) {
                        throw new UnreadableFile("READ.nested", DEEPEST);
                    }
                    inText = xml.getLocalName().equals("t");
                    start(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inText) {
                        add(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inText = false;
                    end(xml.getLocalName());
                }
                default -> {}
            }
        }
        return body.lines;
    }

    /// Deleted words, the old place of moved ones, the double for old versions of Word, formulas of
    /// pictures, and properties as they once were.
    private static boolean isLeftOut(String name) {
        return switch (name) {
            case "del",
                    "moveFrom",
                    "Fallback",
                    "rPrChange",
                    "pPrChange",
                    "tblPrChange",
                    "tcPrChange",
                    "sectPr",
                    "object" ->
                    true;
            default -> false;
        };
    }

    private void skip() throws UnreadableFile {
        int open = 1;
        while (open > 0 && SafeXml.hasNext(xml)) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    private void start(String name) throws UnreadableFile {
        Place place = places.getFirst();
        Paragraph paragraph = paragraphs.peek();
        String value = Ooxml.value(xml);
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "txbxContent", "tc" -> {
                if (places.size() > 60) {
                    throw new UnreadableFile("READ.nested", 60);
                }
                places.push(new Place());
            }
            case "tbl" -> place.tables.push(new ShownTable());
            case "tr" -> {
                ShownTable table = place.tables.peek();
                if (table != null) {
                    table.row();
                }
            }
            case "tblStyle" -> {
                if (styles.isRuled(value)) {
                    rule(place);
                }
            }
            case "insideV", "insideH" -> ruleWhen(place, value);
            case "left", "start" -> ruleCell(value);
            case "gridSpan" -> place.span = Math.max(1, Ooxml.number(value, 1));
            case "vMerge" -> place.continued = !"restart".equals(value);
            default -> {
                if (paragraph != null) {
                    start(name, value, paragraph);
                }
            }
        }
    }

    // Borders told cell by cell are those of the table around.
    private void ruleCell(@Nullable String value) {
        if (places.size() > 1
                && paragraphs.size() < places.size()
                && Ooxml.isRule(value)
                && Ooxml.attribute(xml, "sz") != null) {
            Place cell = places.pop();
            rule(places.getFirst());
            places.push(cell);
        }
    }

    private static void ruleWhen(Place place, @Nullable String value) {
        if (Ooxml.isRule(value)) {
            rule(place);
        }
    }

    private static void rule(Place place) {
        ShownTable table = place.tables.peek();
        if (table != null) {
            table.rule();
        }
    }

    private void start(String name, @Nullable String value, Paragraph paragraph) {
        switch (name) {
            case "pStyle" -> paragraph.style = value;
            case "numId" -> paragraph.list = value;
            case "ilvl" -> paragraph.level = value;
            case "r" -> {
                paragraph.inRun = true;
                paragraph.hidden = false;
                paragraph.bold = null;
                paragraph.capitals = null;
                paragraph.runStyle = null;
                paragraph.font = null;
            }
            case "b" ->
                    paragraph.bold = paragraph.inRun ? (Boolean) Ooxml.isOn(value) : paragraph.bold;
            case "caps" ->
                    paragraph.capitals =
                            paragraph.inRun ? (Boolean) Ooxml.isOn(value) : paragraph.capitals;
            case "vanish" -> paragraph.hidden = paragraph.inRun && Ooxml.isOn(value);
            case "rStyle" -> paragraph.runStyle = value;
            case "rFonts" -> paragraph.font = Ooxml.attribute(xml, "ascii");
            case "tab" -> {
                // The same name tells where tabs stop, outside of runs.
                if (paragraph.inRun) {
                    add("\t");
                }
            }
            case "br" -> {
                String type = Ooxml.attribute(xml, "type");
                if (type == null || type.equals("textWrapping")) {
                    add("\n");
                }
            }
            case "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "sym" -> add(symbol(Ooxml.attribute(xml, "char")));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "r" -> {
                Paragraph paragraph = paragraphs.peek();
                if (paragraph != null) {
                    paragraph.inRun = false;
                }
            }
            case "txbxContent" -> {
                Place box = places.pop();
                Paragraph anchor = paragraphs.peek();
                (anchor == null ? places.getFirst().lines : anchor.boxes).addAll(box.lines);
            }
            case "tc" -> {
                Place cell = places.pop();
                ShownTable table = places.getFirst().tables.peek();
                if (table != null) {
                    table.cell(new ShownTable.Cell(cell.lines, cell.span, cell.continued));
                }
            }
            case "tbl" -> {
                Place place = places.getFirst();
                if (!place.tables.isEmpty()) {
                    place.lines.addAll(place.tables.pop().lines());
                }
            }
            default -> {}
        }
    }

    private void endParagraph() {
        Paragraph paragraph = paragraphs.pop();
        String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
        String level = paragraph.level == null ? styles.level(paragraph.style) : paragraph.level;
        boolean empty = paragraph.shown.text().isBlank();
        String label = list == null || list.equals("0") || empty ? "" : lists.next(list, level);
        List<TextLine> lines = places.getFirst().lines;
        lines.addAll(paragraph.boxes);
        if (!empty || paragraph.boxes.isEmpty()) {
            lines.addAll(paragraph.shown.lines(label));
        }
    }

    private void add(String letters) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.hidden || !paragraph.inRun) {
            return;
        }
        String font =
                paragraph.font == null
                        ? styles.font(
                                paragraph.runStyle == null ? paragraph.style : paragraph.runStyle)
                        : paragraph.font;
        String mended = font == null ? null : LetterMend.byFont(font, letters);
        String text = mended == null ? letters : mended;
        boolean capitals =
                paragraph.capitals != null
                        ? paragraph.capitals
                        : styles.isInCapitals(paragraph.style);
        boolean bold =
                paragraph.bold != null
                        ? paragraph.bold
                        : styles.isBold(paragraph.style)
                                || (paragraph.runStyle != null
                                        && styles.isBold(paragraph.runStyle));
        paragraph.shown.add(seen(capitals ? text.toUpperCase(Locale.ROOT) : text), bold);
    }

    private static String seen(String letters) {
        StringBuilder seen = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            boolean unseen =
                    c == '\u200B'
                            || c == '\u2060'
                            || c == '\u00AD'
                            || c == '\uFEFF'
                            || c == '\u200C'
                            || c == '\u200D';
            if (!unseen) {
                seen.append(c);
            }
        }
        return seen.toString();
    }

    private static String symbol(@Nullable String code) {
        if (code == null || code.length() > 4) {
            return "";
        }
        try {
            int c = Integer.parseInt(code, 16);
            return c >= 0xF020 && c <= 0xF07E ? String.valueOf((char) (c - 0xF000)) : "•";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
