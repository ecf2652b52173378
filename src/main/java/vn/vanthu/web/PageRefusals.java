package vn.vanthu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Causes;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.door.Tongue;

/// Answers whatever is refused or went wrong with a page that says what, by which rule, and what to
/// do; scripts get the same as JSON, and parts of pages as a box.
final class PageRefusals implements HandlerExceptionResolver, Ordered {

    private final Sentences sentences;
    private final Shell shell;

    PageRefusals(Sentences sentences, Shell shell) {
        this.sentences = sentences;
        this.shell = shell;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception fault) {
        if (request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        List<Problem> problems =
                fault instanceof Refusal refusal
                        ? refusal.problems()
                        : List.of(Causes.of(request, fault));
        HttpStatus status =
                fault instanceof Refusal refusal ? refusal.status() : Statuses.of(problems);
        List<Sentences.Said> said = sentences.of(problems, Tongue.of(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView answer;
        if (request.getHeader("HX-Request") == null && Asked.byScript(request)) {
            JacksonJsonView json = new JacksonJsonView();
            answer = new ModelAndView(json, Map.of("problems", said));
        } else {
            ExtendedModelMap model = new ExtendedModelMap();
            shell.fill(request, model);
            model.addAttribute("problems", said);
            model.addAttribute("status", status.value());
            boolean isPart = request.getHeader("HX-Request") != null;
            answer = new ModelAndView(isPart ? "parts :: problems" : "refused", model);
        }
        answer.setStatus(status);
        return answer;
    }
}
