package vn.vanthu.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts of one file in one language, by key; `{0}`, `{1}` … stand for values.
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d|[a-z]+)}");

    private final String name;
    private final Map<String, String> texts;

    private Texts(String name, Map<String, String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /// The file `messages/<name>_<language>.properties`.
    public static Texts load(String name, Language language) {
        String file = "/messages/" + name + "_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return new Texts(file, texts);
    }

    /// The texts of several files as one; each key stands in one of them only.
    public static Texts loadAll(List<String> names, Language language) {
        Map<String, String> all = new TreeMap<>();
        for (String name : names) {
            load(name, language)
                    .texts
                    .forEach((key, text) -> {
                        if (all.put(key, text) != null) {
                            throw new IllegalStateException(
                                    "\"" + key + "\" stands in two files, one is " + name);
                        }
                    });
        }
        return new Texts(names.toString(), all);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /// The text as written, or null when there is none.
    public @Nullable String raw(String key) {
        return texts.get(key);
    }

    /// The text with `values` in their places; values are shown as [Shown] does.
    ///
    /// @throws IllegalArgumentException when there is no such text
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("\"" + key + "\" is not in " + name);
        }
        return fill(text, place -> numbered(place, values));
    }

    /// Replaces each placeholder once, so that a value that looks like one stays as it is; not by
    /// `MessageFormat`, whose quotes and number formats would touch the text.
    static String fill(String text, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(Shown.of(values.apply(place.group(1)))));
    }

    private static String numbered(String place, Object[] values) {
        int index = Character.digit(place.charAt(0), 10);
        return index >= 0 && index < values.length ? String.valueOf(values[index]) : "…";
    }
}
