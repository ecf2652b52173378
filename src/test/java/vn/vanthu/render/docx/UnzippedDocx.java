package vn.vanthu.render.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// A finished DOCX, to be looked into.
final class UnzippedDocx {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts;

    UnzippedDocx(byte[] file) {
        this.parts = ZipParts.unpack(file);
    }

    /// The root of a part, such as `word/document.xml`.
    Element part(String name) throws Exception {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new AssertionError(name + " is not among " + parts.keySet());
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        return document.getDocumentElement();
    }

    List<String> names() {
        return parts.keySet().stream().sorted().toList();
    }

    /// All descendants of that name, in order.
    static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagNameNS(WORD, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /// The only descendant of that name.
    static Element one(Element root, String name) {
        List<Element> found = all(root, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name);
        }
        return found.getFirst();
    }

    static boolean has(Element root, String name) {
        return !all(root, name).isEmpty();
    }

    static String value(Element element, String attribute) {
        return element.getAttributeNS(WORD, attribute);
    }

    static String value(Element root, String name, String attribute) {
        return value(one(root, name), attribute);
    }

    /// The paragraphs of that style.
    static List<Element> styled(Element root, String style) {
        return all(root, "p").stream()
                .filter(p -> all(p, "pStyle").stream().anyMatch(s -> value(s, "val").equals(style)))
                .toList();
    }

    /// The style of that id.
    Element style(String id) throws Exception {
        return all(part("word/styles.xml"), "style").stream()
                .filter(style -> value(style, "styleId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String text(Element element) {
        return element.getTextContent();
    }

    /// The element before this one.
    static Element before(Element element) {
        Node node = element.getPreviousSibling();
        while (!(node instanceof Element)) {
            node = node.getPreviousSibling();
        }
        return (Element) node;
    }
}
