package vn.vanthu.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.vanthu.document.Problem;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.message.ProblemTexts;

/// Says problems on a page: what is wrong, the rule, what to do, and at which field.
public final class Sentences {

    private final Map<Language, ProblemTexts> texts = new EnumMap<>(Language.class);

    // Reading the texts anew takes longer than laying out a paper.
    private final Map<Named, ProblemTexts> named = new ConcurrentHashMap<>();

    Sentences() {
        for (Language language : Language.values()) {
            texts.put(language, ProblemTexts.of(language));
        }
    }

    /// A problem in words.
    ///
    /// @param level `must`, `should` or `note`
    /// @param field path of the field, such as `values.signers[0].name`; empty for the whole
    /// @param label the field in the words of the office
    public record Said(
            String level,
            String code,
            String field,
            String label,
            String what,
            String rule,
            String remedy) {}

    public List<Said> of(List<Problem> problems, Language language) {
        return of(problems, Objects.requireNonNull(texts.get(language)));
    }

    /// The same with further names of fields, such as those of a form.
    ///
    /// @param labels by path without numbers: `values.chair`
    public List<Said> of(List<Problem> problems, Language language, Map<String, String> labels) {
        return problems.isEmpty()
                ? List.of()
                : of(
                        problems,
                        named.computeIfAbsent(
                                new Named(language, labels),
                                names ->
                                        ProblemTexts.of(
                                                FieldNames.of(language, names.labels()),
                                                language)));
    }

    /// Names of fields; there are as many as forms and languages.
    private record Named(Language language, Map<String, String> labels) {
        Named {
            labels = Map.copyOf(labels);
        }
    }

    private static List<Said> of(List<Problem> problems, ProblemTexts texts) {
        return problems.stream()
                .map(problem ->
                        new Said(
                                problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                                problem.code(),
                                problem.field(),
                                problem.field().isEmpty() ? "" : texts.field(problem),
                                texts.what(problem),
                                texts.rule(problem),
                                texts.remedy(problem)))
                .toList();
    }
}
