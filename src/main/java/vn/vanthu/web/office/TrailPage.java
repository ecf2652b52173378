package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.audit.AuditEntry;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;
import vn.vanthu.web.WebDoor;

/// Shows who did what, the newest first, and has the trail checked.
@WebDoor
final class TrailPage {

    private static final int LINES = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AuditTrail trail;
    private final OfficeFrame frame;

    TrailPage(AuditTrail trail, OfficeFrame frame) {
        this.trail = trail;
        this.frame = frame;
    }

    /// A line in words.
    record Line(long seq, Instant at, String by, String act, String subject, String detail) {

        static Line of(AuditEntry entry, Language language) {
            Map<String, String> detail = new TreeMap<>(entry.detail());
            return new Line(
                    entry.seq(),
                    entry.at(),
                    entry.by(),
                    language == Language.VI ? words(entry.act()) : entry.act(),
                    entry.subject(),
                    detail.entrySet().stream()
                            .filter(each -> !each.getValue().isEmpty())
                            .map(each -> each.getKey() + ": " + each.getValue())
                            .collect(Collectors.joining(" · ")));
        }

        private static String words(String code) {
            String name = code.replace('-', '_').toUpperCase(Locale.ROOT);
            for (Act act : Act.values()) {
                if (act.name().equals(name)) {
                    return act.words();
                }
            }
            return code;
        }
    }

    /// @param after the last line of the page before
    @GetMapping("/office/trail")
    @Does(act = Act.READ_AUDIT)
    String page(
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable Long after,
            Language language,
            Model model) {
        AuditTrail.Wanted wanted =
                new AuditTrail.Wanted(
                        Typed.orNull(subject),
                        Typed.orNull(by),
                        from == null ? null : from.atStartOfDay(ZONE).toInstant(),
                        until == null ? null : until.plusDays(1).atStartOfDay(ZONE).toInstant());
        List<AuditEntry> found =
                trail.page(wanted, after == null ? Long.MAX_VALUE : after, LINES + 1);
        model.addAttribute(
                "entries",
                found.stream().limit(LINES).map(entry -> Line.of(entry, language)).toList());
        if (found.size() > LINES) {
            model.addAttribute("next", found.get(LINES - 1).seq());
        }
        model.addAttribute("by", by);
        model.addAttribute("subject", subject);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("isLater", after != null);
        return "office/trail";
    }

    /// Whether nothing was changed or taken out by other hands.
    @PostMapping("/office/trail/check")
    @Does(act = Act.READ_AUDIT)
    String check(Language language, HttpServletRequest request, Model model) {
        List<Problem> faults = trail.check(null);
        AuditTrail.Head head = trail.head();
        model.addAttribute("sound", faults.isEmpty());
        model.addAttribute("head", head);
        if (!faults.isEmpty()) {
            model.addAttribute("problems", frame.said(faults, request));
        }
        return page(null, null, null, null, null, language, model);
    }
}
