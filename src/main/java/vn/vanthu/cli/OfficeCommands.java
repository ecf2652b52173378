package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.account.Act;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.office.Agency;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.workflow.SampleOffice;

/// `vanthu office`: the agency as data.
@Command(name = "office")
final class OfficeCommands extends CommandGroup {

    OfficeCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "load")
    int load(
            @Mixin Acting acting,
            @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "office-file")
                    @Nullable Path file,
            @Option(names = "--sample", descriptionKey = "sample") boolean sample) {
        if ((file == null) != sample) {
            voice.complain(voice.say("office.what"));
            return Exit.USAGE;
        }
        return entrance.asOwner(
                acting,
                Act.MANAGE_OFFICE,
                (house, by) -> {
                    if (file == null) {
                        return voice.done(house.room(SampleOffice.class).moveIn(), voice.say("office.sample"));
                    }
                    return voice.outcome(
                            load(house, file, by.login()),
                            done -> voice.tell(voice.say("office.loaded", done)));
                });
    }

    private Outcome<Path> load(House house, Path file, String by) {
        return FileBytes.read(file, Limits.BYTES, voice)
                .then(bytes -> {
                    List<Problem> problems =
                            house.room(vn.vanthu.office.Office.class)
                                    .load(String.valueOf(file.getFileName()), bytes, by);
                    return problems.isEmpty()
                            ? Outcome.done(file)
                            : new Outcome.Refused<>(problems);
                });
    }

    @Command(name = "show")
    int show(
            @Mixin Acting acting,
            @Option(names = "--on", paramLabel = "DAY", descriptionKey = "on")
                    @Nullable LocalDate day,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, _) -> {
                    vn.vanthu.office.Office office = house.room(vn.vanthu.office.Office.class);
                    LocalDate on = day == null ? Surroundings.today() : day;
                    Listing listing = new Listing(voice, "code", "name", "abbreviation");
                    office.agencyOn(on).ifPresent(agency -> listing.row(row(agency)));
                    office.unitsOn(on).forEach(unit -> listing.row(row(unit)));
                    office.advisoryBodiesOn(on).forEach(unit -> listing.row(row(unit)));
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    private static Object[] row(Agency agency) {
        return new Object[] {agency.code(), agency.name(), agency.code()};
    }

    private static Object[] row(OfficeUnit unit) {
        return new Object[] {unit.code(), unit.name(), unit.abbreviation()};
    }
}
