package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Copies;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Standing;

/// `vanthu paper`: issued papers, and what may still happen to them.
@Command(name = "paper")
final class PaperCommands extends CommandGroup {

    // A signed PDF carries scans and certificates besides the paper.
    private static final long LARGEST_SIGNED = 50L * 1024 * 1024;

    PaperCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting,
            @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "year-all") int year,
            @Option(names = "--after", paramLabel = "ID", descriptionKey = "after-paper")
                    @Nullable String after,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Papers.class).list(year, after, by),
                                cards -> listing(cards).tell(json)));
    }

    private Listing listing(List<IssuedCard> cards) {
        Listing listing = new Listing(voice, "id", "label", "issued", "standing", "subject");
        for (IssuedCard card : cards) {
            listing.row(
                    card.paper(),
                    card.label(),
                    card.issued(),
                    word(card.standing()),
                    card.subject());
        }
        return listing;
    }

    @Command(name = "show")
    int show(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "paper-id") String id,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Papers.class).open(id, by),
                                opened -> new Listings(voice, json).paper(opened).tell()));
    }

    @Command(name = "file")
    int file(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "ID", descriptionKey = "paper-id") String id,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "file-name") String name,
            @Option(names = "--kept-version", paramLabel = "N", descriptionKey = "kept-version")
                    int version,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out-file")
                    @Nullable Path out) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Papers.class)
                                        .file(id, version, name, by)
                                        .then(bytes -> FileBytes.write(bytes, out, voice)),
                                _ -> {}));
    }

    @Command(name = "recall")
    int recall(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "paper-id") String id,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            descriptionKey = "reason")
                    String reason) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(AfterIssue.class).recall(id, reason, by),
                                card -> voice.tell(voice.say("paper.recalled", card.label()))));
    }

    @Command(name = "copy")
    int copy(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "paper-id") String id,
            @Mixin CopyOptions options) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Copies.class).copy(id, options.request(), by),
                                card ->
                                        voice.tell(
                                                voice.say(
                                                        "paper.copied",
                                                        card.label(),
                                                        card.issued(),
                                                        card.paper()))));
    }

    @Command(name = "file-signed")
    int fileSigned(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "ID", descriptionKey = "paper-id") String id,
            @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "signed-file")
                    Path file) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                FileBytes.read(file, LARGEST_SIGNED, voice)
                                        .then(bytes ->
                                                house.room(AfterIssue.class)
                                                        .fileSigned(id, bytes, by)),
                                card -> voice.tell(voice.say("paper.signed", card.label()))));
    }

    /// As a program reads it: `in-force`.
    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
