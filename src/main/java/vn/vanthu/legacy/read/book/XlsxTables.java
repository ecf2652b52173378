package vn.vanthu.legacy.read.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.SafeXml;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.ZipParts;

/// Reads the sheets of a workbook of 2007 or later, cell by cell.
final class XlsxTables {

    private final List<String> shared;
    private int rowsLeft = BookTable.MOST_ROWS;

    private XlsxTables(List<String> shared) {
        this.shared = shared;
    }

    static List<BookTable> read(ZipParts parts) throws UnreadableFile, IOException {
        XlsxTables tables = new XlsxTables(shared(parts.part("xl/sharedStrings.xml")));
        List<BookTable> found = new ArrayList<>();
        for (Map.Entry<String, String> sheet : sheets(parts).entrySet()) {
            byte[] part = parts.part(sheet.getValue());
            if (part != null) {
                found.add(new BookTable(sheet.getKey(), tables.rows(part)));
            }
        }
        return found;
    }

    /// Parts of the sheets by their names, in order.
    private static Map<String, String> sheets(ZipParts parts) throws UnreadableFile, IOException {
        Map<String, String> targets = new HashMap<>();
        byte[] links = parts.part("xl/_rels/workbook.xml.rels");
        if (links != null) {
            XMLStreamReader xml = SafeXml.open(links);
            while (SafeXml.hasNext(xml)) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        Map<String, String> sheets = new LinkedHashMap<>();
        byte[] workbook = parts.part("xl/workbook.xml");
        XMLStreamReader xml = SafeXml.open(workbook == null ? new byte[0] : workbook);
        while (SafeXml.hasNext(xml)) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                String id = "";
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
                }
                String target = targets.get(id);
                if (target != null) {
                    sheets.put(String.valueOf(xml.getAttributeValue(null, "name")), target);
                }
            }
        }
        return sheets;
    }

    private static List<String> shared(byte @Nullable [] part) throws UnreadableFile {
        List<String> shared = new ArrayList<>();
        if (part == null) {
            return shared;
        }
        XMLStreamReader xml = SafeXml.open(part);
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (SafeXml.hasNext(xml)) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("si")) {
                        text.setLength(0);
                    }
                    inText = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("si")) {
                        shared.add(text.toString());
                    }
                }
                default -> {}
            }
        }
        return shared;
    }

    private List<BookTable.BookRow> rows(byte[] part) throws UnreadableFile {
        List<BookTable.BookRow> rows = new ArrayList<>();
        XMLStreamReader xml = SafeXml.open(part);
        List<String> cells = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String type = "";
        int column = 0;
        int line = 0;
        boolean inValue = false;
        while (SafeXml.hasNext(xml)) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            cells = new ArrayList<>();
                            column = 0;
                            line = number(xml.getAttributeValue(null, "r"), line + 1);
                        }
                        case "c" -> {
                            type = String.valueOf(xml.getAttributeValue(null, "t"));
                            column = column(xml.getAttributeValue(null, "r"), column);
                            value.setLength(0);
                        }
                        default -> {}
                    }
                    inValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inValue) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inValue = false;
                    if (xml.getLocalName().equals("c") && column < BookTable.MOST_COLUMNS) {
                        while (cells.size() < column) {
                            cells.add("");
                        }
                        cells.add(shown(type, value.toString()));
                        column++;
                    } else if (xml.getLocalName().equals("row")) {
                        if (--rowsLeft < 0) {
                            throw new UnreadableFile("READ.too-much", BookTable.MOST_ROWS);
                        }
                        rows.add(new BookTable.BookRow(line, List.copyOf(cells)));
                    }
                }
                default -> {}
            }
        }
        return rows;
    }

    private String shown(String type, String value) {
        if (type.equals("s")) {
            int at = number(value, -1);
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        }
        if (type.equals("e")) {
            return "";
        }
        boolean figure = type.equals("n") || type.equals("null");
        if (figure && !value.isEmpty()) {
            try {
                return Books.number(Double.parseDouble(value));
            } catch (NumberFormatException e) {
                return value;
            }
        }
        return value;
    }

    /// `AB12` stands in column 27.
    private static int column(@Nullable String place, int otherwise) {
        if (place == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null
                || text.isEmpty()
                || text.length() > 9
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Integer.parseInt(text);
    }
}
