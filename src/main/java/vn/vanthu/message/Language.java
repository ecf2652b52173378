package vn.vanthu.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language the program speaks.
public enum Language {
    VI,
    EN;

    /// As in file names and options: `vi`, `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language of that code, or null when the program does not speak it.
    public static @Nullable Language of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return null;
    }
}
