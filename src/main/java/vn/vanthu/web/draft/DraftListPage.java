package vn.vanthu.web.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Step;

/// Lists the drafts that one may read, one's own first.
@WebDoor
final class DraftListPage {

    private static final int ROWS = 50;

    private final Drafts drafts;
    private final Names names;
    private final Clock clock;

    DraftListPage(Drafts drafts, Names names, Clock clock) {
        this.drafts = drafts;
        this.names = names;
        this.clock = clock;
    }

    /// A draft as a line of the list.
    ///
    /// @param holder who has it open, or empty
    record Row(
            String id,
            Step step,
            String kind,
            String subject,
            String unit,
            String author,
            Instant since,
            Instant changed,
            String holder) {}

    /// @param whose `all` for every draft one may read; one's own unless said
    @GetMapping("/drafts")
    @Does(act = Act.READ)
    String list(
            @RequestParam(defaultValue = "own") String whose,
            @RequestParam(defaultValue = "") String step,
            @RequestParam @Nullable String before,
            Actor by,
            Language language,
            Model model) {
        Step only = step(step);
        boolean all = whose.equals("all");
        List<DraftCard> found =
                drafts.list(only, instant(before), by).stream()
                        .filter(card -> all || card.author().equals(by.login()))
                        .toList();
        int end = Math.min(ROWS, found.size());
        // Drafts changed at one instant stay on one page: the next begins before that instant.
        while (end > 0
                && end < found.size()
                && found.get(end).changedAt().equals(found.get(end - 1).changedAt())) {
            end++;
        }
        model.addAttribute(
                "rows", found.subList(0, end).stream().map(card -> row(card, language)).toList());
        model.addAttribute(
                "next", end < found.size() ? found.get(end - 1).changedAt().toString() : null);
        model.addAttribute("whose", all ? "all" : "own");
        model.addAttribute("step", only == null ? "" : only.name());
        model.addAttribute("steps", Step.values());
        model.addAttribute("first", before == null);
        model.addAttribute("styles", List.of("/assets/draft.css"));
        return "draft/list";
    }

    private Row row(DraftCard card, Language language) {
        DraftCard.Lock lock = card.lock();
        return new Row(
                card.id(),
                card.step(),
                names.kind(card.kind(), language),
                card.subject(),
                names.unit(card.unit()),
                names.person(card.author()),
                card.since(),
                card.changedAt(),
                lock == null || lock.until().isBefore(clock.instant())
                        ? ""
                        : names.person(lock.holder()));
    }

    private static @Nullable Step step(String name) {
        for (Step step : Step.values()) {
            if (step.name().equals(name)) {
                return step;
            }
        }
        return null;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            // A mended address leads to the newest.
            return null;
        }
    }
}
