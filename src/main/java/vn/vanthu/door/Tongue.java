package vn.vanthu.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import vn.vanthu.message.Language;

/// Finds out which language somebody reads: Vietnamese unless he says otherwise.
public final class Tongue {

    /// The cookie by which a browser remembers the choice.
    public static final String COOKIE = "lang";

    private Tongue() {}

    /// A program says it by `Accept-Language`. A browser sends that header unasked, often in the
    /// language it was sold in; there the choice of the person counts, kept in a cookie.
    public static Language of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? asked(request) : chosen(request);
    }

    /// The first language of `Accept-Language` that the program speaks.
    private static Language asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.VI;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            Language language = Language.of(wanted.getLanguage());
            if (language != null) {
                return language;
            }
        }
        return Language.VI;
    }

    private static Language chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                Language language = Language.of(cookie.getValue());
                if (cookie.getName().equals(COOKIE) && language != null) {
                    return language;
                }
            }
        }
        return Language.VI;
    }
}
