package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.office.Agency;
import vn.vanthu.workflow.Change;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Relation;
import vn.vanthu.workflow.Step;

/// `vanthu draft`: drafts written, saved, read and compared; [StepCommands] passes them on.
@Command(name = "draft")
final class DraftCommands extends StepCommands {

    DraftCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "new")
    int begin(
            @Mixin Acting acting,
            @Parameters(paramLabel = "FILE", descriptionKey = "form") Path file,
            @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "drafting-unit")
                    @Nullable String unit,
            @Option(names = "--issuer", paramLabel = "CODE", descriptionKey = "issuer")
                    @Nullable String issuer,
            @Option(names = "--corrects", paramLabel = "PAPER", descriptionKey = "corrects")
                    @Nullable String corrects,
            @Option(names = "--replaces", paramLabel = "PAPER", descriptionKey = "replaces")
                    @Nullable String replaces,
            @Option(names = "--recalls", paramLabel = "PAPER", descriptionKey = "recalls")
                    @Nullable String recalls) {
        if (List.of(has(corrects), has(replaces), has(recalls)).stream().filter(h -> h).count()
                > 1) {
            voice.complain(voice.say("draft.one-bearing"));
            return Exit.USAGE;
        }
        DraftCard.Bearing bearing =
                corrects != null
                        ? new DraftCard.Bearing(Relation.CORRECTS, corrects)
                        : replaces != null
                                ? new DraftCard.Bearing(Relation.REPLACES, replaces)
                                : recalls != null
                                        ? new DraftCard.Bearing(Relation.RECALLS, recalls)
                                        : null;
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                FileBytes.read(file, Limits.BYTES, voice)
                                        .then(form ->
                                                issuer(house, issuer)
                                                        .then(code ->
                                                                house.room(Drafts.class)
                                                                        .begin(
                                                                                form, unit, code,
                                                                                bearing, by))),
                                card ->
                                        voice.tell(
                                                voice.say(
                                                        "draft.begun",
                                                        card.id(),
                                                        card.version()))));
    }

    private static boolean has(@Nullable String option) {
        return option != null;
    }

    /// The agency itself, unless one of its advisory bodies is named.
    private static Outcome<String> issuer(House house, @Nullable String named) {
        if (named != null) {
            return Outcome.done(named);
        }
        Optional<Agency> agency =
                house.room(vn.vanthu.office.Office.class).agencyOn(Surroundings.today());
        return agency.isPresent()
                ? Outcome.done(agency.get().code())
                : Outcome.refused(Problem.must("ISSUE.no-agency", ""));
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting,
            @Option(
                            names = "--step",
                            paramLabel = "STEP",
                            converter = StepConverter.class,
                            descriptionKey = "step")
                    @Nullable Step step,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Listing listing =
                            new Listing(
                                    voice, "id", "version", "step", "kind", "unit", "author",
                                    "subject");
                    for (DraftCard card : house.room(Drafts.class).list(step, null, by)) {
                        listing.row(
                                card.id(),
                                card.version(),
                                word(card.step()),
                                card.kind(),
                                card.unit(),
                                card.author(),
                                card.subject());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    @Command(name = "show")
    int show(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Drafts drafts = house.room(Drafts.class);
                    Listings shown = new Listings(voice, json);
                    return voice.outcome(
                            drafts.find(id, by)
                                    .then(card ->
                                            drafts.versions(id, by)
                                                    .then(versions ->
                                                            drafts.steps(id, by)
                                                                    .map(steps ->
                                                                            shown.draft(
                                                                                    card, versions,
                                                                                    steps)))),
                            Listings::tell);
                });
    }

    @Command(name = "form")
    int form(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Option(names = "--draft-version", paramLabel = "N", descriptionKey = "draft-version")
                    @Nullable Integer version,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-file")
                    @Nullable Path out) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Drafts drafts = house.room(Drafts.class);
                    return voice.outcome(
                            drafts.find(id, by)
                                    .then(card ->
                                            drafts.form(
                                                    id,
                                                    Objects.requireNonNullElse(
                                                            version, card.version()),
                                                    by))
                                    .then(bytes -> FileBytes.write(bytes, out, voice)),
                            _ -> {});
                });
    }

    @Command(name = "save")
    int save(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(index = "0", paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "form") Path file) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                FileBytes.read(file, Limits.BYTES, voice)
                                        .then(form ->
                                                house.room(Drafts.class)
                                                        .save(id, form, seen.version(), by)),
                                card ->
                                        voice.tell(
                                                voice.say(
                                                        "draft.saved",
                                                        card.id(),
                                                        card.version()))));
    }

    @Command(name = "compare")
    int compare(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Parameters(index = "1", paramLabel = "FROM", descriptionKey = "version-from") int from,
            @Parameters(index = "2", paramLabel = "TO", descriptionKey = "version-to") int to) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Drafts.class).compare(id, from, to, by),
                                changes -> changes.forEach(this::tell)));
    }

    /// As `wdiff` shows it: what left in `[-…-]`, what came in `{+…+}`.
    private void tell(Change change) {
        StringBuilder line = new StringBuilder();
        for (Change.Word word : change.words()) {
            line.append(
                    switch (word.fate()) {
                        case STAYED -> word.text();
                        case LEFT -> "[-" + word.text() + "-]";
                        case CAME -> "{+" + word.text() + "+}";
                    });
        }
        voice.tell(voice.shown(change.place()));
        voice.tell("  " + voice.shown(line.toString()));
    }

    @Command(name = "take-over")
    int takeOver(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Drafts.class).takeOver(id, by),
                                card -> voice.tell(voice.say("draft.taken", card.id()))));
    }

    /// As a person types it: `content-approval`.
    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads `content-approval`.
    static final class StepConverter implements ITypeConverter<Step> {
        @Override
        public Step convert(String typed) {
            for (Step step : Step.values()) {
                if (word(step).equals(typed.strip())) {
                    return step;
                }
            }
            throw new TypeConversionException(typed);
        }
    }
}
