package vn.vanthu.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.SavedSearch;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;

/// `vanthu saved`: one's own searches, kept to be used again, and what came since.
@Command(name = "saved")
final class SavedCommands extends CommandGroup {

    SavedCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting, @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Listing listing = new Listing(voice, "id", "name", "alert", "address");
                    for (SavedSearch saved : house.room(SavedSearches.class).list(by)) {
                        listing.row(
                                saved.id(), saved.name(), saved.alert(), saved.address().query());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    @Command(name = "save", preprocessor = MinusWords.class)
    int save(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "saved-name")
                    String name,
            @Parameters(
                            index = "1..*",
                            paramLabel = "WORDS",
                            arity = "0..*",
                            descriptionKey = "search-words")
                    @Nullable List<String> words,
            @Mixin SearchOptions options,
            @Option(names = "--alert", descriptionKey = "saved-alert") boolean alert) {
        int limit = SearchRequest.of("").limit();
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                options.address(words == null ? List.of() : words, limit)
                                        .then(address ->
                                                house.room(SavedSearches.class)
                                                        .save(
                                                                MinusWords.typed(name),
                                                                address,
                                                                alert,
                                                                by)),
                                saved ->
                                        voice.tell(
                                                voice.say(
                                                        "saved.saved", saved.name(), saved.id()))));
    }

    @Command(name = "change")
    int change(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "saved-id") String id,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "saved-name")
                    @Nullable String name,
            @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "search-address")
                    @Nullable String address,
            @Option(names = "--alert", negatable = true, descriptionKey = "saved-switch")
                    @Nullable Boolean alert) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Outcome<SearchAddress> read =
                            SearchAddress.read(address == null ? "" : address);
                    return voice.outcome(
                            read.then(asked ->
                                    house.room(SavedSearches.class)
                                            .change(
                                                    id,
                                                    new SavedSearches.Change(
                                                            name,
                                                            address == null ? null : asked,
                                                            alert),
                                                    by)),
                            saved ->
                                    voice.tell(voice.say("saved.saved", saved.name(), saved.id())));
                });
    }

    @Command(name = "remove")
    int remove(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "saved-id") String id) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(SavedSearches.class).remove(id, by),
                                saved -> voice.tell(voice.say("saved.removed", saved.name()))));
    }

    @Command(name = "alerts")
    int alerts(
            @Mixin Acting acting,
            @Option(names = "--seen", descriptionKey = "saved-seen") boolean seen,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) -> {
                    UpToDate.see(house, voice);
                    SavedSearches searches = house.room(SavedSearches.class);
                    return voice.outcome(
                            searches.alerts(by),
                            alerts -> {
                                listing(alerts).tell(json);
                                if (seen) {
                                    voice.outcome(seen(searches, alerts, by), _ -> {});
                                }
                            });
                });
    }

    private Listing listing(List<SavedSearches.Alert> alerts) {
        Listing listing = new Listing(voice, "id", "name", "new", "address");
        for (SavedSearches.Alert alert : alerts) {
            listing.row(
                    alert.search().id(),
                    alert.search().name(),
                    alert.count().count(),
                    alert.search().news().query());
        }
        return listing;
    }

    private static Outcome<Integer> seen(
            SavedSearches searches, List<SavedSearches.Alert> alerts, Actor by) {
        Outcome<Integer> all = Outcome.done(0);
        for (SavedSearches.Alert alert : alerts) {
            all =
                    all.then(count ->
                            searches.seen(alert.search().id(), alert.line(), by)
                                    .map(_ -> count + 1));
        }
        return all;
    }
}
