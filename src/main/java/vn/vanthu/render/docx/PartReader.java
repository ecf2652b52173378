package vn.vanthu.render.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs of one part of a package, and where its sections end.
final class PartReader {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    // The JDK's own parser, whatever else lies on the class path; it reads no outer entities.
    private static final XMLInputFactory PARSERS = hardened();

    private final XMLStreamReader xml;
    private final List<Section> sections = new ArrayList<>();
    private Section section = new Section();
    private @Nullable StringBuilder words;
    private boolean gap;
    private boolean run;
    private boolean shown;
    private boolean ends;

    /// Cells that begin in each row of the table being read; null outside a table of the body.
    private @Nullable List<Integer> rows;

    private PartReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// What ends with one set of section properties.
    static final class Section {
        final List<String> paragraphs = new ArrayList<>();
        final List<List<Integer>> tables = new ArrayList<>();
        @Nullable String firstHeader;
        @Nullable String firstFooter;
    }

    /// The sections of a document; a header or footer is one section.
    static List<Section> sections(byte[] part) {
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(part));
            try {
                return new PartReader(xml).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocxException("A part of the package is no proper XML", e);
        }
    }

    /// The targets of a part's relationships by their id.
    static Map<String, String> targets(byte[] relationships) {
        Map<String, String> targets = new HashMap<>();
        try {
            XMLStreamReader xml =
                    PARSERS.createXMLStreamReader(new ByteArrayInputStream(relationships));
            try {
                while (xml.hasNext()) {
                    if (next(xml) == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("Relationship")) {
                        targets.put(
                                xml.getAttributeValue(null, "Id"),
                                xml.getAttributeValue(null, "Target"));
                    }
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocxException("The relationships are no proper XML", e);
        }
        return targets;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableDocxException(
                    "A part of the package has a document type, which no DOCX has", null);
        }
        return event;
    }

    private List<Section> read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (WORD.equals(xml.getNamespaceURI())) {
                        start(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (shown) {
                        add(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (WORD.equals(xml.getNamespaceURI())) {
                        end(xml.getLocalName());
                    }
                }
                default -> {}
            }
        }
        if (!section.paragraphs.isEmpty()) {
            sections.add(section);
        }
        return sections;
    }

    private void start(String element) {
        switch (element) {
            case "p" -> {
                words = new StringBuilder();
                gap = false;
            }
            case "pStyle" -> gap = StyleNames.GAP.equals(xml.getAttributeValue(WORD, "val"));
            case "r" -> run = true;
            case "t" -> shown = run;
            case "noBreakHyphen" -> add("-");
            case "tab" -> add("\t");
            // A break inside a paragraph stands for the space at the line's end.
            case "br", "cr" -> add(" ");
            // The head and the foot stand in tables without borders.
            case "tblBorders" -> {
                rows = new ArrayList<>();
                section.tables.add(rows);
            }
            case "tr" -> {
                if (rows != null) {
                    rows.add(0);
                }
            }
            case "tc" -> count(1);
            case "vMerge" -> {
                if (!"restart".equals(xml.getAttributeValue(WORD, "val"))) {
                    count(-1);
                }
            }
            case "headerReference" -> {
                if (isFirst()) {
                    section.firstHeader = xml.getAttributeValue(LINKS, "id");
                }
            }
            case "footerReference" -> {
                if (isFirst()) {
                    section.firstFooter = xml.getAttributeValue(LINKS, "id");
                }
            }
            default -> {}
        }
    }

    private void count(int cells) {
        List<Integer> counts = rows;
        if (counts != null) {
            counts.add(counts.removeLast() + cells);
        }
    }

    private boolean isFirst() {
        return "first".equals(xml.getAttributeValue(WORD, "type"));
    }

    private void end(String element) {
        switch (element) {
            case "r" -> run = false;
            case "t" -> shown = false;
            case "p" -> paragraph();
            case "tbl" -> rows = null;
            case "sectPr" -> ends = true;
            default -> {}
        }
        // Section properties stand in the last paragraph of a section, or behind all of them.
        if (ends && (words == null || element.equals("p"))) {
            sections.add(section);
            section = new Section();
            ends = false;
        }
    }

    private void paragraph() {
        StringBuilder read = words;
        if (read != null && (!gap || !read.isEmpty())) {
            section.paragraphs.add(read.toString());
        }
        words = null;
    }

    private void add(String letters) {
        StringBuilder read = words;
        if (read == null || !run) {
            return;
        }
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter != Words.HOLD && letter != Words.FREE) {
                read.append(letter);
            }
        }
    }
}
