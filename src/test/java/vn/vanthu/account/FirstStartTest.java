package vn.vanthu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class FirstStartTest {

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
    void theLinkMakesOneAdministratorAndNoMore() {
        assertThat(desk.firstStart.isOpen()).isTrue();
        String token = token();
        assertThat(desk.firstStart.complete(token, "an", "Nguyễn An", Desk.GOOD)).isEmpty();
        assertThat(desk.firstStart.isOpen()).isFalse();
        assertThat(desk.changes.administrators()).containsExactly("an");
        assertThat(codes(desk.firstStart.complete(token, "ba", "Lê Ba", Desk.GOOD)))
                .containsExactly("SETUP.link");
        assertThat(desk.firstStart.link("http://localhost")).isEmpty();
        assertThat(desk.signIn().signIn("an", Desk.GOOD, "a"))
                .isInstanceOf(SignIn.Outcome.In.class);
        assertThat(desk.changes.openChanges())
                .singleElement()
                .satisfies(c -> assertThat(c.after()).isEqualTo("administrator"));
    }

    @Test
    void onlyADigestOfTheLinkIsKept() {
        String token = token();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(
                        desk.database
                                .sql()
                                .sql("select digest from account_setup")
                                .query(String.class)
                                .single())
                .isEqualTo(Secrets.digest(token))
                .hasSize(64);
    }

    @Test
    void aNewStartEndsTheLinkBefore() {
        String first = token();
        String second = token();
        assertThat(codes(desk.firstStart.complete(first, "an", "An", Desk.GOOD)))
                .containsExactly("SETUP.link");
        assertThat(desk.firstStart.complete(second, "an", "An", Desk.GOOD)).isEmpty();
    }

    @Test
    void aLinkIsGoodForADay() {
        String token = token();
        desk.wait(FirstStart.GOOD_FOR);
        assertThat(codes(desk.firstStart.complete(token, "an", "An", Desk.GOOD)))
                .containsExactly("SETUP.link");
        String fresh = token();
        desk.wait(FirstStart.GOOD_FOR.minus(Duration.ofMillis(1)));
        assertThat(desk.firstStart.complete(fresh, "an", "An", Desk.GOOD)).isEmpty();
    }

    @Test
    void aSlipDoesNotUseTheLinkUp() {
        String token = token();
        assertThat(codes(desk.firstStart.complete(token, "A n", "An", "short")))
                .containsExactly("ACCOUNT.login", "PASSWORD.short");
        assertThat(codes(desk.firstStart.complete("wrong", "A n", "", "")))
                .as("who holds no link learns nothing")
                .containsExactly("SETUP.link");
        assertThat(desk.firstStart.complete(token, "an", "An", Desk.GOOD)).isEmpty();
    }

    @Test
    void ofManyAtOneInstantOneWins() throws Exception {
        String token = token();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Problem>>> rivals =
                    IntStream.range(0, 8)
                            .<Callable<List<Problem>>>mapToObj(i ->
                                    () ->
                                            desk.firstStart.complete(
                                                    token, "rival" + i, "R", Desk.GOOD))
                            .toList();
            long won =
                    threads.invokeAll(rivals).stream().filter(f -> f.resultNow().isEmpty()).count();
            assertThat(won).isEqualTo(1);
        }
        assertThat(desk.accounts.all()).hasSize(1);
    }

    private String token() {
        String link = desk.firstStart.link("http://localhost:8080").orElseThrow();
        assertThat(link).startsWith("http://localhost:8080/setup/");
        return link.substring("http://localhost:8080/setup/".length());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
