package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.DraftViews.ChangeView;
import vn.vanthu.api.DraftViews.DraftView;
import vn.vanthu.api.DraftViews.StepView;
import vn.vanthu.api.DraftViews.VersionView;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Relation;
import vn.vanthu.workflow.Step;

/// Begins, saves and shows drafts.
@ApiDoor
@RequestMapping("/api/v1/drafts")
final class DraftsController {

    private final Drafts drafts;
    private final Office office;
    private final Speech speech;
    private final Clock clock;

    DraftsController(Drafts drafts, Office office, Speech speech, Clock clock) {
        this.drafts = drafts;
        this.office = office;
        this.speech = speech;
        this.clock = clock;
    }

    /// @param issuer code of the agency or advisory body that will issue it; the agency unless said
    /// @param relation what it will do to the issued paper `target`
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.DRAFT,
            en = "Begin a draft from a form/1 or paper/1, which is the body to the byte",
            vi = "Bắt đầu dự thảo từ form/1 hoặc paper/1, giữ nguyên từng byte")
    ResponseEntity<DraftView> begin(
            @RequestBody byte[] form,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String issuer,
            @RequestParam @Nullable Relation relation,
            @RequestParam @Nullable String target,
            Actor by,
            Language language) {
        DraftCard.Bearing bearing =
                relation == null || target == null ? null : new DraftCard.Bearing(relation, target);
        if (bearing == null && (relation != null || target != null)) {
            throw new Refusal(
                    Problem.must(
                            "API.parameter-missing", "", relation == null ? "relation" : "target"));
        }
        String body = issuer == null ? agency() : issuer;
        return switch (drafts.begin(form, unit, body, bearing, by)) {
            case Outcome.Refused<DraftCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<DraftCard>(var card, var notes) ->
                    ResponseEntity.created(URI.create("/api/v1/drafts/" + card.id()))
                            .eTag(Tags.of(card))
                            .body(DraftView.of(card, speech.notes(notes, language)));
        };
    }

    private String agency() {
        Optional<Agency> agency = office.agencyOn(LocalDate.now(clock));
        return agency.orElseThrow(() -> new Refusal(Problem.must("ISSUE.no-agency", ""))).code();
    }

    @GetMapping
    @Does(
            act = Act.READ,
            en = "List drafts, the most lately changed first",
            vi = "Danh sách dự thảo, mới sửa trước")
    ResponseEntity<Page<DraftView>> list(
            @RequestParam @Nullable Step step,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Actor by,
            HttpServletRequest request) {
        Instant before = after == null ? null : Faults.parsed("after", () -> Instant.parse(after));
        List<DraftCard> found = drafts.list(step, before, by);
        int end = Page.limit(limit);
        // Drafts changed at one instant stay on one page: the next begins before that instant.
        while (end < found.size()
                && found.get(end).changedAt().equals(found.get(end - 1).changedAt())) {
            end++;
        }
        return Page.of(
                request,
                found,
                end,
                card -> card.changedAt().toString(),
                card -> DraftView.of(card, List.of()));
    }

    @GetMapping("/{id}")
    @Does(act = Act.READ, en = "Show a draft", vi = "Xem một dự thảo")
    ResponseEntity<DraftView> show(@PathVariable String id, Actor by) {
        return shown(Refusal.orValue(drafts.find(id, by)), List.of());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.EDIT,
            en = "Save a new version over the one named by If-Match",
            vi = "Lưu phiên bản mới trên phiên bản nêu ở If-Match")
    ResponseEntity<DraftView> save(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] form,
            Actor by,
            Language language) {
        return switch (drafts.save(id, form, Tags.seen(ifMatch), by)) {
            case Outcome.Refused<DraftCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<DraftCard>(var card, var notes) ->
                    shown(card, speech.notes(notes, language));
        };
    }

    static ResponseEntity<DraftView> shown(DraftCard card, List<ProblemBody.ProblemView> notes) {
        return ResponseEntity.ok().eTag(Tags.of(card)).body(DraftView.of(card, notes));
    }

    @GetMapping(path = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.READ,
            en = "The newest version as it was written, to the byte",
            vi = "Phiên bản mới nhất, đúng từng byte đã gửi")
    ResponseEntity<byte[]> form(@PathVariable String id, Actor by) {
        int version = Refusal.orValue(drafts.find(id, by)).version();
        return json(Refusal.orValue(drafts.form(id, version, by)), version);
    }

    @GetMapping(path = "/{id}/paper", produces = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.READ,
            en = "The paper/1 that a version makes, the newest unless said",
            vi = "Văn bản paper/1 của một phiên bản")
    ResponseEntity<byte[]> paper(
            @PathVariable String id, @RequestParam @Nullable Integer version, Actor by) {
        int wanted = version == null ? Refusal.orValue(drafts.find(id, by)).version() : version;
        return json(Refusal.orValue(drafts.paper(id, wanted, by)), wanted);
    }

    @GetMapping("/{id}/versions")
    @Does(act = Act.READ, en = "Every saved version", vi = "Mọi phiên bản đã lưu")
    List<VersionView> versions(@PathVariable String id, Actor by) {
        return Refusal.orValue(drafts.versions(id, by)).stream().map(VersionView::of).toList();
    }

    @GetMapping(path = "/{id}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.READ,
            en = "One saved version, to the byte",
            vi = "Một phiên bản đã lưu, đúng từng byte")
    ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable int version, Actor by) {
        return json(Refusal.orValue(drafts.form(id, version, by)), version);
    }

    private static ResponseEntity<byte[]> json(byte[] bytes, int version) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }

    @GetMapping("/{id}/compare")
    @Does(act = Act.COMPARE, en = "What changed between two versions", vi = "So sánh hai phiên bản")
    List<ChangeView> compare(
            @PathVariable String id, @RequestParam int from, @RequestParam int to, Actor by) {
        return Refusal.orValue(drafts.compare(id, from, to, by)).stream()
                .map(ChangeView::of)
                .toList();
    }

    @GetMapping("/{id}/steps")
    @Does(act = Act.READ_HISTORY, en = "Who passed it on, and when", vi = "Các bước đã qua")
    List<StepView> steps(@PathVariable String id, Actor by) {
        return Refusal.orValue(drafts.steps(id, by)).stream().map(StepView::of).toList();
    }
}
