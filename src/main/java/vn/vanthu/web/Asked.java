package vn.vanthu.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells how a page was asked for.
public final class Asked {

    private Asked() {}

    /// Whether a script asks, which puts the answer into a page that stands already.
    public static boolean byScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || request.getHeader("X-Requested-With") != null;
    }

    /// Path and query, as in the address bar.
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// The address to go on to, if it leads nowhere but into this program; else the desk.
    public static String onwards(String next) {
        boolean isOurs =
                next.startsWith("/")
                        && !next.startsWith("//")
                        && next.chars().noneMatch(c -> c == '\\' || c < ' ');
        return isOurs ? next : "/";
    }
}
