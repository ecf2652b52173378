package vn.vanthu.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import vn.vanthu.message.Language;
import vn.vanthu.message.Texts;

/// The words of the pages, by key, in both languages; each screen has a file of its own.
public final class PageTexts implements MessageSource {

    /// Files under `src/main/resources/messages`.
    static final List<String> FILES =
            List.of(
                    "web",
                    "web-body",
                    "web-desk",
                    "web-draft",
                    "web-office",
                    "web-paper",
                    "web-past",
                    "web-preview",
                    "web-register",
                    "web-search",
                    "web-way");

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    PageTexts() {
        for (Language language : Language.values()) {
            texts.put(language, Texts.loadAll(FILES, language));
        }
    }

    public Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private @Nullable String text(String key, Object @Nullable [] values, @Nullable Locale locale) {
        Language language = locale == null ? null : Language.of(locale.getLanguage());
        Texts all = in(language == null ? Language.VI : language);
        return all.raw(key) == null ? null : all.text(key, values == null ? new Object[0] : values);
    }

    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] args,
            @Nullable String defaultMessage,
            @Nullable Locale locale) {
        String text = text(code, args, locale);
        return text == null ? defaultMessage : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale)
            throws NoSuchMessageException {
        String text = text(code, args, locale);
        if (text == null) {
            throw new NoSuchMessageException(code);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
            throws NoSuchMessageException {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            String text = text(code, resolvable.getArguments(), locale);
            if (text != null) {
                return text;
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(codes == null ? "" : String.join(", ", codes));
        }
        return otherwise;
    }
}
