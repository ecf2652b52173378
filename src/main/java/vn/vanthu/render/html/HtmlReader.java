package vn.vanthu.render.html;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.ReadBack;

/// Reads back what our HTML says, from its text and tags alone.
public final class HtmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final List<StringBuilder> passages = new ArrayList<>();
    private final List<List<Integer>> tables = new ArrayList<>();
    private @Nullable StringBuilder open;
    private String openTag = "";

    private HtmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Reads one file of pages, or one reading version.
    ///
    /// @throws IllegalArgumentException when the file is not well-formed
    public static ReadBack read(byte[] html) {
        HtmlReader reader = new HtmlReader();
        try {
            reader.read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(html), "UTF-8"));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The HTML cannot be read back", e);
        }
        return new ReadBack(
                reader.passages.stream().map(StringBuilder::toString).toList(), reader.tables);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> {
                    if (open != null) {
                        open.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(openTag)) {
                        open = null;
                        openTag = "";
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String passage = xml.getAttributeValue(null, "data-p");
        switch (xml.getLocalName()) {
            case "table" -> tables.add(new ArrayList<>());
            case "tr" -> tables.getLast().add(0);
            case "td", "th" -> tables.getLast().add(tables.getLast().removeLast() + 1);
            default -> {}
        }
        if (passage != null) {
            int index = Integer.parseInt(passage);
            while (passages.size() <= index) {
                passages.add(new StringBuilder());
            }
            open = passages.get(index);
            openTag = xml.getLocalName();
        }
    }
}
