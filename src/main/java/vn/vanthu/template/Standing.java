package vn.vanthu.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads standing wording backwards: from `Về việc kiện toàn Tổ công tác`, as a paper says it, to
/// `kiện toàn Tổ công tác`, as the field asks for it.
final class Standing {

    private static final Pattern FIELD = Pattern.compile("\\[\\(\\$\\{(\\w+)}\\)]");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    // What stands in the paper letter by letter as it was filled in.
    private static final Set<Field.Type> READABLE =
            Set.of(Field.Type.LINE, Field.Type.TEXT, Field.Type.CHOICE);

    private final Map<String, Field> fields;

    Standing(Map<String, Field> fields) {
        this.fields = fields;
    }

    /// The values of fields that make `words` of a wording below `pattern`; empty when none does,
    /// and when nothing but the field's own words would stand there.
    Map<String, String> values(JsonNode pattern, String words) {
        for (String wording : wordings(pattern)) {
            Map<String, String> values = read(wording, words);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return Map.of();
    }

    private static List<String> wordings(JsonNode pattern) {
        if (pattern.isString()) {
            return List.of(pattern.stringValue());
        }
        List<String> wordings = new ArrayList<>();
        pattern.forEach(inner -> wordings.addAll(wordings(inner)));
        return wordings;
    }

    private Map<String, String> read(String wording, String words) {
        List<String> names = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        Matcher field = FIELD.matcher(wording);
        boolean says = false;
        int from = 0;
        while (field.find()) {
            Field asked = fields.get(field.group(1));
            if (asked == null || !READABLE.contains(asked.type())) {
                return Map.of();
            }
            names.add(asked.name());
            String said = wording.substring(from, field.start());
            boolean chosen = asked.type() == Field.Type.CHOICE;
            says |= LETTERS.matcher(said).find() || chosen;
            expression.append(Pattern.quote(said)).append(chosen ? choices(asked) : "(.+)");
            from = field.end();
        }
        String rest = wording.substring(from);
        says |= LETTERS.matcher(rest).find();
        Matcher read =
                Pattern.compile(
                                expression + Pattern.quote(rest),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(words);
        Map<String, String> values = new LinkedHashMap<>();
        if (says && read.matches()) {
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), value(names.get(i), read.group(i + 1).strip()));
            }
        }
        return values;
    }

    private static String choices(Field field) {
        return field.choices().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")"));
    }

    // A choice as the form spells it.
    private String value(String name, String said) {
        Field field = fields.get(name);
        return field == null
                ? said
                : field.choices().stream().filter(said::equalsIgnoreCase).findFirst().orElse(said);
    }
}
