package vn.vanthu.web.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Change;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.DraftVersion;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Step;

/// Shows what a draft was: its versions, two of them side by side, the steps it took.
@WebDoor
final class HistoryPage {

    private final Drafts drafts;
    private final Names names;

    HistoryPage(Drafts drafts, Names names) {
        this.drafts = drafts;
        this.names = names;
    }

    /// A saved version.
    record Version(int version, String by, Instant at, boolean readable) {}

    /// A step it took.
    record Taken(Instant at, String by, String act, Step from, Step to, int version, String why) {}

    /// A place whose words differ.
    record Different(String place, List<Change.Word> words) {}

    /// @param from the older version; the one before the newest unless said
    @GetMapping("/drafts/{id}/history")
    @Does(act = Act.READ_HISTORY)
    String page(
            @PathVariable String id,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable Integer to,
            Actor by,
            Language language,
            Model model) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        int newer = to == null ? card.version() : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        FieldNames fields = names.fields(card.kind(), language);
        model.addAttribute("card", card);
        model.addAttribute("kind", names.kind(card.kind(), language));
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        model.addAttribute(
                "versions",
                Refusal.orValue(drafts.versions(id, by)).stream()
                        .sorted(Comparator.comparingInt(DraftVersion::version).reversed())
                        .map(one ->
                                new Version(
                                        one.version(),
                                        names.person(one.savedBy()),
                                        one.savedAt(),
                                        one.readable()))
                        .toList());
        model.addAttribute(
                "changes",
                Refusal.orValue(drafts.compare(id, older, newer, by)).stream()
                        .map(change ->
                                new Different(fields.name(change.place()), change.words()))
                        .toList());
        model.addAttribute(
                "steps",
                Refusal.orValue(drafts.steps(id, by)).stream()
                        .map(step ->
                                new Taken(
                                        step.at(),
                                        names.person(step.by()),
                                        language == Language.EN
                                                ? step.act().code()
                                                : step.act().words(),
                                        step.from(),
                                        step.to(),
                                        step.version(),
                                        step.reason()))
                        .toList());
        model.addAttribute("styles", List.of("/assets/draft.css"));
        return "draft/history";
    }
}
