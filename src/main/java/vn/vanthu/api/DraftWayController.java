package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.DraftViews.DraftView;
import vn.vanthu.api.DraftViews.Reason;
import vn.vanthu.api.PaperViews.PaperView;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;

/// Leads a draft on its way: held, submitted, approved twice, signed, issued, or sent back.
///
/// Whoever passes a draft on names by `If-Match` the version he has seen.
@ApiDoor
@RequestMapping("/api/v1/drafts/{id}")
final class DraftWayController {

    private final Drafts drafts;
    private final Approval approval;
    private final Issuing issuing;
    private final Renderer renderer;
    private final Speech speech;

    DraftWayController(
            Drafts drafts, Approval approval, Issuing issuing, Renderer renderer, Speech speech) {
        this.drafts = drafts;
        this.approval = approval;
        this.issuing = issuing;
        this.renderer = renderer;
        this.speech = speech;
    }

    @PostMapping("/hold")
    @Does(act = Act.EDIT, en = "Hold it open for oneself", vi = "Giữ quyền sửa")
    ResponseEntity<DraftView> hold(@PathVariable String id, Actor by, Language language) {
        return answer(drafts.hold(id, by), language);
    }

    @PostMapping("/let-go")
    @Does(act = Act.EDIT, en = "Let go of it", vi = "Thôi giữ quyền sửa")
    ResponseEntity<DraftView> letGo(@PathVariable String id, Actor by, Language language) {
        return answer(drafts.letGo(id, by), language);
    }

    @PostMapping("/take-over")
    @Does(
            act = Act.TAKE_OVER_LOCK,
            en = "Take it over from the one who holds it",
            vi = "Giành quyền sửa")
    ResponseEntity<DraftView> takeOver(@PathVariable String id, Actor by, Language language) {
        return answer(drafts.takeOver(id, by), language);
    }

    @PostMapping("/submit")
    @Does(act = Act.SUBMIT, en = "Put it to the head of the unit", vi = "Trình duyệt nội dung")
    ResponseEntity<DraftView> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor by,
            Language language) {
        return answer(approval.submit(id, Tags.seen(ifMatch), by), language);
    }

    @PostMapping("/approve-content")
    @Does(act = Act.APPROVE_CONTENT, en = "Answer for the content", vi = "Duyệt nội dung")
    ResponseEntity<DraftView> approveContent(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor by,
            Language language) {
        return answer(approval.approveContent(id, Tags.seen(ifMatch), by), language);
    }

    @PostMapping("/approve-form")
    @Does(act = Act.APPROVE_FORM, en = "Answer for the form", vi = "Duyệt thể thức")
    ResponseEntity<DraftView> approveForm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor by,
            Language language) {
        return answer(approval.approveForm(id, Tags.seen(ifMatch), by), language);
    }

    @PostMapping("/sign")
    @Does(act = Act.SIGN, en = "Sign it", vi = "Ký")
    ResponseEntity<DraftView> sign(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor by,
            Language language) {
        return answer(approval.sign(id, Tags.seen(ifMatch), by), language);
    }

    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(act = Act.RETURN, en = "Send it back with a reason", vi = "Trả lại, nêu lý do")
    ResponseEntity<DraftView> sendBack(
            @PathVariable String id, @RequestBody Reason reason, Actor by, Language language) {
        return answer(approval.sendBack(id, reason.text(), by), language);
    }

    @PostMapping(path = "/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(act = Act.DISCARD, en = "Give it up; it stays to be seen", vi = "Bỏ dự thảo")
    ResponseEntity<DraftView> discard(
            @PathVariable String id, @RequestBody Reason reason, Actor by, Language language) {
        return answer(approval.abandon(id, reason.text(), by), language);
    }

    @GetMapping(path = "/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    @Does(
            act = Act.READ,
            en = "The paper as it would be printed, PDF",
            vi = "Xem trước bản in, PDF")
    ResponseEntity<byte[]> preview(
            @PathVariable String id, @RequestParam @Nullable Integer version, Actor by) {
        int wanted = version == null ? Refusal.orValue(drafts.find(id, by)).version() : version;
        byte[] json = Refusal.orValue(drafts.paper(id, wanted, by));
        Paper paper =
                switch (PaperJson.read(json)) {
                    case Reading.Read<Paper>(var read, _) -> read;
                    case Reading.Refused<Paper>(var problems) -> throw new Refusal(problems);
                };
        return switch (renderer.render(paper, json, Set.of(Format.PDF), false)) {
            case Rendered.Refused(var problems) -> throw new Refusal(problems);
            case Rendered.Files files ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .body(Needed.of(files.files().get(".pdf")));
        };
    }

    /// What the issuing of a paper may be told.
    ///
    /// @param date thời gian ban hành; today unless said
    /// @param reserved a number kept for this paper, such as `05`
    record IssueRequest(@Nullable LocalDate date, @Nullable String reserved) {}

    @PostMapping("/issue")
    @Does(
            status = 201,
            act = Act.ISSUE,
            en = "Give number and date, make the files, keep them; needs an Idempotency-Key",
            vi = "Cấp số, thời gian ban hành, lưu; cần Idempotency-Key")
    ResponseEntity<PaperView> issue(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable IssueRequest wanted,
            Actor by,
            Language language,
            HttpServletRequest request) {
        if (request.getHeader(AnswerFilter.HEADER) == null) {
            throw new Refusal(Problem.must("API.idempotency-missing", ""));
        }
        String reserved = wanted == null ? null : wanted.reserved();
        PaperNumber number =
                reserved == null
                        ? null
                        : Faults.parsed("reserved", () -> PaperNumber.parse(reserved));
        LocalDate date = wanted == null ? null : wanted.date();
        return switch (issuing.issue(id, Tags.seen(ifMatch), date, number, by)) {
            case Outcome.Refused<IssuedCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<IssuedCard>(var card, var notes) ->
                    PapersController.made(card, speech.notes(notes, language));
        };
    }

    private ResponseEntity<DraftView> answer(Outcome<DraftCard> outcome, Language language) {
        return switch (outcome) {
            case Outcome.Refused<DraftCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<DraftCard>(var card, List<Problem> notes) ->
                    DraftsController.shown(card, speech.notes(notes, language));
        };
    }
}
