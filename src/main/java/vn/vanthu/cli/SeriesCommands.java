package vn.vanthu.cli;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.Series;

/// `vanthu series`: the number series of the office (NĐ 30, Đ.15.1).
@Command(name = "series")
final class SeriesCommands extends CommandGroup {

    SeriesCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting, @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class).series(by),
                                all -> {
                                    Listing listing =
                                            new Listing(
                                                    voice, "code", "name", "issuer", "kinds",
                                                    "secret", "active");
                                    for (Series series : all) {
                                        listing.row(
                                                series.code(),
                                                series.name(),
                                                series.issuer(),
                                                new TreeSet<>(series.kinds()),
                                                series.secret(),
                                                series.active());
                                    }
                                    listing.tell(json);
                                }));
    }

    @Command(name = "define")
    int define(
            @Mixin Acting acting,
            @Parameters(paramLabel = "SERIES", descriptionKey = "series-new") String code,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            descriptionKey = "series-name")
                    String name,
            @Option(
                            names = "--issuer",
                            paramLabel = "CODE",
                            required = true,
                            descriptionKey = "series-issuer")
                    String issuer,
            @Option(
                            names = "--kinds",
                            paramLabel = "KIND",
                            split = ",",
                            hideParamSyntax = true,
                            descriptionKey = "series-kinds")
                    @Nullable Set<String> kinds,
            @Option(names = "--secret", descriptionKey = "series-secret") boolean secret,
            @Option(names = "--inactive", descriptionKey = "series-inactive") boolean inactive) {
        Series wanted =
                new Series(code, name, issuer, kinds == null ? Set.of() : kinds, secret, !inactive);
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class).define(wanted, by),
                                series -> voice.tell(voice.say("series.defined", series.code()))));
    }
}
