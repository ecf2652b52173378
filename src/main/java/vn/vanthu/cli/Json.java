package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes what a command lists as JSON, for programs; no paper passes through here.
final class Json {

    private static final String INDENT = "  ";

    private Json() {}

    /// Maps, lists, numbers and booleans as they are, null as null, all else as text.
    static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value, "");
        return json.toString();
    }

    private static void write(StringBuilder json, @Nullable Object value, String indent) {
        switch (value) {
            case null -> json.append("null");
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                map.forEach((key, member) -> {
                    StringBuilder one = new StringBuilder();
                    text(one, String.valueOf(key));
                    one.append(": ");
                    write(one, member, indent + INDENT);
                    members.add(one.toString());
                });
                enclose(json, '{', members, '}', indent);
            }
            case Iterable<?> list -> {
                List<String> members = new ArrayList<>();
                for (Object member : list) {
                    StringBuilder one = new StringBuilder();
                    write(one, member, indent + INDENT);
                    members.add(one.toString());
                }
                enclose(json, '[', members, ']', indent);
            }
            default -> text(json, value.toString());
        }
    }

    private static void enclose(
            StringBuilder json, char open, List<String> members, char close, String indent) {
        json.append(open);
        if (!members.isEmpty()) {
            String line = "\n" + indent + INDENT;
            json.append(line).append(String.join("," + line, members)).append("\n").append(indent);
        }
        json.append(close);
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    // Nothing listed may steer a terminal either.
                    if (isHidden(text, i)) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isHidden(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
