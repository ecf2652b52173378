package vn.vanthu.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;

/// Knows the names by which fields are asked for, with accents or without, in Vietnamese or in
/// English.
final class FieldNames {

    private static final List<Named> NAMES = names();
    private static final int LONGEST =
            NAMES.stream().mapToInt(named -> named.name().length()).max().orElse(0);

    private FieldNames() {}

    private record Named(String name, Field field) {}

    /// A field's name at some place of a line.
    ///
    /// @param end the place after its colon
    record Found(Field field, int end) {}

    /// The field whose name and colon stand at that place; null when none does.
    static @Nullable Found at(String line, int start) {
        // No name is so long that its colon stands further away, even with its accents apart.
        int colon = line.indexOf(':', start, Math.min(line.length(), start + LONGEST * 3));
        if (colon <= start) {
            return null;
        }
        String typed = folded(line.substring(start, colon)).strip();
        return NAMES.stream()
                .filter(named -> named.name().equals(typed))
                .findFirst()
                .map(named -> new Found(named.field(), colon + 1))
                .orElse(null);
    }

    private static List<Named> names() {
        List<Named> names = new ArrayList<>();
        for (Field field : Field.values()) {
            names.add(new Named(folded(field.words()), field));
            field.english().forEach(name -> names.add(new Named(folded(name), field)));
            names.add(new Named(folded(field.code()), field));
        }
        names.sort(Comparator.comparingInt(named -> -named.name().length()));
        return names;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
