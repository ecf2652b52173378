package vn.vanthu.message;

import java.util.List;
import vn.vanthu.document.Problem;

/// Says what a problem is in three parts: the fact with its value, the rule with its source, and
/// what to do next.
public final class ProblemTexts {

    /// The files of sentences: those of papers, then one a room.
    static final List<String> FILES =
            List.of(
                    "problems",
                    "problems-api",
                    "problems-archive",
                    "problems-book",
                    "problems-cite",
                    "problems-cli",
                    "problems-copy",
                    "problems-keeping",
                    "problems-office",
                    "problems-parse",
                    "problems-past",
                    "problems-read",
                    "problems-register",
                    "problems-search",
                    "problems-workflow");

    private final Texts texts;
    private final FieldNames fields;

    private ProblemTexts(Texts texts, FieldNames fields) {
        this.texts = texts;
        this.fields = fields;
    }

    public static ProblemTexts of(Language language) {
        return of(FieldNames.of(language), language);
    }

    public static ProblemTexts of(FieldNames fields, Language language) {
        return new ProblemTexts(Texts.loadAll(FILES, language), fields);
    }

    /// All three parts: "Trích yếu đang trống. Văn bản phải có trích yếu (NĐ 30, Đ.8 k.2 đ). Điền ô
    /// «Trích yếu» rồi lưu lại."
    public String sentence(Problem problem) {
        return what(problem) + " " + rule(problem) + " " + remedy(problem);
    }

    /// The fact.
    public String what(Problem problem) {
        return part(problem, ".what");
    }

    /// The rule and where it stands.
    public String rule(Problem problem) {
        return part(problem, ".rule");
    }

    /// The next act.
    public String remedy(Problem problem) {
        return part(problem, ".remedy");
    }

    /// The field in the words of the office, such as `Người ký 1 › Họ tên`.
    public String field(Problem problem) {
        return fields.name(problem.field());
    }

    /// The field as it is addressed in the file, such as `foot.signers[0].name`.
    public String path(Problem problem) {
        return Shown.of(problem.field());
    }

    private String part(Problem problem, String part) {
        String text = texts.raw(problem.code() + part);
        if (text == null) {
            // A paper must not stay unmended because a sentence was forgotten; a test finds it.
            return problem.code() + problem.values() + ".";
        }
        List<String> values = problem.values();
        return Texts.fill(
                text,
                place -> {
                    if (place.equals("field")) {
                        return fields.name(problem.field());
                    }
                    int index = Character.digit(place.charAt(0), 10);
                    return index >= 0 && index < values.size() ? values.get(index) : "…";
                });
    }
}
