package vn.vanthu.render.press;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.vanthu.render.pdf.FieldPlace;

/// Writes the places of signature fields as a small JSON file, for the program that signs.
final class FieldsJson {

    private FieldsJson() {}

    /// `{"unit": "pt", "origin": "lower left", "fields": [{"name", "page", "x", …}]}`
    static byte[] write(List<FieldPlace> fields) {
        StringBuilder json =
                new StringBuilder("{\n  \"unit\": \"pt\",\n  \"origin\": \"lower left\",\n")
                        .append("  \"fields\": [");
        String separator = "\n";
        for (FieldPlace f : fields) {
            json.append(separator)
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "    {\"name\": \"%s\", \"page\": %d, \"x\": %.2f, \"y\": %.2f,"
                                            + " \"width\": %.2f, \"height\": %.2f}",
                                    f.name(),
                                    f.page(),
                                    f.x(),
                                    f.y(),
                                    f.width(),
                                    f.height()));
            separator = ",\n";
        }
        return json.append("\n  ]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
