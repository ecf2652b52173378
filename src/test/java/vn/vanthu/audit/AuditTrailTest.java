package vn.vanthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import vn.vanthu.account.AccountEvent;
import vn.vanthu.account.Act;
import vn.vanthu.account.Done;
import vn.vanthu.account.RightChange;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.Problem;
import vn.vanthu.office.Office;
import vn.vanthu.office.Person;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class AuditTrailTest {

    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");
    private Database database;
    private GenericApplicationContext program;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        program = new GenericApplicationContext();
        new AnnotatedBeanDefinitionReader(program).register(AuditConfiguration.class);
        program.registerBean(Database.class, () -> database);
        program.refresh();
        trail = program.getBean(AuditTrail.class);
    }

    @AfterEach
    void close() {
        program.close();
        database.close();
    }

    @Test
    void whatIsToldIsTakenDown() {
        tell(new Done("binh", Act.ISSUE, "p1", Map.of("number", "01", "reason", "a\tb\n\\n"), AT));
        assertThat(trail.page(AuditTrail.Wanted.ALL, Long.MAX_VALUE, 10))
                .containsExactly(
                        new AuditEntry(
                                1,
                                AT,
                                "binh",
                                "issue",
                                "p1",
                                Map.of("number", "01", "reason", "a\tb\n\\n")));
    }

    @Test
    void everyEventOfAccountsAndOfficeHasItsLine() {
        RightChange change =
                new RightChange(
                        "c1", AT, "an", "binh", "roles", "", "drafter", "signer", null, null);
        tell(new AccountEvent.RightsChanged(change));
        tell(new AccountEvent.RightsConfirmed("c1", "ba", "binh", AT));
        tell(new AccountEvent.SignedIn("binh", "10.0.0.1", AT));
        tell(new AccountEvent.SignInRefused("?", "10.0.0.1", AT));
        tell(new AccountEvent.PasswordChanged("binh", "an", AT));
        tell(new AccountEvent.TokenRevoked("t1", "binh", "an", AT));
        tell(new AccountEvent.RightsReviewed("binh", "an", AT));
        Office office = new Office(database, Clock.fixed(AT, java.time.ZoneOffset.UTC), program);
        assertThat(office.add(new Person("a", "Trần A"), "an")).isEmpty();
        assertThat(trail.page(AuditTrail.Wanted.ALL, Long.MAX_VALUE, 10).reversed())
                .extracting(e -> e.by() + " " + e.act() + " " + e.subject())
                .containsExactly(
                        "an rights-changed account/binh",
                        "ba rights-confirmed account/binh",
                        "binh signed-in account/binh",
                        "? sign-in-refused account/?",
                        "an password-changed account/binh",
                        "an token-revoked account/binh",
                        "an rights-reviewed account/binh",
                        "an office-changed office/person/a");
        assertThat(trail.check(null)).isEmpty();
    }

    @Test
    void anActThatFailsLeavesNoTraceAndNoActGoesWithoutOne() {
        assertThatThrownBy(() ->
                        database.inTransaction(() -> {
                            program.publishEvent(done("p1"));
                            throw new IllegalStateException("no");
                        }))
                .hasMessage("no");
        assertThat(trail.head()).isEqualTo(new AuditTrail.Head(0, ""));
        database.sql().sql("drop table audit_entry").update();
        assertThatThrownBy(() ->
                        database.inTransaction(() -> {
                            database.sql()
                                    .sql("insert into office_person values ('x', 'X')")
                                    .update();
                            program.publishEvent(done("p1"));
                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(
                        database.sql()
                                .sql("select count(*) from office_person")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void theTrailIsReadBySubjectPersonAndTimePageByPage() {
        for (int i = 0; i < 10; i++) {
            tell(
                    new Done(
                            i % 2 == 0 ? "an" : "binh",
                            Act.READ,
                            "p" + i % 3,
                            Map.of(),
                            AT.plusMillis(i * 500L)));
        }
        assertThat(seqs(AuditTrail.Wanted.about("p1"), Long.MAX_VALUE, 9))
                .containsExactly(8L, 5L, 2L);
        assertThat(seqs(AuditTrail.Wanted.by("an"), Long.MAX_VALUE, 2)).containsExactly(9L, 7L);
        assertThat(seqs(AuditTrail.Wanted.by("an"), 7, 2)).containsExactly(5L, 3L);
        assertThat(
                        seqs(
                                new AuditTrail.Wanted(
                                        null, null, AT.plusMillis(500), AT.plusMillis(1500)),
                                Long.MAX_VALUE,
                                9))
                .containsExactly(3L, 2L);
        assertThat(seqs(AuditTrail.Wanted.ALL, Long.MAX_VALUE, 0)).hasSize(1);
    }

    @Test
    void manyAtOneInstantMakeOneUnbrokenChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> acts =
                    IntStream.range(0, 60)
                            .<Callable<Boolean>>mapToObj(i ->
                                    () -> {
                                        tell(done("p" + i));
                                        return true;
                                    })
                            .toList();
            assertThat(threads.invokeAll(acts)).allMatch(f -> f.resultNow());
        }
        assertThat(trail.head().seq()).isEqualTo(60);
        assertThat(trail.check(null)).isEmpty();
    }

    @Test
    void everyLineThatWasTamperedWithIsNamed() {
        for (int i = 0; i < 6; i++) {
            tell(done("p" + i));
        }
        AuditTrail.Head known = trail.head();
        assertThat(trail.check(known)).isEmpty();
        for (String column : List.of("by_login", "act", "subject", "detail", "at", "hash")) {
            String old = value(column);
            change("update audit_entry set " + column + " = 'x' where seq = 3");
            assertThat(faults(null)).as(column).contains("AUDIT.changed [3]");
            database.inTransaction(() -> {
                database.sql()
                        .sql("update audit_entry set " + column + " = ? where seq = 3")
                        .param(old)
                        .update();
            });
            assertThat(faults(known)).isEmpty();
        }
        change("delete from audit_entry where seq = 3");
        assertThat(faults(null)).containsExactly("AUDIT.missing [3, 3]");
        change("delete from audit_entry where seq = 6");
        assertThat(faults(null)).containsExactly("AUDIT.missing [3, 3]", "AUDIT.missing [6, 6]");
    }

    @Test
    void aRowWithAFreshHashBreaksTheChainAndARewrittenChainBreaksTheKnownHead() {
        for (int i = 0; i < 4; i++) {
            tell(done("p" + i));
        }
        AuditTrail.Head known = trail.head();
        rewrite(2, "forged");
        assertThat(faults(null)).containsExactly("AUDIT.changed [3]");
        // The forger goes on to the end and mends the head too: only the head noted elsewhere
        // tells.
        rewrite(3, "p2");
        rewrite(4, "p3");
        change(
                "update audit_head set hash = (select hash from audit_entry where seq = 4)"
                        + " where id = 1");
        assertThat(faults(null)).isEmpty();
        assertThat(faults(known)).containsExactly("AUDIT.changed [4]");
        change("delete from audit_entry where seq = 4");
        change(
                "update audit_head set seq = 3, hash = (select hash from audit_entry where seq = 3)");
        assertThat(faults(null)).isEmpty();
        assertThat(faults(known)).containsExactly("AUDIT.missing [4, 4]");
    }

    @Test
    void hostileWordsNeitherBreakTheTrailNorSwellIt() {
        tell(new Done("b\u0000", Act.READ, "\uD800", Map.of("k\u0000", "x".repeat(1_000_000)), AT));
        AuditEntry entry = trail.page(AuditTrail.Wanted.ALL, Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.by()).isEqualTo("b\uFFFD");
        assertThat(entry.detail().get("k\uFFFD")).hasSize(Facts.LONGEST + 1).endsWith("…");
        assertThat(trail.page(AuditTrail.Wanted.by("b\u0000"), Long.MAX_VALUE, 9))
                .containsExactly(entry);
        assertThat(trail.check(null)).isEmpty();
    }

    private static Done done(String subject) {
        return new Done("an", Act.READ, subject, Map.of("k", "v"), AT);
    }

    private void tell(Object event) {
        database.inTransaction(() -> program.publishEvent(event));
    }

    private List<Long> seqs(AuditTrail.Wanted wanted, long before, int limit) {
        return trail.page(wanted, before, limit).stream().map(AuditEntry::seq).toList();
    }

    private List<String> faults(AuditTrail.@org.jspecify.annotations.Nullable Head known) {
        List<String> faults = new ArrayList<>();
        for (Problem problem : trail.check(known)) {
            faults.add(problem.code() + " " + problem.values());
        }
        return faults;
    }

    private String value(String column) {
        return database.sql()
                .sql("select " + column + " from audit_entry where seq = 3")
                .query(String.class)
                .single();
    }

    private void change(String sql) {
        database.inTransaction(() -> {
            database.sql().sql(sql).update();
        });
    }

    /// As a forger would who knows the hash.
    private void rewrite(long seq, String subject) {
        String previous =
                database.sql()
                        .sql("select hash from audit_entry where seq = ?")
                        .param(seq - 1)
                        .query(String.class)
                        .single();
        Row old =
                database.sql()
                        .sql("select * from audit_entry where seq = ?")
                        .param(seq)
                        .query(Row::read)
                        .single();
        Row forged =
                Row.chained(seq, old.at(), old.by(), old.act(), subject, old.detail(), previous);
        database.inTransaction(() -> {
            database.sql()
                    .sql("update audit_entry set subject = ?, previous = ?, hash = ? where seq = ?")
                    .params(subject, previous, forged.hash(), seq)
                    .update();
        });
    }
}
