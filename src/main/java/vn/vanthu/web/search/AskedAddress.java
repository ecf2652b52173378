package vn.vanthu.web.search;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.search.SearchAddress;

/// The search that a page was asked for, with the columns that its reader chose once.
///
/// @param problems what of the address could not be read
/// @param isTidy whether the address is worth keeping; a form sends its empty fields along
record AskedAddress(SearchAddress address, List<Problem> problems, boolean isTidy) {

    /// Remembers the columns of a browser.
    static final String COOKIE = "search-columns";

    static final String COLUMNS = "columns";

    // A cookie must not hold commas, so the codes are parted by what none of them holds.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z.~-]{1,600}");
    private static final String BETWEEN = "~";

    static AskedAddress of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        boolean isTidy =
                parameters.values().stream().flatMap(List::stream).noneMatch(String::isBlank);
        if (!parameters.containsKey(COLUMNS)) {
            parameters.put(COLUMNS, List.of(remembered(request)));
        }
        return of(SearchAddress.of(parameters), isTidy);
    }

    private static AskedAddress of(Outcome<SearchAddress> read, boolean isTidy) {
        return new AskedAddress(Refusal.orValue(read), read.problems(), isTidy);
    }

    /// As the cookie keeps it.
    static String remembered(SearchAddress address) {
        return String.join(
                BETWEEN, address.columns().stream().map(column -> column.code()).toList());
    }

    private static String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && PLAIN.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue().replace(BETWEEN, ",");
                }
            }
        }
        return "";
    }
}
