package vn.vanthu.search.made;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the lists that lie beside the tests: lines, in sections begun by `== name`.
final class Lists {

    private Lists() {}

    /// The lines of a file; blank ones and remarks (`# …` before the first section) are left out.
    static List<String> lines(String file) {
        try (InputStream in = Lists.class.getResourceAsStream(file)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>();
            boolean isHead = true;
            for (String line : text.split("\n", -1)) {
                isHead &= line.isBlank() || line.startsWith("#");
                if (!isHead && !line.isBlank()) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("== ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    /// The parts of a line between strokes.
    static List<String> parts(String line, String stroke) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split(stroke, -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
