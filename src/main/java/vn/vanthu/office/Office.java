package vn.vanthu.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// The agency as it was on any day, and the changes that make it what it is from a day on.
///
/// A change that breaks a rule changes nothing and comes back as problems, all of them; an empty
/// list means done. Each change is told by an [OfficeChanged].
public final class Office {

    private final Database database;
    private final OfficeTables tables;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Office(Database database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.tables = new OfficeTables(database);
        this.clock = clock;
        this.events = events;
    }

    /// Whether nothing has been said of the agency yet.
    public boolean isEmpty() {
        return tables.agencies().isEmpty();
    }

    /// The agency under the name it had on that day.
    public Optional<Agency> agencyOn(LocalDate day) {
        return on(tables.agencies().stream(), day).findFirst();
    }

    /// All names the agency has had, the oldest first.
    public List<Agency> agencies() {
        return tables.agencies();
    }

    /// The units of that day, bodies that advise left out.
    public List<OfficeUnit> unitsOn(LocalDate day) {
        return on(tables.units().stream(), day).filter(unit -> !unit.advisory()).toList();
    }

    /// The bodies that advise, each with a number series of its own (NĐ 30, PL I, II.3).
    public List<OfficeUnit> advisoryBodiesOn(LocalDate day) {
        return on(tables.units().stream(), day).filter(OfficeUnit::advisory).toList();
    }

    /// The unit or advisory body of that code on that day.
    public Optional<OfficeUnit> unitOn(String code, LocalDate day) {
        return on(tables.units().stream(), day).filter(u -> u.code().equals(code)).findFirst();
    }

    public List<Post> posts() {
        return tables.all().posts();
    }

    public List<Person> people() {
        return tables.all().people();
    }

    public Optional<Person> person(String code) {
        return tables.all().person(code);
    }

    /// Who holds which post on that day.
    public List<Appointment> appointmentsOn(LocalDate day) {
        return on(tables.all().appointments().stream(), day).toList();
    }

    /// All posts that somebody has held or holds, the oldest first.
    public List<Appointment> appointmentsOf(String person) {
        return tables.all().appointments().stream()
                .filter(held -> held.person().equals(person))
                .toList();
    }

    public List<SigningRight> signingRightsOn(LocalDate day) {
        return on(tables.all().rights().stream(), day).toList();
    }

    /// Everybody who may sign a paper of that kind on that day, with the lines above his name.
    ///
    /// @param kind code of the form, such as `thong-bao`
    public List<Choice> signersFor(String kind, LocalDate day) {
        return new Signers(tables.all()).on(kind, day);
    }

    /// Bodies to write to whose names hold words that begin as those of `text`, accents or not; at
    /// most 20. Who types the name of one that is gone finds its successors.
    public List<Found> search(String text, LocalDate day) {
        return new Outside(tables.all()).search(text, day);
    }

    /// The body of that code under the name it had on that day.
    public Optional<OutsideAgency> outsideOn(String code, LocalDate day) {
        return on(tables.all().outside().stream(), day)
                .filter(agency -> agency.code().equals(code))
                .findFirst();
    }

    /// Those that stand on that day in the place of the body of that code; empty while it stands
    /// itself.
    public List<OutsideAgency> successorsOf(String code, LocalDate day) {
        return new Outside(tables.all()).successorsOf(code, day);
    }

    /// What is from `next.validity()` on: the period before it ends on the day before.
    ///
    /// @param by login of the one who makes the change
    public List<Problem> change(Dated next, String by) {
        return inTurn(() -> {
            OfficeData data = tables.all();
            LocalDate from = next.validity().first();
            Optional<? extends Dated> before =
                    data.periodsOf(next)
                            .filter(d -> d.validity().holdsOn(from))
                            .filter(d -> d.validity().first().isBefore(from))
                            .findFirst();
            OfficeEdit edit = edit(data, by);
            before.ifPresent(d -> edit.replace(d, ended(d, from.minusDays(1))));
            edit.add(next);
            return edit.finish();
        });
    }

    /// What is now ends with `lastDay`.
    ///
    /// @param now exactly as the office holds it
    public List<Problem> end(Dated now, LocalDate lastDay, String by) {
        if (lastDay.isBefore(now.validity().first())) {
            return List.of(
                    Problem.must(
                            "OFFICE.order",
                            "until",
                            Described.words(now),
                            now.validity().first(),
                            lastDay));
        }
        return correct(now, ended(now, lastDay), by);
    }

    /// What was written wrongly is written anew.
    ///
    /// @param wrong exactly as the office holds it
    public List<Problem> correct(Dated wrong, Dated right, String by) {
        return inTurn(() -> {
            OfficeData data = tables.all();
            if (data.periodsOf(wrong).noneMatch(wrong::equals)) {
                return List.of(Problem.must("OFFICE.not-there", "", Described.words(wrong)));
            }
            OfficeEdit edit = edit(data, by);
            edit.replace(wrong, right);
            return edit.finish();
        });
    }

    public List<Problem> add(Post post, String by) {
        return inTurn(() -> {
            OfficeEdit edit = edit(tables.all(), by);
            edit.data().posts().add(post);
            edit.added(post);
            return edit.finish();
        });
    }

    public List<Problem> add(Person person, String by) {
        return inTurn(() -> {
            OfficeEdit edit = edit(tables.all(), by);
            edit.data().people().add(person);
            edit.added(person);
            return edit.finish();
        });
    }

    /// One body takes the place of another, which ends on the day before.
    public List<Problem> succeed(Succession succession, String by) {
        return inTurn(() -> {
            OfficeData data = tables.all();
            OfficeEdit edit = edit(data, by);
            LocalDate eve = succession.day().minusDays(1);
            data.outside().stream()
                    .filter(a -> a.code().equals(succession.from()))
                    .filter(a -> a.validity().holdsOn(eve) && a.validity().last().isAfter(eve))
                    .toList()
                    .forEach(a -> edit.replace(a, ended(a, eve)));
            data.successions().add(succession);
            edit.added(succession);
            return edit.finish();
        });
    }

    /// Takes in a file of format `office/1`, wholly or not at all; what the office holds already is
    /// passed over.
    ///
    /// @param name of the file, as problems show it
    public List<Problem> load(String name, byte[] bytes, String by) {
        OfficeFile file = new OfficeFile(name, bytes);
        return inTurn(() -> {
            OfficeData before = tables.all();
            OfficeData after = before.with(file.data());
            // Told together with what could not be read, so that nobody mends twice.
            List<Problem> wrong = OfficeCheck.problems(after, file::place);
            if (!file.problems().isEmpty()) {
                return Stream.concat(
                                file.problems().stream(),
                                wrong.stream().filter(p -> !p.code().equals("OFFICE.unknown-code")))
                        .toList();
            }
            if (wrong.isEmpty()) {
                OfficeEdit edit = edit(after, by);
                edit.addAll(before);
            }
            return wrong;
        });
    }

    /// One change after another, also from several processes: each is checked against what the one
    /// before has written.
    private List<Problem> inTurn(Supplier<List<Problem>> change) {
        return database.inTransaction(() -> {
            tables.takeTurn();
            return change.get();
        });
    }

    private OfficeEdit edit(OfficeData data, String by) {
        return new OfficeEdit(tables, data, by, clock, events::publishEvent);
    }

    private static Dated ended(Dated dated, LocalDate lastDay) {
        return dated.during(new Validity(dated.validity().from(), lastDay));
    }

    private static <T extends Dated> Stream<T> on(Stream<T> all, LocalDate day) {
        return all.filter(dated -> dated.validity().holdsOn(day));
    }
}
