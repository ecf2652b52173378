package vn.vanthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.archive.Archive;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.Field;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.Results;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Wording;

/// `vanthu stats`: how large the index is, how far it goes, and how many papers there are of each
/// year and kind.
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {

    private static final List<Field> PARTED = List.of(Field.YEAR, Field.KIND, Field.STATE);

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    StatsCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    /// @param lines of the archive's journal
    private record Stats(Search.State state, long lines, List<Results.Facet> facets) {}

    @Override
    public Integer call() {
        return entrance.as(
                acting,
                (house, by) -> {
                    UpToDate.see(house, voice);
                    Search search = house.room(Search.class);
                    long lines = house.room(Archive.class).lastSeq();
                    Outcome<Stats> stats =
                            search.state(by)
                                    .then(state ->
                                            search.find(SearchRequest.of("").page(0, 0), by)
                                                    .map(all ->
                                                            new Stats(state, lines, parted(all))));
                    return voice.outcome(stats, json ? this::tellJson : this::tell);
                });
    }

    private static List<Results.Facet> parted(Results all) {
        return all.facets().stream().filter(facet -> PARTED.contains(facet.field())).toList();
    }

    private void tell(Stats stats) {
        PaperIndex.Size size = stats.state().size();
        voice.tell(
                voice.say(
                        "stats.size",
                        size.papers(),
                        size.damaged(),
                        voice.decimal(size.bytes() / 1e6),
                        size.segments()));
        voice.tell(voice.say("stats.line", stats.state().seq(), stats.lines()));
        Wording wording = Wording.of(voice.language());
        for (Results.Facet facet : stats.facets()) {
            if (!facet.values().isEmpty()) {
                voice.tell("");
                voice.tell(wording.label(facet.field()) + ":");
                facet.values()
                        .forEach(value ->
                                voice.tell(
                                        "%8d  %s"
                                                .formatted(
                                                        value.count(),
                                                        voice.shown(
                                                                wording.value(
                                                                        facet.field(),
                                                                        value.value())))));
            }
        }
    }

    private void tellJson(Stats stats) {
        PaperIndex.Size size = stats.state().size();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("papers", size.papers());
        all.put("damaged", size.damaged());
        all.put("bytes", size.bytes());
        all.put("segments", size.segments());
        all.put("line", stats.state().seq());
        all.put("lines", stats.lines());
        for (Results.Facet facet : stats.facets()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            facet.values().forEach(value -> counts.put(value.value(), value.count()));
            all.put(facet.field().code(), counts);
        }
        voice.tell(Json.of(all));
    }
}
