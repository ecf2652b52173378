package vn.vanthu.render.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A workbook as it lies in the file, read without the library that wrote it.
final class SeenXlsx {

    private final Map<String, byte[]> parts;
    private final List<String> strings = new ArrayList<>();

    private SeenXlsx(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// One row of a worksheet.
    ///
    /// @param texts of its cells that say something
    /// @param struck whether its first cell is struck through
    record Row(int number, List<String> texts, boolean struck) {}

    /// A part of any package: workbook or Word file.
    static byte[] part(byte[] file, String name) throws IOException {
        return Objects.requireNonNull(parts(file).get(name), name);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static SeenXlsx of(byte[] xlsx) throws Exception {
        SeenXlsx seen = new SeenXlsx(parts(xlsx));
        for (Element item : elements(seen.part("xl/sharedStrings.xml"), "si")) {
            seen.strings.add(item.getTextContent());
        }
        return seen;
    }

    Document part(String name) throws Exception {
        byte[] xml = Objects.requireNonNull(parts.get(name), name);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    /// The rows of worksheet `number` (from 1) that say something.
    List<Row> rows(int number) throws Exception {
        List<Element> formats = elements(part("xl/styles.xml"), "cellXfs");
        List<Element> styles = elements(formats.getFirst(), "xf");
        List<Element> fonts = elements(elements(part("xl/styles.xml"), "fonts").getFirst(), "font");
        List<Row> rows = new ArrayList<>();
        for (Element row : elements(part("xl/worksheets/sheet" + number + ".xml"), "row")) {
            List<String> texts = new ArrayList<>();
            boolean struck = false;
            for (Element cell : elements(row, "c")) {
                List<Element> values = elements(cell, "v");
                if (values.isEmpty()) {
                    continue;
                }
                if (!cell.getAttribute("t").equals("s")) {
                    throw new IOException("A cell that is no text: " + cell.getAttribute("r"));
                }
                if (texts.isEmpty()) {
                    Element style = styles.get(Integer.parseInt(cell.getAttribute("s")));
                    Element font = fonts.get(Integer.parseInt(style.getAttribute("fontId")));
                    struck = !elements(font, "strike").isEmpty();
                }
                texts.add(strings.get(Integer.parseInt(values.getFirst().getTextContent())));
            }
            if (!texts.isEmpty()) {
                rows.add(new Row(Integer.parseInt(row.getAttribute("r")), texts, struck));
            }
        }
        return rows;
    }

    /// After which rows the pages of a worksheet end.
    List<Integer> ends(int number) throws Exception {
        return elements(part("xl/worksheets/sheet" + number + ".xml"), "brk").stream()
                .map(brk -> Integer.parseInt(brk.getAttribute("id")))
                .toList();
    }

    static List<Element> elements(org.w3c.dom.Node in, String name) {
        NodeList found =
                in instanceof Document document
                        ? document.getElementsByTagName(name)
                        : ((Element) in).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
