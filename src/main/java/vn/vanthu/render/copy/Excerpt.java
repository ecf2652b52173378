package vn.vanthu.render.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;

/// Makes a paper anew with the chosen parts of its content only (trích sao).
///
/// NĐ 30, Đ.25.3.b: "Bản trích sao được thực hiện bằng việc tạo lập lại đầy đủ thể thức, phần nội
/// dung văn bản cần trích sao": head, number, date, title, addressees, legal bases, signer and
/// recipients are those of the original; of the body and the attachments only what was chosen is
/// there, under the labels of the original, and `…` on a line of its own where something is left
/// out.
public sealed interface Excerpt {

    /// The paper as it is excerpted, under the number and date of the original.
    record Made(IssuedPaper paper) implements Excerpt {}

    /// No excerpt, and why.
    record Refused(List<Problem> problems) implements Excerpt {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The excerpt of `paper`.
    ///
    /// @param chosen places of blocks and attachments as [Problem#field] names them: `body[2]`,
    ///   `body[2].blocks[0]`, `attachments[0]`, `attachments[0].appendix.body[1]`; a place takes
    ///   all that is in it
    static Excerpt of(IssuedPaper paper, Set<String> chosen) {
        if (chosen.isEmpty()) {
            return new Refused(List.of(Problem.must("COPY.excerpt-empty", "")));
        }
        Content content = paper.content();
        Set<String> unknown = new TreeSet<>(chosen);
        Chosen body = new Chosen(chosen, unknown);
        List<Block> blocks = body.of(content.body(), "body");
        List<Attachment> attachments = attachments(content.attachments(), chosen, unknown);
        if (!unknown.isEmpty()) {
            return new Refused(
                    unknown.stream()
                            .map(place -> Problem.must("COPY.excerpt-unknown", "", place))
                            .toList());
        }
        Content excerpt =
                new Content(
                        content.kind(),
                        content.landscape(),
                        content.head(),
                        content.title(),
                        content.addressees(),
                        content.preamble(),
                        blocks,
                        // "./." closes a text that is there to its end.
                        content.closingMark() && !Chosen.isOmission(blocks),
                        signed(content.foot()),
                        content.stamps(),
                        content.contact(),
                        attachments);
        return new Made(new Draft(excerpt, null).issue(paper.number(), paper.issued()));
    }

    /// Who signed the original, with `(Đã ký)` in place of the signature, which is not made anew.
    private static Foot signed(Foot foot) {
        List<Signer> signers =
                foot.signers().stream()
                        .map(s ->
                                new Signer(
                                        s.capacity(),
                                        s.note() == null ? "Đã ký" : s.note(),
                                        s.office(),
                                        s.name()))
                        .toList();
        return new Foot(
                signers, foot.recipients(), foot.filing(), foot.drafter(), foot.confirmation());
    }

    private static List<Attachment> attachments(
            List<Attachment> attachments, Set<String> chosen, Set<String> unknown) {
        List<Attachment> parts = new ArrayList<>();
        Set<Integer> held = new HashSet<>();
        for (int i = 0; i < attachments.size(); i++) {
            String origin = "attachments[" + i + "]";
            boolean whole = chosen.contains(origin);
            Chosen within = new Chosen(chosen, unknown);
            unknown.remove(origin);
            Attachment attachment = attachments.get(i);
            List<Block> blocks =
                    whole
                            ? within.whole(attachment.body(), inside(attachment, origin))
                            : within.of(attachment.body(), inside(attachment, origin));
            if (whole || within.foundAny()) {
                held.add(i);
            }
            parts.add(with(attachment, blocks));
        }
        // Appendices are numbered in their order: beside a chosen one the others keep their
        // heading,
        // or it would come by another number than its own.
        boolean appendix =
                held.stream().anyMatch(i -> attachments.get(i) instanceof Attachment.Appendix);
        List<Attachment> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean numbered = appendix && parts.get(i) instanceof Attachment.Appendix;
            if (held.contains(i) || numbered) {
                kept.add(parts.get(i));
            }
        }
        return kept;
    }

    private static String inside(Attachment attachment, String origin) {
        return origin
                + switch (attachment) {
                    case Attachment.Appendix _ -> ".appendix.body";
                    case Attachment.IssuedWith _ -> ".issued.body";
                };
    }

    private static Attachment with(Attachment attachment, List<Block> blocks) {
        return switch (attachment) {
            case Attachment.Appendix a -> new Attachment.Appendix(a.title(), a.landscape(), blocks);
            case Attachment.IssuedWith w ->
                    new Attachment.IssuedWith(w.name(), w.subject(), w.landscape(), blocks);
        };
    }
}
