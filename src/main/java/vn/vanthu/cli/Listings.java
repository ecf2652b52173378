package vn.vanthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.DraftVersion;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.StepTaken;
import vn.vanthu.workflow.Tie;

/// One thing with the lists that belong to it, such as a draft with its versions and steps.
final class Listings {

    private final Voice voice;
    private final boolean asJson;
    private final Map<String, Listing> lists = new LinkedHashMap<>();
    private @Nullable Listing thing;

    Listings(Voice voice, boolean asJson) {
        this.voice = voice;
        this.asJson = asJson;
    }

    Listings draft(DraftCard card, List<DraftVersion> versions, List<StepTaken> steps) {
        DraftCard.Lock lock = card.lock();
        DraftCard.Bearing bearing = card.bearing();
        thing =
                new Listing(
                                voice,
                                "id",
                                "version",
                                "step",
                                "since",
                                "kind",
                                "unit",
                                "issuer",
                                "author",
                                "subject",
                                "signer",
                                "held-by",
                                "relation",
                                "target")
                        .row(
                                card.id(),
                                card.version(),
                                DraftCommands.word(card.step()),
                                card.since(),
                                card.kind(),
                                card.unit(),
                                card.issuer(),
                                card.author(),
                                card.subject(),
                                card.signer(),
                                lock == null ? null : lock.holder(),
                                bearing == null ? null : bearing.relation().word(),
                                bearing == null ? null : bearing.target());
        Listing saved = new Listing(voice, "version", "by", "at", "readable");
        for (DraftVersion version : versions) {
            saved.row(version.version(), version.savedBy(), version.savedAt(), version.readable());
        }
        Listing taken = new Listing(voice, "at", "by", "act", "to", "version", "reason");
        for (StepTaken step : steps) {
            taken.row(
                    step.at(),
                    step.by(),
                    step.act().code(),
                    DraftCommands.word(step.to()),
                    step.version(),
                    step.reason());
        }
        lists.put("versions", saved);
        lists.put("steps", taken);
        return this;
    }

    Listings paper(Papers.Opened opened) {
        var card = opened.card();
        thing =
                new Listing(
                                voice,
                                "id",
                                "label",
                                "issued",
                                "standing",
                                "kind",
                                "subject",
                                "agency",
                                "signer",
                                "series",
                                "unit",
                                "author",
                                "pages",
                                "object")
                        .row(
                                card.paper(),
                                card.label(),
                                card.issued(),
                                PaperCommands.word(card.standing()),
                                card.kindName(),
                                card.subject(),
                                card.agency(),
                                card.signer(),
                                card.series() + "/" + card.year(),
                                card.unit(),
                                card.author(),
                                card.pages(),
                                card.object());
        Listing files = new Listing(voice, "version", "act", "by", "at", "file", "sha512");
        for (Papers.Kept kept : opened.versions()) {
            kept.files().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(file ->
                            files.row(
                                    kept.version(),
                                    kept.act(),
                                    kept.by(),
                                    kept.at(),
                                    file.getKey(),
                                    file.getValue()));
        }
        Listing ties = new Listing(voice, "source", "relation", "target", "at", "by", "reason");
        for (Tie tie : opened.ties()) {
            ties.row(
                    tie.source(),
                    tie.relation().word(),
                    tie.target(),
                    tie.at(),
                    tie.by(),
                    tie.reason());
        }
        lists.put("files", files);
        lists.put("ties", ties);
        return this;
    }

    void tell() {
        Listing one = java.util.Objects.requireNonNull(thing, "thing");
        if (asJson) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>(one.objects().getFirst());
            lists.forEach((name, list) -> object.put(name, list.objects()));
            voice.tell(Json.of(object));
            return;
        }
        one.tellOne(false);
        lists.values().stream()
                .filter(list -> !list.objects().isEmpty())
                .forEach(list -> {
                    voice.tell("");
                    list.lines().forEach(voice::tell);
                });
    }
}
