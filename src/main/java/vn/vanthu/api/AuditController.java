package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.audit.AuditEntry;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;

/// Reads the trail of all acts and has it checked (NĐ 30, PL VI, I.III.5.a).
@ApiDoor
@RequestMapping("/api/v1/audit")
final class AuditController {

    private final AuditTrail trail;
    private final Speech speech;

    AuditController(AuditTrail trail, Speech speech) {
        this.trail = trail;
        this.speech = speech;
    }

    record TrailView(
            long seq,
            Instant at,
            String by,
            String act,
            String subject,
            Map<String, String> detail) {

        static TrailView of(AuditEntry entry) {
            return new TrailView(
                    entry.seq(),
                    entry.at(),
                    entry.by(),
                    entry.act(),
                    entry.subject(),
                    new TreeMap<>(entry.detail()));
        }
    }

    /// The end of the trail's chain.
    record TrailHead(@Nullable Long seq, @Nullable String hash) {}

    record TrailCheck(boolean sound, TrailHead head, List<ProblemBody.ProblemView> faults) {}

    @GetMapping
    @Does(
            act = Act.READ_AUDIT,
            en = "The trail, the newest line first, by subject, person or time",
            vi = "Nhật ký hệ thống, mới nhất trước")
    ResponseEntity<Page<TrailView>> page(
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit,
            HttpServletRequest request) {
        int most = Page.limit(limit);
        return Page.of(
                request,
                trail.page(
                        new AuditTrail.Wanted(subject, by, from, until),
                        after == null ? Long.MAX_VALUE : after,
                        most + 1),
                most,
                entry -> String.valueOf(entry.seq()),
                TrailView::of);
    }

    @GetMapping("/head")
    @Does(
            act = Act.READ_AUDIT,
            en = "The end of the chain, to be kept elsewhere",
            vi = "Đầu chuỗi nhật ký, để lưu nơi khác")
    TrailHead head() {
        AuditTrail.Head head = trail.head();
        return new TrailHead(head.seq(), head.hash());
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.READ_AUDIT,
            en = "Whether the trail is whole and still contains a head noted earlier",
            vi = "Kiểm tra nhật ký còn nguyên vẹn")
    TrailCheck check(@RequestBody TrailHead known, Language language) {
        Long seq = known.seq();
        String hash = known.hash();
        AuditTrail.Head noted = seq == null || hash == null ? null : new AuditTrail.Head(seq, hash);
        List<Problem> faults = trail.check(noted);
        AuditTrail.Head head = trail.head();
        return new TrailCheck(
                faults.isEmpty(),
                new TrailHead(head.seq(), head.hash()),
                speech.notes(faults, language));
    }
}
