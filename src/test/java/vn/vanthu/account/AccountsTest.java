package vn.vanthu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class AccountsTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(kind, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAccountIsFoundAsItWasMade() {
        desk.withSample();
        assertThat(
                        desk.accounts.make(
                                new NewAccount(
                                        "mau.pv",
                                        "Phạm Văn Mẫu",
                                        "pham-van-mau",
                                        "VP",
                                        Set.of(Role.HEAD_OF_UNIT, Role.DRAFTER),
                                        Desk.GOOD),
                                "admin"))
                .isEmpty();
        Account made = desk.accounts.find("mau.pv").orElseThrow();
        assertThat(made)
                .isEqualTo(
                        new Account(
                                "mau.pv",
                                "Phạm Văn Mẫu",
                                "pham-van-mau",
                                "VP",
                                null,
                                Set.of(Role.HEAD_OF_UNIT, Role.DRAFTER),
                                true,
                                LocalDate.of(2026, 11, 21)));
        assertThat(desk.accounts.all()).containsExactly(made);
        assertThat(desk.accounts.holding(Role.HEAD_OF_UNIT, "VP")).containsExactly(made);
        assertThat(desk.accounts.holding(Role.HEAD_OF_UNIT, "KHTC")).isEmpty();
        assertThat(desk.accounts.holding(Role.SIGNER, null)).isEmpty();
    }

    @Test
    void allFaultsOfANewAccountAreToldAtOnce() {
        NewAccount bad = new NewAccount("Bình N", "\u0000", "x", "YY", Set.of(), "ngắn");
        assertThat(codes(desk.accounts.make(bad, "admin")))
                .containsExactly(
                        "ACCOUNT.login",
                        "ACCOUNT.name",
                        "ACCOUNT.person",
                        "ACCOUNT.unit",
                        "PASSWORD.short",
                        "PASSWORD.common");
        desk.make("binh");
        NewAccount twice = new NewAccount("binh", "B", null, null, Set.of(), Desk.GOOD);
        assertThat(codes(desk.accounts.make(twice, "admin"))).containsExactly("ACCOUNT.taken");
        NewAccount program = new NewAccount("vanthu", "B", null, null, Set.of(), Desk.GOOD);
        assertThat(codes(desk.accounts.make(program, "admin"))).containsExactly("ACCOUNT.login");
    }

    @Test
    void everyChangeOfRightsStaysOpenUntilAnotherAdministratorConfirmsIt() {
        // NĐ 30, PL VI, I.III.3.c: "Cảnh báo sự thay đổi về quyền truy cập … cho đến khi có xác
        // nhận của người có thẩm quyền".
        desk.withSample();
        desk.make("an", Role.ADMINISTRATOR);
        desk.make("ba", Role.ADMINISTRATOR);
        desk.make("binh", Role.DRAFTER);
        desk.changes.openChanges().forEach(c -> confirmed(c.id(), "an"));
        assertThat(desk.changes.openChanges())
                .as("an confirms all but his own making")
                .extracting(RightChange::login)
                .containsExactly("an");
        confirmed(desk.changes.openChanges().getFirst().id(), "ba");
        desk.events.clear();

        desk.wait(Duration.ofSeconds(1));
        assertThat(desk.accounts.setRoles("binh", Set.of(Role.REGISTRY), "an")).isEmpty();
        desk.wait(Duration.ofSeconds(1));
        assertThat(desk.accounts.setReach("binh", Reach.UNIT, "an")).isEmpty();
        desk.wait(Duration.ofSeconds(1));
        assertThat(desk.accounts.setUnit("binh", "KHTC", "an")).isEmpty();
        desk.wait(Duration.ofSeconds(1));
        assertThat(desk.grants.grant("p1", "binh", PaperGrants.Leave.READ, "an")).isEmpty();
        desk.wait(Duration.ofSeconds(1));
        assertThat(desk.accounts.setActive("binh", false, "an")).isEmpty();
        // Nothing changed, nothing to confirm.
        assertThat(desk.accounts.setActive("binh", false, "an")).isEmpty();
        assertThat(desk.changes.openChanges())
                .extracting(c -> c.what() + ": " + c.before() + " → " + c.after())
                .containsExactly(
                        "roles: drafter → registry",
                        "reach:  → UNIT",
                        "unit:  → KHTC",
                        "paper: NONE → READ",
                        "active: true → false");
        assertThat(desk.events).hasSize(5).allMatch(AccountEvent.RightsChanged.class::isInstance);
        String id = desk.changes.openChanges().getFirst().id();
        assertThat(codes(desk.changes.confirm(id, "an"))).containsExactly("ACCOUNT.confirm-own");
        assertThat(codes(desk.changes.confirm(id, "binh"))).containsExactly("ACCOUNT.confirm-role");
        confirmed(id, "ba");
        confirmed(id, "ba");
        assertThat(desk.changes.openChanges()).hasSize(4);
        assertThat(codes(desk.changes.confirm("x", "ba")))
                .containsExactly("ACCOUNT.change-unknown");
    }

    @Test
    void theOnlyAdministratorConfirmsHisOwnChanges() {
        desk.make("an", Role.ADMINISTRATOR);
        confirmed(desk.changes.openChanges().getFirst().id(), "an");
        assertThat(desk.changes.openChanges()).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        desk.make("an", Role.ADMINISTRATOR);
        assertThat(codes(desk.accounts.setRoles("an", Set.of(Role.DRAFTER), "an")))
                .containsExactly("ACCOUNT.last-administrator");
        assertThat(codes(desk.accounts.setActive("an", false, "an")))
                .containsExactly("ACCOUNT.last-administrator");
        desk.make("ba", Role.ADMINISTRATOR);
        assertThat(desk.accounts.setActive("an", false, "ba")).isEmpty();
        assertThat(codes(desk.accounts.setActive("ba", false, "ba")))
                .containsExactly("ACCOUNT.last-administrator");
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOneInstantLeaveOne() throws Exception {
        desk.make("an", Role.ADMINISTRATOR);
        desk.make("ba", Role.ADMINISTRATOR);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<List<Problem>>> both =
                    List.of(
                            () -> desk.accounts.setActive("an", false, "ba"),
                            () -> desk.accounts.setActive("ba", false, "an"));
            long refused =
                    threads.invokeAll(both).stream().filter(f -> !f.resultNow().isEmpty()).count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(desk.changes.administrators()).hasSize(1);
    }

    @Test
    void whoLeavesAPostIsListedUntilHisRightsAreLookedAt() {
        // NĐ 30, PL VI, I.IV.1.đ.
        desk.withSample();
        desk.accounts.make(
                new NewAccount(
                        "mau",
                        "Đỗ Ngọc Mẫu",
                        "do-ngoc-mau",
                        "KHTC",
                        Set.of(Role.HEAD_OF_UNIT),
                        Desk.GOOD),
                "an");
        assertThat(desk.accounts.toReview()).isEmpty();
        var held = desk.office.appointmentsOf("do-ngoc-mau").getFirst();
        assertThat(desk.office.end(held, LocalDate.of(2026, 11, 21), "an")).isEmpty();
        assertThat(desk.accounts.toReview()).as("his last day").isEmpty();
        desk.wait(Duration.ofDays(1));
        assertThat(desk.accounts.toReview())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.account().login()).isEqualTo("mau");
                    assertThat(r.ended().post()).isEqualTo("truong-phong");
                });
        assertThat(desk.accounts.reviewed("mau", "an")).isEmpty();
        assertThat(desk.accounts.toReview()).isEmpty();
    }

    @Test
    void namesOnAPaperAreGivenChangedAndTaken() {
        desk.make("binh", Role.DRAFTER);
        desk.make("lan", Role.DRAFTER);
        assertThat(desk.grants.grant("p1", "binh", PaperGrants.Leave.READ, "lan")).isEmpty();
        assertThat(desk.grants.of("p1")).isEqualTo(new PaperGrants.Named(Set.of("binh"), Set.of()));
        assertThat(desk.grants.grant("p1", "binh", PaperGrants.Leave.EDIT, "lan")).isEmpty();
        assertThat(desk.grants.of("p1")).isEqualTo(new PaperGrants.Named(Set.of(), Set.of("binh")));
        assertThat(desk.grants.papersNaming("binh")).containsExactly("p1");
        assertThat(desk.grants.grant("p1", "binh", PaperGrants.Leave.NONE, "binh")).isEmpty();
        assertThat(desk.grants.of("p1")).isEqualTo(new PaperGrants.Named(Set.of(), Set.of()));
        assertThat(codes(desk.grants.grant("p1", "lan", PaperGrants.Leave.READ, "lan")))
                .containsExactly("RIGHT.grant-self");
        assertThat(codes(desk.grants.grant("p1", "nobody", PaperGrants.Leave.READ, "lan")))
                .containsExactly("ACCOUNT.unknown");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        desk.make("binh", Role.DRAFTER);
        String fresh = "một mật khẩu thật mới";
        assertThat(codes(desk.accounts.changePassword("binh", "wrong", fresh)))
                .containsExactly("PASSWORD.old");
        assertThat(codes(desk.accounts.changePassword("nobody", "wrong", fresh)))
                .containsExactly("PASSWORD.old");
        assertThat(desk.accounts.changePassword("binh", Desk.GOOD, fresh)).isEmpty();
        assertThat(desk.signIn().signIn("binh", fresh, "a")).isInstanceOf(SignIn.Outcome.In.class);
        assertThat(desk.signIn().signIn("binh", Desk.GOOD, "a"))
                .isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void hostileKeysAreMerelyUnknown() {
        for (String text : List.of("", "\u0000", "\uD800", "x".repeat(100_000), "' or ''='")) {
            assertThat(desk.accounts.find(text)).isEmpty();
            assertThat(codes(desk.accounts.setActive(text, true, "an")))
                    .containsExactly("ACCOUNT.unknown");
            assertThat(codes(desk.changes.confirm(text, "an")))
                    .containsExactly("ACCOUNT.change-unknown");
            assertThat(codes(desk.tokens.revoke(text, "an"))).containsExactly("TOKEN.unknown");
            assertThat(codes(desk.firstStart.complete(text, text, text, text)))
                    .containsExactly("SETUP.link");
        }
    }

    private void confirmed(String id, String by) {
        List<String> found = codes(desk.changes.confirm(id, by));
        assertThat(found).isSubsetOf("ACCOUNT.confirm-own");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
