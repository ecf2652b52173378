package vn.vanthu.legacy.read.word;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads attributes whatever namespace they stand in: there are two for the same format.
final class Ooxml {

    private Ooxml() {}

    static @Nullable String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// A switch without a value is on.
    static boolean isOn(@Nullable String value) {
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static boolean isRule(@Nullable String value) {
        return value != null && !value.equals("nil") && !value.equals("none");
    }

    static int number(@Nullable String value, int otherwise) {
        if (value == null || value.isEmpty() || value.length() > 6) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
