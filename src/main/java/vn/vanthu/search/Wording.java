package vn.vanthu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.vanthu.message.Language;
import vn.vanthu.message.Texts;

/// Says in one language what was looked for and what was found.
public final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final Language language;
    private final Texts texts;

    private Wording(Language language) {
        this.language = language;
        this.texts = Texts.load("search", language);
    }

    public static Wording of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// The heading of a column, such as `Trích yếu`.
    public String heading(Column column) {
        Field field = column.field();
        return field == null ? texts.text("column." + column.name()) : label(field);
    }

    /// A field as a form and a facet call it.
    public String label(Field field) {
        return texts.text("field." + field.name());
    }

    public String sort(SearchRequest.Sort sort) {
        return texts.text("sort." + sort.name());
    }

    /// A value of a field as a person reads it; most say it themselves.
    public String value(Field field, String value) {
        return switch (field) {
            case STATE -> state(value);
            case PRIORITY -> known("priority." + value, value);
            default -> value;
        };
    }

    /// How a paper stands, such as `Đã thu hồi` for `recalled`.
    String state(String state) {
        return known("state." + state, state);
    }

    String priority(int priority) {
        return known("priority." + priority, String.valueOf(priority));
    }

    /// What is looked for in a sentence: `Lời tìm: cải cách; Năm: 2017 hoặc 2018; xếp theo: mới
    /// nhất trước`.
    public String inWords(SearchRequest request) {
        List<String> parts = new ArrayList<>();
        if (!request.words().isBlank()) {
            parts.add(texts.text("request.words", request.words().strip()));
        }
        request.fields()
                .forEach((field, values) -> {
                    List<String> said = new ArrayList<>();
                    values.forEach(value -> said.add(value(field, value)));
                    if (!said.isEmpty()) {
                        String either = String.join(" " + texts.text("request.or") + " ", said);
                        parts.add(texts.text("request.field", label(field), either));
                    }
                });
        if (parts.isEmpty()) {
            parts.add(texts.text("request.all"));
        }
        parts.add(texts.text("request.sort", sort(request.sort())));
        return String.join("; ", parts);
    }

    /// Where an excerpt stands, with a stop after it: `tr. 3: `; nothing for one of the subject.
    public String at(Hit.Excerpt excerpt) {
        return excerpt.page() == 0 ? "" : texts.text("excerpt.page", excerpt.page()) + " ";
    }

    String text(String key, Object... values) {
        return texts.text(key, values);
    }

    Locale locale() {
        return Locale.of(language.code());
    }

    private String known(String key, String otherwise) {
        String text = texts.raw(key);
        return text == null ? otherwise : text;
    }
}
