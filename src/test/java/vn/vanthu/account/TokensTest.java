package vn.vanthu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
class TokensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(kind, folder);
        desk.make("binh", Role.REGISTRY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTokenActsForItsOwnerAndFollowsHisRights() {
        var made = made(false, TODAY.plusDays(30));
        assertThat(made.secret()).matches("vt_[A-Za-z0-9_-]{43}");
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(desk.tokens.actor(made.secret()))
                .contains(new Actor("binh", "Ông binh", Set.of(Role.REGISTRY), null, null, false));
        desk.accounts.setRoles("binh", Set.of(Role.DRAFTER), "an");
        assertThat(desk.tokens.actor(made.secret()).orElseThrow().roles())
                .containsExactly(Role.DRAFTER);
        desk.accounts.setActive("binh", false, "an");
        assertThat(desk.tokens.actor(made.secret())).isEmpty();
        assertThat(desk.changes.openChanges()).extracting(RightChange::what).contains("token");
    }

    @Test
    void onlyADigestIsKeptAndTheDayOfTheLastUse() {
        var made = made(true, TODAY);
        assertThat(
                        desk.database
                                .sql()
                                .sql("select digest from account_token")
                                .query(String.class)
                                .single())
                .isEqualTo(Secrets.digest(made.secret()));
        assertThat(desk.tokens.of("binh")).containsExactly(made.token());
        assertThat(desk.tokens.actor(made.secret()).orElseThrow().readOnly()).isTrue();
        assertThat(desk.tokens.of("binh").getFirst().lastUsed()).isEqualTo(TODAY);
    }

    @Test
    void aTokenEndsWithItsLastDayAndWhenItIsRevoked() {
        var short_ = made(false, TODAY);
        var long_ = made(false, TODAY.plusYears(1));
        desk.wait(Duration.ofDays(1));
        assertThat(desk.tokens.actor(short_.secret())).isEmpty();
        assertThat(desk.tokens.actor(long_.secret())).isPresent();
        assertThat(desk.tokens.revoke(long_.token().id(), "an")).isEmpty();
        assertThat(desk.tokens.actor(long_.secret())).isEmpty();
        assertThat(codes(desk.tokens.revoke(long_.token().id(), "an")))
                .containsExactly("TOKEN.unknown");
        assertThat(desk.events)
                .contains(
                        new AccountEvent.TokenRevoked(
                                long_.token().id(), "binh", "an", desk.now()));
    }

    @Test
    void whatIsNoTokenActsForNobody() {
        made(false, TODAY);
        for (String text :
                List.of("", "vt_", "vt_" + "A".repeat(43), "\u0000", "x".repeat(1_000_000))) {
            assertThat(desk.tokens.actor(text)).isEmpty();
        }
    }

    @Test
    void aTokenLastsAYearAtMostAndHasAName() {
        assertThat(refused("binh", "", TODAY.plusYears(1).plusDays(1)))
                .containsExactly("TOKEN.name", "TOKEN.expires");
        assertThat(refused("binh", "a\u202Eb", TODAY.minusDays(1)))
                .containsExactly("TOKEN.name", "TOKEN.expires");
        assertThat(refused("nobody", "x", TODAY)).containsExactly("ACCOUNT.unknown");
    }

    private Tokens.Outcome.Made made(boolean readOnly, LocalDate expires) {
        return (Tokens.Outcome.Made) desk.tokens.make("binh", "Trang tin", readOnly, expires);
    }

    private List<String> refused(String owner, String name, LocalDate expires) {
        return codes(
                ((Tokens.Outcome.Refused) desk.tokens.make(owner, name, false, expires))
                        .problems());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
