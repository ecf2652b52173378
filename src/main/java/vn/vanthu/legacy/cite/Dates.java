package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Term;

/// Reads the day that a word is or begins, and says a day as papers cite it.
final class Dates {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Dates() {}

    static @Nullable LocalDate of(Words words, int word) {
        Term date = words.termOf(word, Term.Kind.DATE);
        if (date == null || date.folded().charAt(0) != 'd') {
            return null;
        }
        int day = Integer.parseInt(date.folded().substring(1));
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    static String shown(LocalDate date) {
        return date.format(SHOWN);
    }
}
