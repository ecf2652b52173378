package vn.vanthu.legacy.read.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.SafeXml;
import vn.vanthu.legacy.read.UnreadableFile;

/// Counts the items of numbered lists and says the labels that Word shows before them.
final class Lists {

    private static final int LEVELS = 9;

    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> shapeOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
    }

    static Lists read(byte @Nullable [] part) throws UnreadableFile {
        Lists lists = new Lists();
        if (part != null) {
            lists.fill(SafeXml.open(part));
        }
        return lists;
    }

    private void fill(XMLStreamReader xml) throws UnreadableFile {
        Level[] shape = shape();
        Level level = shape[0];
        String list = "";
        int overridden = 0;
        while (SafeXml.hasNext(xml)) {
            if (SafeXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = Ooxml.value(xml);
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    shape = shape();
                    shapes.put(String.valueOf(Ooxml.attribute(xml, "abstractNumId")), shape);
                }
                case "lvl" -> level = shape[level(Ooxml.attribute(xml, "ilvl"))];
                case "start" -> level.start = Ooxml.number(value, 1);
                case "numFmt" -> level.format = String.valueOf(value);
                case "lvlText" -> level.text = value == null ? "" : value;
                case "num" -> {
                    list = String.valueOf(Ooxml.attribute(xml, "numId"));
                    // Levels described below a list are its own and not those of its shape.
                    shape = shape();
                    level = shape[0];
                }
                case "abstractNumId" -> shapeOf.put(list, String.valueOf(value));
                case "lvlOverride" -> overridden = level(Ooxml.attribute(xml, "ilvl"));
                case "startOverride" ->
                        restarts.computeIfAbsent(list, _ -> new HashMap<>())
                                .put(overridden, Ooxml.number(value, 1));
                default -> {}
            }
        }
    }

    private static Level[] shape() {
        Level[] shape = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            shape[i] = new Level();
        }
        return shape;
    }

    private static int level(@Nullable String value) {
        return Math.max(0, Math.min(LEVELS - 1, Ooxml.number(value, 0)));
    }

    /// The label of the next item of a list; empty when none is shown.
    String next(String list, @Nullable String atLevel) {
        String shapeId = shapeOf.get(list);
        Level[] shape = shapeId == null ? null : shapes.get(shapeId);
        if (shapeId == null || shape == null) {
            return "";
        }
        int at = level(atLevel);
        int[] count = counts.computeIfAbsent(shapeId, _ -> starts(shape));
        Map<Integer, Integer> restart = restarts.get(list);
        if (restart != null && begun.add(list)) {
            restart.forEach((level, start) -> count[level] = start - 1);
        }
        count[at]++;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = shape[deeper].start - 1;
        }
        return label(shape, count, at);
    }

    private static int[] starts(Level[] shape) {
        int[] count = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            count[i] = shape[i].start - 1;
        }
        return count;
    }

    private static String label(Level[] shape, int[] count, int at) {
        if (shape[at].format.equals("none")) {
            return "";
        }
        if (shape[at].format.equals("bullet")) {
            return bullet(shape[at].text);
        }
        StringBuilder label = new StringBuilder();
        String text = shape[at].text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                int level = next - '1';
                label.append(
                        Ordinals.of(
                                shape[level].format,
                                Math.max(count[level], level < at ? 1 : count[level])));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString().strip();
    }

    /// Bullets of symbol fonts stand beyond Unicode; in papers they are dashes and pluses.
    private static String bullet(String text) {
        if (text.isBlank()) {
            return "";
        }
        return switch (text.charAt(0)) {
            case '\uF02D', '\uF0D8', '\uF0E8', '–', '—' -> "-";
            case '\uF02B' -> "+";
            case 'o' -> "o";
            case '+' -> "+";
            case '-' -> "-";
            default ->
                    text.charAt(0) >= '\uE000' && text.charAt(0) <= '\uF8FF' ? "•" : text.strip();
        };
    }
}
