package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Tongue;
import vn.vanthu.message.Language;
import vn.vanthu.message.ProblemTexts;

/// Says problems in the language that the reader asks for, Vietnamese unless he does.
public final class Speech {

    private final Map<Language, ProblemTexts> texts = new EnumMap<>(Language.class);
    private final JsonMapper mapper;

    Speech(JsonMapper mapper) {
        this.mapper = mapper;
        for (Language language : Language.values()) {
            texts.put(language, ProblemTexts.of(language));
        }
    }

    /// Problems that did not stop an act, as its answer carries them.
    public List<ProblemBody.ProblemView> notes(List<Problem> problems, Language language) {
        return ProblemBody.views(problems, in(language));
    }

    /// Answers with a refusal.
    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            List<Problem> problems)
            throws IOException {
        Language language = Tongue.of(request);
        byte[] body = mapper.writeValueAsBytes(ProblemBody.of(status, problems, in(language)));
        response.setStatus(status.value());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.UNAUTHORIZED) {
            // Basic is taken but not asked for: a browser that never asks for a password never
            // keeps one, and so never sends it along with a foreign site's request.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"vanthu\"");
        }
        retryAfter(status, problems)
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static Optional<String> retryAfter(HttpStatus status, List<Problem> problems) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> problems.getFirst().values().stream().findFirst();
            // What an administrator must mend does not mend itself.
            case SERVICE_UNAVAILABLE ->
                    problems.getFirst().code().startsWith("API.")
                            ? Optional.of("5")
                            : Optional.empty();
            default ->
                    problems.getFirst().code().equals("API.idempotency-busy")
                            ? Optional.of("2")
                            : Optional.empty();
        };
    }

    private ProblemTexts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
