package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Causes;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;

/// Turns whatever went wrong under `/api` into a refusal that says what to do.
final class Faults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Speech speech;
    private final DataSize uploads;

    /// @param uploads the most bytes of a file that is handed in
    Faults(Speech speech, DataSize uploads) {
        this.speech = speech;
        this.uploads = uploads;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /// Whether a request comes in by this door.
    static boolean concerns(HttpServletRequest request) {
        return concerns(request.getRequestURI());
    }

    static boolean concerns(String path) {
        return path.startsWith("/api/");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception fault) {
        if (!concerns(request)) {
            return null;
        }
        try {
            answer(request, response, fault);
        } catch (IOException e) {
            LOG.debug("the one who asked is gone: {}", e.getClass().getSimpleName());
        }
        return new ModelAndView();
    }

    /// Answers a fault as a refusal.
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable fault)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            String[] allowed = method.getSupportedMethods();
            if (allowed != null) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            }
        }
        if (fault instanceof Refusal refusal) {
            speech.refuse(request, response, refusal.status(), refusal.problems());
            return;
        }
        Problem problem =
                switch (fault) {
                    case BodyLimitFilter.TooLarge large ->
                            Problem.must("API.too-large", "", large.mebibytes());
                    case MaxUploadSizeExceededException _ ->
                            Problem.must("API.too-large", "", uploads.toMegabytes());
                    case MultipartException _, MissingServletRequestPartException _ ->
                            Problem.must("API.request", "", HttpStatus.BAD_REQUEST.value());
                    default -> Causes.of(request, fault);
                };
        HttpStatus status = Statuses.of(List.of(problem));
        speech.refuse(request, response, status, List.of(problem));
    }

    /// Reads what a path or a query says, or refuses it by name.
    static <T> T parsed(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal(Problem.must("API.parameter", "", name));
        }
    }
}
