package vn.vanthu.web.office;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.office.Validity;

/// Reads what is typed into fields: an empty one says nothing.
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static boolean any(@Nullable String... typed) {
        return Stream.of(typed).anyMatch(each -> !text(each).isEmpty());
    }

    static Validity since(@Nullable LocalDate from) {
        return from == null ? Validity.ALWAYS : Validity.since(from);
    }
}
