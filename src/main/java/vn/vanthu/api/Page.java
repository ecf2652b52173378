package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;

/// A page of a list, and where the next one begins; by key, so that nothing is seen twice or missed
/// while the list grows.
///
/// @param next path of the next page; null for the last
public record Page<T>(List<T> items, @Nullable String next) {

    static final int LIMIT = 100;
    static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /// How many are wanted on a page, 100 unless said.
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return LIMIT;
        }
        if (wanted < 1 || wanted > MOST) {
            throw new Refusal(Problem.must("API.parameter", "", "limit"));
        }
        return wanted;
    }

    /// The first `limit` of what was found.
    ///
    /// @param all one more than fits says that there is another page
    /// @param key of the last one on a page, from which the next page begins
    public static <R, T> ResponseEntity<Page<T>> of(
            HttpServletRequest request,
            List<R> all,
            int limit,
            Function<R, String> key,
            Function<R, T> view) {
        List<R> shown = all.size() > limit ? all.subList(0, limit) : all;
        String next = all.size() > limit ? next(request, key.apply(shown.getLast())) : null;
        Page<T> page = new Page<>(shown.stream().map(view).toList(), next);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            // RFC 8288.
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    /// The same question with another beginning; without the host, which the asker knows best.
    private static String next(HttpServletRequest request, String after) {
        StringBuilder path = new StringBuilder(request.getRequestURI()).append('?');
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!parameter.getKey().equals("after")) {
                for (String value : parameter.getValue()) {
                    path.append(encoded(parameter.getKey()))
                            .append('=')
                            .append(encoded(value))
                            .append('&');
                }
            }
        }
        return path.append("after=").append(encoded(after)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
