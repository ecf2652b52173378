package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;

@Timeout(120)
@ParameterizedClass
@EnumSource(Database.Kind.class)
class ManyClientsTest {

    private static final int CLIENTS = 200;

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final HandClock clock = new HandClock(Registry.MARCH_5);

    private record Answer(Given given, double milliseconds) {}

    /// Lets all ask at one instant, each of the register whose turn it is.
    private static List<Answer> atOnce(List<Register> registers, List<NumberRequest> requests)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                Register register = registers.get(i % registers.size());
                NumberRequest request = requests.get(i);
                answers.add(
                        clients.submit(() -> {
                            start.await();
                            long begun = System.nanoTime();
                            Given given = register.give(request);
                            return new Answer(given, (System.nanoTime() - begun) / 1e6);
                        }));
            }
            start.countDown();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private static List<NumberRequest> notices(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> Registry.notice(name + i)).toList();
    }

    private static void assertAllInOrder(Register register, int count) {
        List<Entry> entries = register.entries("chung", 2026, null, count + 1);
        assertThat(entries.stream().map(e -> e.number().value()).toList())
                .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
        assertThat(entries.stream().map(Entry::date).toList()).isSorted();
        assertThat(entries.stream().map(Entry::paper).distinct().count()).isEqualTo(count);
        assertThat(register.gaps("chung", 2026).isSound()).isTrue();
    }

    @Test
    void twoHundredAtOneInstantGetTwoHundredNumbers() throws Exception {
        try (Registry registry = Registry.open(kind, folder, clock)) {
            Register register = registry.register();
            atOnce(List.of(register), notices("warm", CLIENTS));
            List<Answer> answers = atOnce(List.of(register), notices("paper", CLIENTS));
            assertAllInOrder(register, 2 * CLIENTS);
            assertThat(answers.stream().map(a -> Registry.entry(a.given()).number()).distinct())
                    .hasSize(CLIENTS);
            List<Double> times =
                    answers.stream()
                            .map(Answer::milliseconds)
                            .sorted(Comparator.naturalOrder())
                            .toList();
            System.out.printf(
                    "%s: 200 at one instant: median %.1f ms, p99 %.1f ms%n",
                    kind, times.get(CLIENTS / 2), times.get(CLIENTS * 99 / 100 - 1));
        }
    }

    @Test
    void twoProgramsOnOneDatabaseShareOneCounter() throws Exception {
        Supplier<Database> database = Registry.shared(kind, folder);
        try (Registry one = new Registry(database.get(), clock);
                Registry other = new Registry(database.get(), clock)) {
            one.define();
            List<Register> both = List.of(one.register(), other.register());
            List<NumberRequest> requests = new ArrayList<>(notices("paper", CLIENTS));
            atOnce(both, requests);
            assertAllInOrder(other.register(), CLIENTS);
        }
    }

    @Test
    void onePaperAskedTwiceInTwoProgramsHasOneNumber() throws Exception {
        Supplier<Database> database = Registry.shared(kind, folder);
        try (Registry one = new Registry(database.get(), clock);
                Registry other = new Registry(database.get(), clock)) {
            one.define();
            List<NumberRequest> requests = new ArrayList<>();
            for (NumberRequest request : notices("paper", 40)) {
                requests.add(request);
                requests.add(request);
            }
            List<Answer> answers = atOnce(List.of(one.register(), other.register()), requests);
            assertAllInOrder(one.register(), 40);
            for (int i = 0; i < requests.size(); i += 2) {
                assertThat(Registry.entry(answers.get(i).given()))
                        .isEqualTo(Registry.entry(answers.get(i + 1).given()));
            }
        }
    }

    @Test
    void twoSeriesThatShareASymbolNeverGiveALabelTwice() throws Exception {
        Supplier<Database> database = Registry.shared(kind, folder);
        try (Registry one = new Registry(database.get(), clock);
                Registry other = new Registry(database.get(), clock)) {
            one.define();
            List<NumberRequest> requests = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                requests.add(Registry.notice("a" + i));
                requests.add(Registry.decision("b" + i, "TB-SKHCN"));
            }
            List<Answer> answers = atOnce(List.of(one.register(), other.register()), requests);
            List<String> labels =
                    answers.stream()
                            .filter(a -> a.given() instanceof Given.Number)
                            .map(a -> Registry.entry(a.given()).label())
                            .toList();
            assertThat(labels).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
            assertThat(
                            answers.stream()
                                    .filter(a -> a.given() instanceof Given.Refused)
                                    .map(a -> Registry.codes(a.given())))
                    .allMatch(List.of("D15.1.label-taken")::equals);
            assertThat(one.register().gaps("chung", 2026).isSound()).isTrue();
            assertThat(one.register().gaps("qd", 2026).isSound()).isTrue();
        }
    }

    @Test
    void aRefusedRequestHarmsNoNeighbour() throws Exception {
        try (Registry registry = Registry.open(kind, folder, clock)) {
            List<NumberRequest> requests = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                requests.add(
                        i % 3 == 0
                                ? Registry.notice("p" + i, Registry.MARCH_5.plusDays(1))
                                : Registry.notice("p" + i));
            }
            List<Answer> answers = atOnce(List.of(registry.register()), requests);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(Registry.codes(answers.get(i).given()))
                        .isEqualTo(i % 3 == 0 ? List.of("D15.1.date-future") : List.of());
            }
            assertAllInOrder(registry.register(), 40);
        }
    }

    @Test
    void whoeverIsInterruptedAsksAgainAndGetsTheOneNumber() throws Exception {
        try (Registry registry = Registry.open(kind, folder, clock)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> registry.register().give(Registry.notice("a")))
                    .isInstanceOf(RegisterException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Registry.label(registry.register().give(Registry.notice("a"))))
                    .isEqualTo("01/TB-SKHCN 2026-03-05");
            assertAllInOrder(registry.register(), 1);
        }
    }
}
