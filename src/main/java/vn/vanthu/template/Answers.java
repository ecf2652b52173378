package vn.vanthu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Problem;

/// Checks what was filled in, field by field, and hands it to the filling; goes on after a problem
/// so that all are found in one pass.
final class Answers {

    private static final String ADDRESSEES = "addressees";
    private static final int UNKNOWN = 100;

    private final Form form;
    private final Map<String, Field> fields;
    private final Filling filling;
    private final List<Problem> problems = new ArrayList<>();

    Answers(Form form, Map<String, Field> fields, Filling filling) {
        this.form = form;
        this.fields = fields;
        this.filling = filling;
    }

    List<Problem> read(JsonNode values) {
        if (!values.isObject()) {
            problems.add(Problem.must("FORM.values-missing", "values"));
        }
        for (String name : values.propertyNames()) {
            // A file of nothing but misspelt names must not take all day to answer.
            if (!fields.containsKey(name) && problems.size() < UNKNOWN) {
                unknown(name);
            }
        }
        for (Field field : fields.values()) {
            answer(field, values.path(field.name()));
        }
        return problems;
    }

    private void unknown(String name) {
        if (name.equals(ADDRESSEES) && form.addressing() == Form.Addressing.NONE) {
            // NĐ 30, PL I, II.9.d: "áp dụng đối với Tờ trình, Báo cáo của cơ quan, tổ chức cấp dưới
            // gửi cơ quan, tổ chức cấp trên và Công văn".
            problems.add(
                    Problem.must("PL1.II.9.addressee-not-allowed", "values." + name, form.label()));
            return;
        }
        String nearest = String.join(", ", Nearest.to(name, fields.keySet(), 3));
        problems.add(
                Problem.must("FORM.unknown-field", "values." + name, name, form.label(), nearest));
    }

    private void answer(Field field, JsonNode given) {
        JsonNode value = given;
        if (Filling.isBlank(given)) {
            JsonNode preset = filling.fill(field.preset(), "values." + field.name());
            if (preset == null) {
                // An empty list stays what it is: the reader of papers knows what to say of it.
                if (field.required()) {
                    problem(field, "FORM.required");
                }
                return;
            }
            value = preset;
        }
        if (isRight(field, value)) {
            filling.value(field.name(), value);
            speak(field, value);
        }
    }

    private boolean isRight(Field field, JsonNode value) {
        return switch (field.type()) {
            case LINE, TEXT, SYMBOL -> value.isString() || wrong(field, "FORM.not-text", value);
            case CHOICE ->
                    field.choices().contains(value.asString(""))
                            || wrong(
                                    field,
                                    "FORM.choice",
                                    value,
                                    String.join(", ", field.choices()));
            case NUMBER ->
                    value.isString()
                            || value.isIntegralNumber()
                            || wrong(field, "FORM.not-number", value);
            case DATE -> isDate(field, value);
            case FLAG -> value.isBoolean() || wrong(field, "FORM.not-flag", value);
            case LINES -> isLines(field, value);
            case INLINE ->
                    value.isString() || value.isArray() || wrong(field, "FORM.not-text", value);
            case INLINES, BODY, RECIPIENTS, SIGNERS, ATTACHMENTS ->
                    value.isArray() || wrong(field, "FORM.not-list", value);
            case FILING, DRAFTER, CONTACT ->
                    value.isObject() || wrong(field, "FORM.not-object", value);
        };
    }

    private boolean isLines(Field field, JsonNode value) {
        if (!value.isArray()) {
            return wrong(field, "FORM.not-list", value);
        }
        boolean right = true;
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isString()) {
                String place = "values." + field.name() + "[" + i + "]";
                problems.add(
                        Problem.must("FORM.not-text", place, field.label(), shown(value.get(i))));
                right = false;
            }
        }
        return right;
    }

    private boolean isDate(Field field, JsonNode value) {
        try {
            PaperDate.parse(value.asString(""));
            return true;
        } catch (RuntimeException e) {
            // DateTimeException or IllegalArgumentException: both mean that this is no day.
            return wrong(field, "FORM.date", value);
        }
    }

    private boolean wrong(Field field, String code, JsonNode value, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = shown(value);
        System.arraycopy(more, 0, all, 1, more.length);
        problem(field, code, all);
        return false;
    }

    private static String shown(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private void problem(Field field, String code, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = field.label();
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(Problem.must(code, "values." + field.name(), all));
    }

    /// What standing wording says for the field; structured values are inserted, not said.
    private void speak(Field field, JsonNode value) {
        switch (field.type()) {
            case LINE, SYMBOL, CHOICE, NUMBER ->
                    filling.say(field.name(), value.asString("").strip());
            case TEXT -> {
                String paragraph = value.asString("").strip().replaceAll("\\s*\\R\\s*", " ");
                filling.say(field.name(), paragraph);
            }
            case DATE -> filling.say(field.name(), Words.date(PaperDate.parse(value.asString(""))));
            case FLAG -> filling.say(field.name(), value.booleanValue());
            case LINES ->
                    filling.say(field.name(), value.valueStream().map(JsonNode::asString).toList());
            case INLINE, INLINES, BODY, RECIPIENTS, SIGNERS -> {}
            case ATTACHMENTS, FILING, DRAFTER, CONTACT -> {}
        }
    }
}
