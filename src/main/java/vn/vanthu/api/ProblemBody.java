package vn.vanthu.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import vn.vanthu.document.Problem;
import vn.vanthu.message.ProblemTexts;

/// The body of every refusal, `application/problem+json` (RFC 9457).
///
/// @param type URN of the first problem's code
/// @param title the rule behind the first problem
/// @param detail what is wrong and what to do, all problems together
public record ProblemBody(
        String type, String title, int status, String detail, List<ProblemView> problems) {

    static final String MEDIA_TYPE = "application/problem+json";

    /// One problem, said in three parts.
    ///
    /// @param field where in the request or the paper; empty for the whole
    public record ProblemView(
            String code,
            String field,
            Problem.Severity severity,
            String what,
            String rule,
            String remedy) {}

    static ProblemBody of(HttpStatus status, List<Problem> problems, ProblemTexts texts) {
        List<ProblemView> views = views(problems, texts);
        return new ProblemBody(
                "urn:vanthu:problem:" + views.getFirst().code(),
                views.getFirst().rule(),
                status.value(),
                views.stream()
                        .map(view -> view.what() + " " + view.remedy())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                views);
    }

    static List<ProblemView> views(List<Problem> problems, ProblemTexts texts) {
        return problems.stream()
                .map(problem ->
                        new ProblemView(
                                problem.code(),
                                problem.field(),
                                problem.severity(),
                                texts.what(problem),
                                texts.rule(problem),
                                texts.remedy(problem)))
                .toList();
    }
}
