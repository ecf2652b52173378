package vn.vanthu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// Reads the small choices that a browser keeps: look, keys, density.
final class Cookies {

    private static final Pattern WORD = Pattern.compile("[a-z]{1,16}");

    private Cookies() {}

    /// The value, when it is a plain word; it goes into an attribute of the page.
    static String value(HttpServletRequest request, String name, String otherwise) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && WORD.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue();
                }
            }
        }
        return otherwise;
    }
}
