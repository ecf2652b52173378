package vn.vanthu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class SignInTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(kind, folder);
        desk.make("binh", Role.DRAFTER);
        desk.events.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theRightPasswordLetsInHoweverItIsTyped() {
        SignIn door = desk.signIn();
        Actor binh = new Actor("binh", "Ông binh", Set.of(Role.DRAFTER), null, null, false);
        assertThat(door.signIn(" BINH ", Desk.GOOD, "10.0.0.1"))
                .isEqualTo(new SignIn.Outcome.In(binh));
        String decomposed =
                java.text.Normalizer.normalize(Desk.GOOD, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(Desk.GOOD);
        assertThat(door.signIn("binh", decomposed, "10.0.0.1"))
                .isEqualTo(new SignIn.Outcome.In(binh));
        assertThat(desk.events)
                .hasSize(2)
                .containsOnly(new AccountEvent.SignedIn("binh", "10.0.0.1", desk.now()));
    }

    @Test
    void aWholeOfficeMaySignInFromOneAddress() {
        SignIn door = desk.signIn();
        for (int i = 0; i < 12; i++) {
            assertThat(door.signIn("binh", Desk.GOOD, "10.0.0.1"))
                    .isInstanceOf(SignIn.Outcome.In.class);
        }
    }

    @Test
    void theStoredPasswordIsArgon2idWithTodaysParameters() {
        assertThat(stored()).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
        assertThat(stored()).doesNotContain(Desk.GOOD);
    }

    @Test
    void whatALoginThatDoesNotExistIsCheckedAgainstCostsAsMuchAndOpensNothing() {
        String nobody = desk.passwords.nobody();
        assertThat(nobody).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
        assertThat(desk.passwords.isStale(nobody)).isFalse();
        assertThat(desk.passwords.matchesNobody(Desk.GOOD)).isFalse();
        assertThat(new Passwords(desk.secrets).nobody()).isNotEqualTo(nobody);
    }

    @Test
    void aHashOfOlderParametersStillOpensAndIsRenewed() {
        String weak =
                String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(Desk.GOOD));
        store(weak);
        SignIn door = desk.signIn();
        assertThat(door.signIn("binh", "sai hoàn toàn rồi", "a"))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(stored()).isEqualTo(weak);
        assertThat(door.signIn("binh", Desk.GOOD, "a")).isInstanceOf(SignIn.Outcome.In.class);
        assertThat(stored()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(door.signIn("binh", Desk.GOOD, "a")).isInstanceOf(SignIn.Outcome.In.class);
    }

    @Test
    void aHashOfAnUnknownKindOpensNothing() {
        for (String hash : List.of("", Desk.GOOD, "{noop}" + Desk.GOOD, "$argon2id$", "$2a$10$x")) {
            store(hash);
            assertThat(desk.signIn().signIn("binh", Desk.GOOD, hash))
                    .isInstanceOf(SignIn.Outcome.Refused.class);
        }
    }

    @Test
    void anUnknownLoginAWrongPasswordAndAClosedAccountAnswerAlike() {
        desk.make("lan", Role.DRAFTER);
        desk.accounts.setActive("lan", false, "an");
        SignIn door = desk.signIn();
        List<List<SignIn.Outcome>> answers = new ArrayList<>();
        for (String login : List.of("binh", "nobody", "lan")) {
            List<SignIn.Outcome> seen = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                seen.add(
                        door.signIn(login, i == 7 && login.equals("lan") ? Desk.GOOD : "x", login));
            }
            answers.add(seen);
        }
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
    }

    @Test
    void anUnknownLoginTakesAsLongAsAKnownOne() {
        SignIn door = desk.signIn();
        long[] known = new long[4];
        long[] unknown = new long[4];
        for (int i = 0; i < 4; i++) {
            known[i] = timed(door, "binh");
            unknown[i] = timed(door, "nobody");
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        // Without the dummy hash an unknown login answers some fifty times as fast.
        assertThat(unknown[1]).isGreaterThan(known[1] / 5);
    }

    private static long timed(SignIn door, String login) {
        long start = System.nanoTime();
        assertThat(door.signIn(login, "sai mất rồi nhé", login))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        return System.nanoTime() - start;
    }

    @Test
    void afterFiveFailuresEachNextOneCostsTwiceTheWait() {
        SignIn door = desk.signIn();
        for (int i = 0; i < 5; i++) {
            assertThat(why(door, "x")).isEqualTo("SIGNIN.refused []");
        }
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertThat(why(door, Desk.GOOD)).isEqualTo("SIGNIN.wait [" + wait + "]");
            desk.wait(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(why(door, Desk.GOOD)).isEqualTo("SIGNIN.wait [1]");
            desk.wait(Duration.ofMillis(1));
            assertThat(why(door, "x")).isEqualTo("SIGNIN.refused []");
        }
        desk.wait(SignIn.LONGEST_FOR_LOGIN);
        assertThat(door.signIn("binh", Desk.GOOD, "b")).isInstanceOf(SignIn.Outcome.In.class);
        assertThat(why(door, "x")).as("a good sign-in wipes the slate").startsWith("SIGNIN.ref");
    }

    @Test
    void aRestartForgetsNoFailures() {
        SignIn door = desk.signIn();
        for (int i = 0; i < 6; i++) {
            desk.wait(Duration.ofSeconds(1));
            why(door, "x");
        }
        assertThat(why(desk.signIn(), Desk.GOOD)).isEqualTo("SIGNIN.wait [2]");
    }

    @Test
    void oneSourceThatTriesManyLoginsWaitsAndTheOwnerDoesNot() {
        SignIn door = desk.signIn();
        for (int i = 0; i < 5; i++) {
            door.signIn("guess" + i, "x", "6.6.6.6");
        }
        for (int i = 0; i < 50; i++) {
            assertThat(why(door, "binh", Desk.GOOD, "6.6.6.6")).startsWith("SIGNIN.wait");
        }
        assertThat(door.signIn("binh", Desk.GOOD, "10.0.0.1"))
                .isInstanceOf(SignIn.Outcome.In.class);
    }

    @Test
    void guessesAtOneInstantAreNotAllJudged() throws Exception {
        SignIn door = desk.signIn();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> guesses =
                    IntStream.range(0, 60)
                            .<Callable<String>>mapToObj(i -> () -> why(door, "binh", "x", "s" + i))
                            .toList();
            long judged =
                    threads.invokeAll(guesses).stream()
                            .filter(f -> f.resultNow().startsWith("SIGNIN.refused"))
                            .count();
            assertThat(judged).isEqualTo(Throttle.FREE);
        }
    }

    @Test
    void whoIsVouchedForComesInHoweverOftenOthersGuessedAtHisPassword() {
        SignIn door = desk.signIn();
        for (int i = 0; i < 6; i++) {
            door.signIn("binh", "x", "6.6.6." + i);
        }
        desk.events.clear();
        assertThat(door.vouchedFor(" Binh ", "10.0.0.1")).isInstanceOf(SignIn.Outcome.In.class);
        assertThat(desk.events)
                .containsExactly(new AccountEvent.SignedIn("binh", "10.0.0.1", desk.now()));
        assertThat(why(door, "binh", Desk.GOOD, "10.0.0.1"))
                .as("and spares nobody who guesses the wait")
                .startsWith("SIGNIN.wait");
    }

    @Test
    void whoIsVouchedForNeedsAnActiveAccountOfExactlyThatLogin() {
        desk.make("lank", Role.DRAFTER);
        desk.accounts.setActive("binh", false, "an");
        desk.events.clear();
        SignIn door = desk.signIn();
        // One ends in the sign of kelvin, whose small letter is k.
        for (String login : List.of("nobody", "", "lan", "lank\0", "lan\u212a", "binh")) {
            assertThat(door.vouchedFor(login, "from " + login))
                    .as(login)
                    .isEqualTo(
                            new SignIn.Outcome.Refused(
                                    Problem.must("SIGNIN.oidc-unknown", "", login)));
        }
        assertThat(desk.events)
                .hasSize(6)
                .contains(
                        new AccountEvent.SignInRefused("binh", "from binh", desk.now()),
                        new AccountEvent.SignInRefused("?", "from nobody", desk.now()));
    }

    @Test
    void whoComesWithVouchersThatDoNotHoldWaits() {
        SignIn door = desk.signIn();
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThat(door.notBelieved("6.6.6.6"))
                    .isEqualTo(
                            new SignIn.Outcome.Refused(Problem.must("SIGNIN.oidc-untrusted", "")));
        }
        for (int i = 0; i < 20; i++) {
            door.notBelieved("6.6.6.6");
            door.vouchedFor("nobody", "6.6.6.6");
        }
        assertThat(desk.events)
                .as("and fills no disk")
                .hasSize(Throttle.FREE)
                .containsOnly(new AccountEvent.SignInRefused("?", "6.6.6.6", desk.now()));
    }

    @Test
    void whatIsTypedIntoTheWrongFieldIsKeptNowhere() {
        String slip = "my-secret-password";
        desk.signIn().signIn(slip, "x", "a");
        assertThat(desk.events)
                .containsExactly(new AccountEvent.SignInRefused("?", "a", desk.now()));
        assertThat(
                        desk.database
                                .sql()
                                .sql(
                                        "select count(*) from account_sign_in where login like '%sec%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void hostileLoginsAndPasswordsAreMerelyWrong() {
        SignIn door = desk.signIn();
        for (String text :
                List.of("", "\u0000", "' or 1=1 --", "x".repeat(1_000_000), "\uD800", "bình\n")) {
            assertThat(door.signIn(text, text, "s" + text.hashCode()))
                    .isInstanceOf(SignIn.Outcome.Refused.class);
        }
    }

    @Test
    void passwordsThatAnybodyWouldGuessAreRefused() {
        Passwords passwords = desk.passwords;
        for (String common :
                List.of(
                        "Password2026!",
                        "matkhau12345",
                        "Vanthu@123456",
                        "123456789012",
                        "aaaaaaaaaaaa",
                        "admin1234567",
                        "CongVan.2026.")) {
            assertThat(passwords.problems("an", common))
                    .as(common)
                    .extracting(Problem::code)
                    .contains("PASSWORD.common");
        }
        assertThat(passwords.problems("binh.nv", "xx-BINH.NV-yy-zz"))
                .extracting(Problem::code)
                .containsExactly("PASSWORD.login");
        assertThat(passwords.problems("an1", "y".repeat(257) + "abcdef"))
                .extracting(Problem::code)
                .containsExactly("PASSWORD.long");
        assertThat(passwords.problems("an1", "ngắn quá ạ"))
                .extracting(Problem::code)
                .containsExactly("PASSWORD.short");
        assertThat(passwords.problems("an1", Desk.GOOD)).isEmpty();
    }

    private String why(SignIn door, String password) {
        return why(door, "binh", password, "source" + desk.now() + System.nanoTime());
    }

    private static String why(SignIn door, String login, String password, String source) {
        return switch (door.signIn(login, password, source)) {
            case SignIn.Outcome.In _ -> "in";
            case SignIn.Outcome.Refused(var problem) -> problem.code() + " " + problem.values();
        };
    }

    private String stored() {
        return new AccountTables(desk.database).password("binh").orElseThrow();
    }

    private void store(String hash) {
        desk.database.inTransaction(
                () -> new AccountTables(desk.database).set("binh", "password", hash));
    }
}
