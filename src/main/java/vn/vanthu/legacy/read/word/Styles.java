package vn.vanthu.legacy.read.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.SafeXml;
import vn.vanthu.legacy.read.UnreadableFile;

/// What styles say that is seen in the words: bold, capitals, lists, rules of tables.
final class Styles {

    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String usual;

    private static final class Style {
        @Nullable String basedOn;
        @Nullable Boolean bold;
        @Nullable Boolean capitals;
        @Nullable String list;
        @Nullable String level;
        @Nullable String font;
        boolean ruled;
    }

    static Styles read(byte @Nullable [] part) throws UnreadableFile {
        Styles styles = new Styles();
        if (part == null) {
            return styles;
        }
        XMLStreamReader xml = SafeXml.open(part);
        Style style = new Style();
        while (SafeXml.hasNext(xml)) {
            if (SafeXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = Ooxml.value(xml);
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    String id = Ooxml.attribute(xml, "styleId");
                    styles.styles.put(id == null ? "" : id, style);
                    if ("paragraph".equals(Ooxml.attribute(xml, "type"))
                            && "1".equals(Ooxml.attribute(xml, "default"))) {
                        styles.usual = id;
                    }
                }
                case "basedOn" -> style.basedOn = value;
                case "b" -> style.bold = Ooxml.isOn(value);
                case "caps" -> style.capitals = Ooxml.isOn(value);
                case "numId" -> style.list = value;
                case "ilvl" -> style.level = value;
                case "rFonts" -> style.font = Ooxml.attribute(xml, "ascii");
                case "insideV", "insideH", "left", "top" -> style.ruled |= Ooxml.isRule(value);
                default -> {}
            }
        }
        return styles;
    }

    boolean isBold(@Nullable String id) {
        return Boolean.TRUE.equals(find(id, style -> style.bold));
    }

    boolean isInCapitals(@Nullable String id) {
        return Boolean.TRUE.equals(find(id, style -> style.capitals));
    }

    boolean isRuled(@Nullable String id) {
        return Boolean.TRUE.equals(find(id, style -> style.ruled ? Boolean.TRUE : null));
    }

    @Nullable String list(@Nullable String id) {
        return find(id, style -> style.list);
    }

    @Nullable String level(@Nullable String id) {
        return find(id, style -> style.level);
    }

    @Nullable String font(@Nullable String id) {
        return find(id, style -> style.font);
    }

    /// Asks one thing of a style.
    private interface Question<T> {
        @Nullable T ask(Style style);
    }

    private <T> @Nullable T find(@Nullable String id, Question<T> question) {
        String at = id == null ? usual : id;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return null;
            }
            T found = question.ask(style);
            if (found != null) {
                return found;
            }
            at = style.basedOn;
        }
        return null;
    }
}
