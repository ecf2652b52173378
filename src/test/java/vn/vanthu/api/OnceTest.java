package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.api.OpenHouse.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.database.Database;

/// A request with an `Idempotency-Key` is done once, and answered alike ever after.
class OnceTest {

    private static final String RESERVATION =
            "{\"owner\": \"lan\", \"expires\": \"2026-03-20\", \"purpose\": \"họp\"}";

    @TempDir Path folder = Path.of("");

    @Test
    void givesTheSameAnswerAgainEvenAfterARestart() {
        String key = key();
        Answer first;
        String id;
        try (OpenHouse house = OpenHouse.open(folder)) {
            id = house.signed();
            first = house.issue(id, key).is(201);
            same(house.issue(id, key), first);
        }
        try (OpenHouse house = OpenHouse.open(folder)) {
            Answer again = house.issue(id, key);
            same(again, first);
            assertThat(again.header("idempotency-replayed")).isEqualTo("true");
            assertThat(house.get("huong", "/series/chung/years/2026/entries").json().path("items"))
                    .hasSize(1);
        }
    }

    private static void same(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(again.header("location")).isEqualTo(first.header("location"));
    }

    /// NĐ 30, Đ.15: a paper has one number; whoever asks twice for want of an answer gets the one.
    @Test
    void givesManyAtOneInstantOneAnswer() throws Exception {
        try (OpenHouse house = OpenHouse.open(folder);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            String key = key();
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> answers = new ArrayList<>();
            Callable<Answer> asking =
                    () -> {
                        start.await();
                        return house.post(
                                "huong",
                                "/series/chung/reservations",
                                RESERVATION,
                                "Idempotency-Key",
                                key);
                    };
            for (int i = 0; i < 20; i++) {
                answers.add(clients.submit(asking));
            }
            start.countDown();
            Answer first = answers.getFirst().get();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().is(201).text()).isEqualTo(first.text());
            }
            assertThat(house.get("huong", "/series/chung/years/2026/entries").json().path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void tellsRequestsApart() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String key = key();
            String path = "/series/chung/reservations";
            house.post("huong", path, RESERVATION, "Idempotency-Key", key).is(201);
            Answer other =
                    house.post(
                            "huong",
                            path,
                            RESERVATION.replace("lan", "binh"),
                            "Idempotency-Key",
                            key);
            assertThat(other.is(422).codes()).containsExactly("API.idempotency-reused");
            assertThat(
                            house.post("huong", path + "?x=1", RESERVATION, "Idempotency-Key", key)
                                    .is(422)
                                    .codes())
                    .containsExactly("API.idempotency-reused");
            // The key of one account is not that of another.
            assertThat(house.post("lan", path, RESERVATION, "Idempotency-Key", key).status())
                    .isEqualTo(403);
            assertThat(
                            house.post("huong", path, RESERVATION, "Idempotency-Key", "ngan")
                                    .is(400)
                                    .codes())
                    .containsExactly("API.idempotency-key");
        }
    }

    @Test
    void demandsAKeyForANumber() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String id = house.signed();
            Answer answer =
                    house.post("huong", "/drafts/" + id + "/issue", "{}", "If-Match", "\"1\"");
            assertThat(answer.is(400).codes()).containsExactly("API.idempotency-missing");
        }
    }

    @Test
    void doesAgainWhatACrashBrokeOff() {
        String key = key();
        String id;
        try (OpenHouse house = OpenHouse.open(folder)) {
            id = house.signed();
            house.issue(id, key).is(201);
            // As a crash leaves it between the act and its answer.
            Database database = house.get(Database.class);
            database.inTransaction(() -> {
                database.sql().sql("update api_answer set status = null").update();
            });
        }
        try (OpenHouse house = OpenHouse.open(folder)) {
            Answer again = house.issue(id, key).is(201);
            assertThat(again.at("/label")).isEqualTo("01/TB-SNV");
            assertThat(house.get("huong", "/series/chung/years/2026/entries").json().path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void keepsRefusalsTooButNoSecret() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String key = key();
            Answer refused = house.issue(house.draft().at("/id"), key);
            assertThat(refused.is(409).codes()).containsExactly("DRAFT.elsewhere");

            String token = "{\"name\": \"máy\", \"expires\": \"2026-04-01\"}";
            String other = key();
            String secret =
                    house.post("lan", "/tokens", token, "Idempotency-Key", other)
                            .is(201)
                            .at("/secret");
            Answer again = house.post("lan", "/tokens", token, "Idempotency-Key", other);
            assertThat(again.is(409).codes()).containsExactly("API.secret-once");
            Database database = house.get(Database.class);
            List<byte[]> bodies =
                    database.sql()
                            .sql("select body from api_answer")
                            .query((row, _) -> Base64.getDecoder().decode(row.getString(1)))
                            .list();
            assertThat(bodies)
                    .isNotEmpty()
                    .noneSatisfy(body ->
                            assertThat(new String(body, StandardCharsets.UTF_8)).contains(secret));
            assertThat(house.get("lan", "/tokens").json()).hasSize(2);
        }
    }

    @Test
    void keepsAnswersForTwoDaysAtLeastAndNotForEver() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String path = "/series/chung/reservations";
            String key = key();
            Answer first = house.post("huong", path, RESERVATION, "Idempotency-Key", key).is(201);
            house.clock.pass(Duration.ofHours(49));
            same(house.post("huong", path, RESERVATION, "Idempotency-Key", key), first);
            house.clock.pass(Duration.ofDays(3));
            Answer later = house.post("huong", path, RESERVATION, "Idempotency-Key", key).is(201);
            assertThat(later.at("/number")).isEqualTo("02");
        }
    }
}
