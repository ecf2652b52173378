package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;

/// Does random acts and foretells each outcome by a model a person can check.
///
/// The seed is printed; `-Dregister.seed=…` repeats a run.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class RandomRegisterTest {

    private static final int ACTS = 700;

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final Map<Integer, ModelYear> years = new TreeMap<>();
    private final HandClock clock = new HandClock(LocalDate.of(2026, 11, 20));
    private int papers;

    private ModelYear year(int year) {
        return years.computeIfAbsent(year, _ -> new ModelYear());
    }

    private @Nullable LocalDate lastEver() {
        return years.entrySet().stream()
                .filter(e -> !e.getValue().places.isEmpty())
                .map(e -> e.getValue().last(e.getKey()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean clockIsBehind() {
        LocalDate last = lastEver();
        return last != null && clock.today().isBefore(last);
    }

    @Test
    void everyOutcomeIsForetoldAndEveryNumberExplained() {
        long seed = Long.getLong("register.seed", new Random().nextLong());
        System.out.println("RandomRegisterTest " + kind + " -Dregister.seed=" + seed);
        Random random = new Random(seed);
        try (Registry registry = Registry.open(kind, folder, clock)) {
            Register register = registry.register();
            for (int i = 0; i < ACTS; i++) {
                act(register, random);
                if (i % 50 == 49) {
                    assertSame(register);
                }
            }
            assertSame(register);
            assertThat(years.values().stream().mapToInt(y -> y.places.size()).sum())
                    .isGreaterThan(ACTS / 10);
        }
    }

    private void act(Register register, Random random) {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> give(register, null);
            case 4 -> give(register, clock.today().plusDays(random.nextInt(14) - 11));
            case 5 -> again(register, random);
            case 6, 7 -> reserve(register, random);
            case 8, 9 -> use(register, random);
            case 10 -> strike(register, random);
            case 11 -> archive(register, random);
            case 12 -> clock.set(clock.today().plusDays(random.nextInt(9) - 2));
            default -> rare(register, random);
        }
    }

    private void rare(Register register, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> expire(register);
            case 1 -> close(register);
            default -> {
                Integer next = years.isEmpty() ? null : clock.today().getYear() + 1;
                if (next != null && random.nextInt(5) == 0) {
                    clock.set(LocalDate.of(next, 1, 2));
                }
            }
        }
    }

    private void give(Register register, @Nullable LocalDate asked) {
        LocalDate today = clock.today();
        LocalDate day = asked == null ? today : asked;
        boolean refused = day.isAfter(today) || (asked == null && clockIsBehind());
        ModelYear year = year(day.getYear());
        refused |= year.closed || day.isBefore(year.last(day.getYear()));
        String paper = "p" + papers++;
        Given given = register.give(Registry.notice(paper, asked));
        if (refused) {
            assertThat(given).isInstanceOf(Given.Refused.class);
            return;
        }
        ModelYear.Place place =
                new ModelYear.Place(year.places.size() + 1, day, EntryState.NUMBERED, null);
        place.paper = paper;
        year.add(place);
        assertThat(Registry.label(given))
                .isEqualTo(PaperNumber.of(place.number) + "/TB-SKHCN " + day);
    }

    private void again(Register register, Random random) {
        for (ModelYear year : years.values()) {
            for (ModelYear.Place place : year.places) {
                if (place.paper != null
                        && place.state != EntryState.VOID
                        && random.nextInt(10) == 0) {
                    assertThat(register.give(Registry.notice(place.paper)))
                            .isEqualTo(
                                    new Given.Number(
                                            register.byPaper(place.paper).orElseThrow(), true));
                    return;
                }
            }
        }
    }

    private void reserve(Register register, Random random) {
        LocalDate today = clock.today();
        LocalDate expires = today.plusDays(random.nextInt(12));
        ModelYear year = year(today.getYear());
        boolean refused = expires.getYear() != today.getYear() || clockIsBehind() || year.closed;
        Given given = register.reserve("chung", "P", expires, "", "vanthu");
        if (refused) {
            assertThat(given).isInstanceOf(Given.Refused.class);
            return;
        }
        ModelYear.Place place =
                new ModelYear.Place(year.places.size() + 1, today, EntryState.RESERVED, expires);
        year.add(place);
        assertThat(Registry.label(given)).isEqualTo(PaperNumber.of(place.number) + " " + today);
    }

    private void use(Register register, Random random) {
        LocalDate today = clock.today();
        ModelYear year = year(today.getYear());
        if (year.places.isEmpty()) {
            return;
        }
        List<ModelYear.Place> held =
                year.places.stream().filter(p -> p.state == EntryState.RESERVED).toList();
        ModelYear.Place place =
                held.isEmpty() || random.nextInt(6) == 0
                        ? year.places.get(random.nextInt(year.places.size()))
                        : held.get(random.nextInt(held.size()));
        LocalDate asked = random.nextBoolean() ? null : place.day.plusDays(random.nextInt(7) - 3);
        if (asked != null && asked.getYear() != today.getYear()) {
            return;
        }
        String paper = "p" + papers++;
        Given given = register.give(Registry.kept(paper, place.number, asked));
        LocalDate expires = place.expires;
        boolean future = asked != null && asked.isAfter(today);
        if (future || year.closed || place.state != EntryState.RESERVED) {
            assertThat(given).isInstanceOf(Given.Refused.class);
            return;
        }
        if (expires != null && today.isAfter(expires)) {
            assertThat(Registry.codes(given)).containsExactly("REGISTER.reserved-expired");
            place.state = EntryState.VOID;
            return;
        }
        int at = place.number - 1;
        LocalDate earliest =
                at == 0 ? LocalDate.of(today.getYear(), 1, 1) : year.places.get(at - 1).day;
        LocalDate latest = at + 1 < year.places.size() ? year.places.get(at + 1).day : today;
        latest = latest.isAfter(today) ? today : latest;
        LocalDate day = asked == null ? latest : asked;
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            assertThat(Registry.codes(given)).containsExactly("D15.1.reserved-date");
            return;
        }
        place.state = EntryState.NUMBERED;
        place.paper = paper;
        place.day = day;
        year.reach(day);
        assertThat(Registry.label(given))
                .isEqualTo(PaperNumber.of(place.number) + "/TB-SKHCN " + day);
    }

    private void strike(Register register, Random random) {
        years.forEach((of, year) -> {
            if (year.places.isEmpty() || random.nextInt(3) > 0) {
                return;
            }
            ModelYear.Place place = year.places.get(random.nextInt(year.places.size()));
            boolean done =
                    register.voidNumber("chung", of, PaperNumber.of(place.number), "thử", "vanthu")
                            .isEmpty();
            assertThat(done)
                    .isEqualTo(
                            place.state == EntryState.RESERVED
                                    || place.state == EntryState.NUMBERED);
            if (done) {
                place.state = EntryState.VOID;
            }
        });
    }

    private void archive(Register register, Random random) {
        for (ModelYear year : years.values()) {
            for (ModelYear.Place place : year.places) {
                String paper = place.paper;
                if (paper != null && place.state == EntryState.NUMBERED && random.nextInt(3) > 0) {
                    assertThat(register.archived(paper, "obj-" + paper, "hethong")).isEmpty();
                    place.state = EntryState.ARCHIVED;
                }
            }
        }
    }

    private void expire(Register register) {
        int struck = 0;
        for (ModelYear year : years.values()) {
            struck += expire(year);
        }
        assertThat(register.expire()).hasSize(struck);
    }

    private int expire(ModelYear year) {
        int struck = 0;
        for (ModelYear.Place place : year.places) {
            if (place.state == EntryState.RESERVED
                    && clock.today().isAfter(Objects.requireNonNull(place.expires))) {
                place.state = EntryState.VOID;
                struck++;
            }
        }
        return struck;
    }

    private void close(Register register) {
        int of = clock.today().getYear() - 1;
        ModelYear year = year(of);
        boolean done = register.closeYear("chung", of, "vanthu").isEmpty();
        boolean wasClosed = year.closed;
        if (!wasClosed) {
            expire(year);
        }
        boolean unfinished =
                year.places.stream()
                        .anyMatch(p ->
                                p.state == EntryState.RESERVED || p.state == EntryState.NUMBERED);
        assertThat(done).isEqualTo(!wasClosed && !unfinished);
        year.closed |= done;
    }

    private void assertSame(Register register) {
        years.forEach((of, year) -> {
            List<Entry> entries = register.entries("chung", of, null, Integer.MAX_VALUE);
            assertThat(
                            entries.stream()
                                    .map(e ->
                                            e.number()
                                                    + " "
                                                    + e.date()
                                                    + " "
                                                    + e.state()
                                                    + " "
                                                    + e.paper()))
                    .isEqualTo(
                            year.places.stream()
                                    .map(p ->
                                            PaperNumber.of(p.number)
                                                    + " "
                                                    + p.day
                                                    + " "
                                                    + p.state
                                                    + " "
                                                    + p.paper)
                                    .toList());
            assertThat(entries.stream().map(e -> e.number().value()).toList())
                    .isEqualTo(IntStream.rangeClosed(1, entries.size()).boxed().toList());
            assertThat(entries.stream().map(Entry::date).toList()).isSorted();
            assertThat(register.gaps("chung", of).isSound()).isTrue();
        });
    }
}
