package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.DraftViews.Reason;
import vn.vanthu.api.PaperViews.CopyWanted;
import vn.vanthu.api.PaperViews.OpenedView;
import vn.vanthu.api.PaperViews.PaperView;
import vn.vanthu.document.Outcome;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Copies;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// Shows issued papers and their files, and does to them what may be done after issue.
@ApiDoor
@RequestMapping("/api/v1/papers")
final class PapersController {

    private final Papers papers;
    private final AfterIssue after;
    private final Copies copies;
    private final Speech speech;

    PapersController(Papers papers, AfterIssue after, Copies copies, Speech speech) {
        this.papers = papers;
        this.after = after;
        this.copies = copies;
        this.speech = speech;
    }

    @GetMapping
    @Does(
            act = Act.READ,
            en = "List issued papers, the newest first",
            vi = "Danh sách văn bản đã ban hành, mới nhất trước")
    ResponseEntity<Page<PaperView>> list(
            @RequestParam @Nullable Integer year,
            @RequestParam(name = "after") @Nullable String last,
            @RequestParam @Nullable Integer limit,
            Actor by,
            HttpServletRequest request) {
        int most = Page.limit(limit);
        int wanted = year == null ? 0 : year;
        List<IssuedCard> found = new ArrayList<>(Refusal.orValue(papers.list(wanted, last, by)));
        if (found.size() == Page.MOST && most == Page.MOST) {
            // The room gives as many as fit: whether there are more shows only by asking on.
            String end = found.getLast().paper();
            found.addAll(Refusal.orValue(papers.list(wanted, end, by)).stream().limit(1).toList());
        }
        return Page.of(
                request, found, most, IssuedCard::paper, card -> PaperView.of(card, List.of()));
    }

    @GetMapping("/{id}")
    @Does(
            act = Act.READ,
            en = "Open a paper: its card, its ties, its versions in the archive",
            vi = "Mở văn bản: thẻ, liên hệ, các phiên bản lưu trữ")
    OpenedView open(@PathVariable String id, Actor by, Language language) {
        return switch (papers.open(id, by)) {
            case Outcome.Refused<Papers.Opened>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<Papers.Opened>(var opened, var notes) ->
                    OpenedView.of(opened, speech.notes(notes, language));
        };
    }

    @GetMapping(path = "/{id}/files/{name}", produces = MediaType.ALL_VALUE)
    @Does(
            act = Act.READ,
            en = "A file as the archive holds it, the newest version unless said",
            vi = "Tệp trong kho lưu trữ, đúng từng byte")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam @Nullable Integer version,
            Actor by) {
        int wanted = version == null ? 0 : version;
        byte[] bytes = Refusal.orValue(papers.file(id, wanted, name, by));
        return Tags.file(name, bytes).body(bytes);
    }

    @PostMapping(path = "/{id}/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.RECALL,
            en = "Take a paper back; it is frozen and stays to be seen",
            vi = "Thu hồi văn bản; văn bản đóng băng, không xóa")
    PaperView recall(
            @PathVariable String id, @RequestBody Reason reason, Actor by, Language language) {
        return answer(after.recall(id, reason.text(), by), language);
    }

    @PutMapping(path = "/{id}/signed", consumes = MediaType.APPLICATION_PDF_VALUE)
    @Does(
            act = Act.FILE_SIGNED,
            en = "Keep the signed PDF, which begins with the bytes of the archived one",
            vi = "Nộp bản PDF đã ký số, nối tiếp bản đã lưu")
    PaperView fileSigned(
            @PathVariable String id, @RequestBody byte[] signed, Actor by, Language language) {
        return answer(after.fileSigned(id, signed, by), language);
    }

    @PostMapping(path = "/{id}/copies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.COPY,
            en = "Make a sao y, sao lục or trích sao with a number of its own",
            vi = "Sao y, sao lục, trích sao")
    ResponseEntity<PaperView> copy(
            @PathVariable String id, @RequestBody CopyWanted wanted, Actor by, Language language) {
        return switch (copies.copy(id, wanted.request(), by)) {
            case Outcome.Refused<IssuedCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<IssuedCard>(var card, var notes) ->
                    made(card, speech.notes(notes, language));
        };
    }

    static ResponseEntity<PaperView> made(IssuedCard card, List<ProblemBody.ProblemView> notes) {
        return ResponseEntity.created(URI.create("/api/v1/papers/" + card.paper()))
                .body(PaperView.of(card, notes));
    }

    private PaperView answer(Outcome<IssuedCard> outcome, Language language) {
        return switch (outcome) {
            case Outcome.Refused<IssuedCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<IssuedCard>(var card, var notes) ->
                    PaperView.of(card, speech.notes(notes, language));
        };
    }
}
