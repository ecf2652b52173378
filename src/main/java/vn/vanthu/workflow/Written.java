package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Secrecy;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;

/// What a clerk wrote, read as far as it can be.
///
/// @param paper the paper it makes, or null while it makes none
/// @param kind code of the form, empty while none is named
/// @param subject trích yếu as far as there is one
/// @param problems all that is wrong with it
record Written(@Nullable Paper paper, String kind, String subject, List<Problem> problems) {

    Written {
        problems = List.copyOf(problems);
    }

    /// Reads a filled form or a paper. Refused only when it is no JSON at all or carries a mark of
    /// secrecy: half a paper is still a draft worth keeping.
    static Outcome<Written> read(byte[] form, Kinds kinds) {
        if (PaperJson.tree(form) instanceof Reading.Refused<?>(var problems)) {
            return new Outcome.Refused<>(problems);
        }
        Map<String, String> texts = PaperJson.texts(form);
        Reading<Paper> reading = PaperFile.read(form, kinds);
        Paper paper = reading instanceof Reading.Read<Paper>(var read, _) ? read : null;
        List<Problem> secret = secrecy(texts);
        if (!secret.isEmpty()) {
            return new Outcome.Refused<>(secret);
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        String subject =
                paper != null
                        ? Optional.ofNullable(paper.content().title().subject()).orElse("")
                        : texts.getOrDefault(
                                "values.subject", texts.getOrDefault("title.subject", ""));
        String kind = texts.getOrDefault("kind", "");
        return Outcome.done(new Written(paper, kind, subject.strip(), problems));
    }

    /// NĐ 30, Đ.16.3: "Văn bản mật được đăng ký theo quy định của pháp luật về bảo vệ bí mật nhà
    /// nước", which keeps them on isolated machines: they are not even saved here.
    private static List<Problem> secrecy(Map<String, String> texts) {
        List<Problem> found = new ArrayList<>();
        texts.forEach((place, text) -> {
            // A table may speak of secret papers without being one.
            boolean cell = place.contains("rows[") || place.contains("cells[");
            Optional<String> mark =
                    place.endsWith("circulation") || place.endsWith("secrecy")
                            ? Secrecy.mark(text)
                            : place.endsWith("subject")
                                    ? Secrecy.inTitle(text)
                                    : cell ? Optional.empty() : Secrecy.stamp(text);
            mark.ifPresent(level -> found.add(Problem.must("SECRET.paper", place, level)));
        });
        return found;
    }

    /// Whether the clerk must mend something before the draft may go on.
    boolean isFatal() {
        return paper == null || problems.stream().anyMatch(Problem::isFatal);
    }

    /// Name of the one who signs, the first when there are two; empty while there is no paper.
    String signer() {
        return paper == null ? "" : paper.content().foot().signers().getFirst().name();
    }

    /// The stored form of the paper, or null while there is none.
    byte @Nullable [] json() {
        return paper == null ? null : PaperJson.write(paper);
    }
}
