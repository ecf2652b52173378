package vn.vanthu.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.vanthu.document.Problem;
import vn.vanthu.door.ActInterceptor;
import vn.vanthu.door.Refusal;

/// Does a request with an `Idempotency-Key` once and gives the same answer ever after, so that a
/// program that lost an answer may simply ask again.
final class AnswerFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /// Set by a controller whose answer holds a secret, which must not be kept.
    static final String SECRET = AnswerFilter.class.getName() + ".secret";

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final Answers answers;

    AnswerFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // What is not POST is idempotent by itself, and so are files, which are known by their
        // bytes;
        // who is not signed in has no answers kept.
        return BodyLimitFilter.isOfFiles(request)
                || !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !ActInterceptor.isSignedIn();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(Problem.must("API.idempotency-key", ""));
        }
        byte[] body = request.getInputStream().readAllBytes();
        String account = ActInterceptor.actor().login();
        Answers.Asked asked = Answers.Asked.of(account, key, signature(request), body);
        try (Answers.Turn turn = answers.turn(asked)) {
            Answers.Kept kept = turn.kept();
            if (kept != null) {
                replay(kept, response);
                return;
            }
            ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
            chain.doFilter(new Read(request, body), caught);
            keep(request, turn, caught);
            caught.copyBodyToResponse();
        }
    }

    private static void keep(
            HttpServletRequest request, Answers.Turn turn, ContentCachingResponseWrapper caught) {
        // What failed through no fault of the request is worth another try.
        if (caught.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return;
        }
        boolean secret = request.getAttribute(SECRET) != null;
        turn.keep(
                new Answers.Kept(
                        caught.getStatus(),
                        text(caught.getContentType()),
                        text(caught.getHeader(HttpHeaders.ETAG)),
                        text(caught.getHeader(HttpHeaders.LOCATION)),
                        secret ? new byte[0] : caught.getContentAsByteArray(),
                        secret));
    }

    private static void replay(Answers.Kept kept, HttpServletResponse response) throws IOException {
        if (kept.secret()) {
            throw new Refusal(Problem.must("API.secret-once", ""));
        }
        response.setStatus(kept.status());
        response.setHeader(REPLAYED, "true");
        set(response, HttpHeaders.CONTENT_TYPE, kept.type());
        set(response, HttpHeaders.ETAG, kept.etag());
        set(response, HttpHeaders.LOCATION, kept.location());
        response.setContentLength(kept.body().length);
        response.getOutputStream().write(kept.body());
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!value.isEmpty()) {
            response.setHeader(name, value);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// All that makes a request what it is, apart from its body.
    private static String signature(HttpServletRequest request) {
        return String.join(
                "\n",
                request.getRequestURI(),
                text(request.getQueryString()),
                text(request.getContentType()),
                text(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    /// The request with its body read already.
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    return in.read(bytes, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body was read already");
                }
            };
        }
    }
}
