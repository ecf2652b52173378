package vn.vanthu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Line;

/// `vanthu register`: the sổ đăng ký văn bản đi; [PrintCommands] prints it.
@Command(name = "register")
final class RegisterCommands extends PrintCommands {

    RegisterCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting,
            @Mixin BookChoice book,
            @Option(
                            names = "--after",
                            paramLabel = "N",
                            converter = NumberConverter.class,
                            descriptionKey = "after-number")
                    @Nullable PaperNumber after,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class)
                                        .entries(
                                                book.series(),
                                                book.year(),
                                                Optional.ofNullable(after),
                                                by),
                                entries -> listing(entries).tell(json)));
    }

    private Listing listing(List<Entry> entries) {
        Listing listing =
                new Listing(
                        voice, "number", "label", "date", "state", "subject", "held-by", "reason",
                        "id");
        for (Entry entry : entries) {
            Line line = entry.line();
            listing.row(
                    entry.number(),
                    entry.label(),
                    entry.date(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    line == null ? null : line.subject(),
                    entry.held() == null ? null : entry.held().owner(),
                    entry.reason(),
                    entry.paper());
        }
        return listing;
    }

    @Command(name = "forecast")
    int forecast(@Mixin Acting acting, @Mixin BookChoice book) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class)
                                        .forecast(book.series(), book.year(), by),
                                forecast -> {
                                    voice.tell(
                                            voice.say(
                                                    "register.forecast",
                                                    forecast.next(),
                                                    forecast.earliest(),
                                                    forecast.latest()));
                                    forecast.obstacles().forEach(voice::problem);
                                }));
    }

    @Command(name = "reserve")
    int reserve(
            @Mixin Acting acting,
            @Parameters(paramLabel = "SERIES", descriptionKey = "series") String series,
            @Option(
                            names = "--owner",
                            paramLabel = "NAME",
                            required = true,
                            descriptionKey = "owner")
                    String owner,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            required = true,
                            descriptionKey = "reserve-until")
                    LocalDate until,
            @Option(
                            names = "--purpose",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            descriptionKey = "purpose")
                    String purpose) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class)
                                        .reserve(series, owner, until, purpose, by),
                                entry ->
                                        voice.tell(
                                                voice.say(
                                                        "register.reserved",
                                                        entry.number(),
                                                        entry.date(),
                                                        owner,
                                                        until))));
    }

    @Command(name = "void")
    int strike(
            @Mixin Acting acting,
            @Mixin BookChoice book,
            @Parameters(
                            index = "1",
                            paramLabel = "N",
                            converter = NumberConverter.class,
                            descriptionKey = "number")
                    PaperNumber number,
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
                                house.room(RegisterDesk.class)
                                        .strike(book.series(), book.year(), number, reason, by),
                                entry ->
                                        voice.tell(
                                                voice.say(
                                                        "register.void",
                                                        entry.label(),
                                                        reason.strip()))));
    }

    @Command(name = "dispatch")
    int dispatch(
            @Mixin Acting acting,
            @Mixin BookChoice book,
            @Parameters(
                            index = "1",
                            paramLabel = "N",
                            converter = NumberConverter.class,
                            descriptionKey = "number")
                    PaperNumber number,
            @Option(names = "--day", paramLabel = "DAY", descriptionKey = "dispatch-day")
                    @Nullable LocalDate day,
            @Option(
                            names = "--receipt",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            descriptionKey = "receipt")
                    String receipt) {
        LocalDate when = day == null ? Surroundings.today() : day;
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class)
                                        .dispatch(
                                                book.series(),
                                                book.year(),
                                                number,
                                                when,
                                                receipt,
                                                by),
                                entry ->
                                        voice.tell(
                                                voice.say(
                                                        "register.dispatched",
                                                        entry.label(),
                                                        when))));
    }

    @Command(name = "close")
    int close(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "SERIES", descriptionKey = "series")
                    String series,
            @Parameters(
                            index = "1",
                            paramLabel = "YEAR",
                            converter = BookChoice.YearConverter.class,
                            descriptionKey = "close-year")
                    int year) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(RegisterDesk.class).closeYear(series, year, by),
                                kept ->
                                        voice.tell(
                                                voice.say(
                                                        "register.closed",
                                                        series,
                                                        year,
                                                        kept.object(),
                                                        kept.digest()))));
    }
}
