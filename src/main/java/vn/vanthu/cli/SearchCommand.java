package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Results;
import vn.vanthu.search.SavedSearch;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.workflow.Papers;

/// `vanthu search`: finds papers of all years.
@Command(name = "search", preprocessor = MinusWords.class)
final class SearchCommand implements Callable<Integer> {

    // As many as a person reads without scrolling far.
    private static final int USUAL_LIMIT = 10;

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "search-words")
    private List<String> words = List.of();

    @Mixin private final SearchOptions options = new SearchOptions();

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "search-address")
    private @Nullable String mailed;

    @Option(names = "--saved", paramLabel = "ID", descriptionKey = "search-saved")
    private @Nullable String saved;

    @Option(names = "--similar", paramLabel = "ID", descriptionKey = "search-similar")
    private @Nullable String similar;

    @Option(names = "--facets", descriptionKey = "search-facets")
    private boolean facets;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "search-export")
    private @Nullable Path export;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SearchCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        ResultFile file = export == null ? null : ResultFile.named(export);
        if (export != null && file == null) {
            voice.problem(Problem.must("SEARCH.export-format", "", export));
            return Exit.USAGE;
        }
        return entrance.as(
                acting,
                (house, by) -> {
                    UpToDate.see(house, voice);
                    Outcome<SearchAddress> address = address(house, by);
                    return file == null
                            ? voice.outcome(
                                    address.then(asked -> found(house, asked, by)), this::tell)
                            : voice.outcome(
                                    address.then(asked -> file.write(asked, house, voice, by)),
                                    rows -> voice.tell(voice.say("search.exported", rows)));
                });
    }

    /// What was found, and by what.
    private record Found(SearchAddress address, Results results) {}

    private Outcome<SearchAddress> address(House house, Actor by) {
        if (saved != null) {
            return house.room(SavedSearches.class).find(saved, by).map(SavedSearch::address);
        }
        return mailed == null
                ? options.address(words, USUAL_LIMIT)
                : SearchAddress.read(MinusWords.typed(mailed));
    }

    private Outcome<Found> found(House house, SearchAddress address, Actor by) {
        Search search = house.room(Search.class);
        Outcome<Results> results =
                similar == null
                        ? search.find(address.request(), by)
                        : like(similar, address.request().limit(), house, by);
        return results.then(found -> new Outcome.Done<>(new Found(address, found), found.notes()));
    }

    private static Outcome<Results> like(String paper, int limit, House house, Actor by) {
        return house.room(Papers.class)
                .find(paper, by)
                .then(_ -> house.room(Search.class).similar(paper, limit, by));
    }

    private void tell(Found found) {
        FoundTelling telling = new FoundTelling(voice);
        if (json) {
            telling.tellJson(found.results(), found.address());
            return;
        }
        if (options.choosesColumns()) {
            telling.tellColumns(found.results(), found.address());
        } else {
            telling.tell(found.results(), found.address());
        }
        if (facets) {
            telling.tellFacets(found.results());
        }
    }
}
