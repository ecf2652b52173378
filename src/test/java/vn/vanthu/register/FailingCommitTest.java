package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class FailingCommitTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final HandClock clock = new HandClock(Registry.MARCH_5);
    private Registry registry;
    private Register register;

    @BeforeEach
    void open() {
        registry = Registry.open(kind, folder, clock);
        register = registry.register();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            registry.database().sql().sql(statement).update();
        }
    }

    /// Every new entry adds a child without a parent, which is looked at only on commit.
    private void letCommitsFail() {
        run(
                "create table parent (id integer primary key)",
                "create table child (parent integer references parent (id) deferrable initially"
                        + " deferred)");
        switch (kind) {
            case SQLITE ->
                    run(
                            "create trigger fail after insert on entry begin insert into child"
                                    + " values (1); end");
            case POSTGRESQL ->
                    run(
                            "create function fail() returns trigger language plpgsql as $$ begin"
                                    + " insert into child values (1); return new; end $$",
                            "create trigger fail after insert on entry for each row execute function"
                                    + " fail()");
        }
    }

    private void letCommitsPass() {
        run(kind == Database.Kind.SQLITE ? "drop trigger fail" : "drop trigger fail on entry");
    }

    @Test
    void givesNobodyANumber() throws Exception {
        register.give(Registry.notice("before"));
        letCommitsFail();
        List<Future<Given>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                String paper = "p" + i;
                answers.add(clients.submit(() -> register.give(Registry.notice(paper))));
            }
        }
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.exceptionNow()).isInstanceOf(RegisterException.class));
        assertThat(register.entries("chung", 2026, null, 99)).hasSize(1);
        letCommitsPass();
        assertThat(Registry.label(register.give(Registry.notice("p7"))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
        assertThat(register.gaps("chung", 2026).isSound()).isTrue();
    }

    @Test
    void leavesNeitherAReservationNorItsAct() {
        letCommitsFail();
        int acts = registry.acts().all().size();
        assertThatThrownBy(() ->
                        register.reserve("chung", "Phòng A", Registry.MARCH_5, "họp", "vanthu"))
                .isNotNull();
        assertThat(register.entries("chung", 2026, null, 99)).isEmpty();
        assertThat(registry.acts().all()).hasSize(acts);
    }

    @Test
    void oneRequestThatUpsetsTheDatabaseHarmsOnlyItself() throws Exception {
        run("create unique index planted on entry (signer, subject)");
        List<NumberRequest> requests = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            NumberRequest plain = Registry.notice("p" + i);
            boolean poisoned = i == 20 || i == 30;
            requests.add(
                    new NumberRequest(
                            plain.series(),
                            plain.issuer(),
                            plain.symbol(),
                            plain.paper(),
                            Registry.line("thong-bao", poisoned ? "trùng" : "về việc " + i),
                            null,
                            null,
                            "vanthu"));
        }
        List<Future<Given>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            requests.forEach(request -> answers.add(clients.submit(() -> register.give(request))));
        }
        assertThat(answers.stream().filter(a -> a.state() == Future.State.FAILED)).hasSize(1);
        assertThat(register.entries("chung", 2026, null, 99)).hasSize(49);
        assertThat(register.gaps("chung", 2026).isSound()).isTrue();
    }

    @Test
    void aDatabaseThatIsGoneIsSaidAtOnceToAll() throws Exception {
        register.give(Registry.notice("before"));
        registry.database().close();
        long begun = System.nanoTime();
        List<Future<Given>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                String paper = "p" + i;
                answers.add(clients.submit(() -> register.give(Registry.notice(paper))));
            }
        }
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.FAILED);
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(60);
    }
}
