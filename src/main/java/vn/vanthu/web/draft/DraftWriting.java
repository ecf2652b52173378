package vn.vanthu.web.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.DraftVersion;
import vn.vanthu.workflow.Drafts;

/// Answers the script of the editor: what the draft says now, saving, holding it open.
@WebDoor
final class DraftWriting {

    private final Drafts drafts;
    private final Kinds kinds;
    private final Names names;
    private final Sentences sentences;
    private final Clock clock;

    DraftWriting(Drafts drafts, Kinds kinds, Names names, Sentences sentences, Clock clock) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What came of saving.
    ///
    /// @param problems what is still to be mended or looked at
    record Saved(int version, Instant at, List<Sentences.Said> problems) {}

    /// Who has it open after one asked for it.
    record Held(int version, Instant until) {}

    @GetMapping("/drafts/{id}/state")
    @Does(act = Act.READ)
    ResponseEntity<DraftState> state(@PathVariable String id, Actor by, Language language) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        byte[] json = Refusal.orValue(drafts.form(id, card.version(), by));
        DraftVersion newest =
                Refusal.orValue(drafts.versions(id, by)).stream()
                        .filter(version -> version.version() == card.version())
                        .findFirst()
                        .orElseThrow();
        JsonNode form =
                PaperJson.tree(json) instanceof Reading.Read<JsonNode>(var tree, _)
                        ? tree
                        : JsonNodeFactory.instance.objectNode();
        DraftCard.Lock lock = card.lock();
        boolean isFree =
                lock == null
                        || lock.holder().equals(by.login())
                        || lock.until().isBefore(clock.instant());
        return fresh(
                new DraftState(
                        id,
                        card.kind(),
                        card.step(),
                        card.version(),
                        names.person(newest.savedBy()),
                        newest.savedBy().equals(by.login()),
                        newest.savedAt(),
                        kinds.kind(card.kind())
                                .map(one -> DraftState.Asked.of(one, language))
                                .orElse(List.of()),
                        form,
                        isFree || lock == null ? "" : names.person(lock.holder()),
                        Rights.may(by, Act.TAKE_OVER_LOCK, null) instanceof Decision.Allowed));
    }

    /// @param seen the version that the writer had before him
    /// @param leaving whether he closes the page, so that others may write at once
    @PutMapping(path = "/drafts/{id}/form", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(act = Act.EDIT)
    ResponseEntity<Saved> save(
            @PathVariable String id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean leaving,
            @RequestBody byte[] form,
            Actor by,
            Language language) {
        Outcome<DraftCard> outcome = drafts.save(id, form, seen, by);
        return switch (outcome) {
            case Outcome.Refused<DraftCard>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<DraftCard>(var card, var notes) -> {
                if (leaving) {
                    Refusal.orValue(drafts.letGo(id, by));
                }
                yield fresh(
                        new Saved(
                                card.version(),
                                card.changedAt(),
                                sentences.of(
                                        notes, language, names.labels(card.kind(), language))));
            }
        };
    }

    @PostMapping("/drafts/{id}/hold")
    @Does(act = Act.EDIT)
    ResponseEntity<Held> hold(@PathVariable String id, Actor by) {
        return held(Refusal.orValue(drafts.hold(id, by)));
    }

    @PostMapping("/drafts/{id}/let-go")
    @Does(act = Act.EDIT)
    ResponseEntity<Void> letGo(@PathVariable String id, Actor by) {
        Refusal.orValue(drafts.letGo(id, by));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/drafts/{id}/take-over")
    @Does(act = Act.TAKE_OVER_LOCK)
    ResponseEntity<Held> takeOver(@PathVariable String id, Actor by) {
        return held(Refusal.orValue(drafts.takeOver(id, by)));
    }

    private ResponseEntity<Held> held(DraftCard card) {
        DraftCard.Lock lock = card.lock();
        return fresh(new Held(card.version(), lock == null ? clock.instant() : lock.until()));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
