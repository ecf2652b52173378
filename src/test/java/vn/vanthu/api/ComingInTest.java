package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.FirstStart;

/// Who comes in by the door, and how often he may try.
class ComingInTest {

    private static final String GOOD = OpenHouse.PASSWORD;

    @TempDir Path folder = Path.of("");

    private static String basic(String login, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer me(OpenHouse house, String authorization, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = authorization;
        System.arraycopy(more, 0, headers, 2, more.length);
        return house.send("GET", null, "/me", BodyPublishers.noBody(), headers);
    }

    /// There is no password that everybody knows.
    @Test
    void opensToNobodyButTheFirstAdministratorAtFirst() {
        try (OpenHouse house = OpenHouse.fresh(folder)) {
            for (String pair :
                    List.of("admin:admin", "admin:", "vanthu:vanthu", "root:root", ":")) {
                String[] words = pair.split(":", -1);
                assertThat(me(house, basic(words[0], words[1])).status()).isIn(401, 429);
            }
            assertThat(house.get(null, "/drafts").status()).isEqualTo(401);
            house.get(null, "/health").is(200);
            house.get(null, "/openapi").is(200);
            String setup =
                    """
                    {"token": "%s", "login": "quantri", "name": "Quản Trị", "password": "%s"}\
                    """;
            assertThat(house.post(null, "/setup", setup.formatted("x", GOOD)).is(403).codes())
                    .containsExactly("SETUP.link");
            String link = house.get(FirstStart.class).link("http://x").orElseThrow();
            String token = link.substring(link.lastIndexOf('/') + 1);
            assertThat(house.post(null, "/setup", setup.formatted(token, "12345")).is(422).codes())
                    .contains("PASSWORD.short");
            house.post(null, "/setup", setup.formatted(token, GOOD)).is(204);
            assertThat(house.post(null, "/setup", setup.formatted(token, GOOD)).is(403).codes())
                    .containsExactly("SETUP.link");
            Answer me = me(house, basic("quantri", GOOD));
            // Those five guesses came from this address too; it waits as every guesser does.
            if (me.status() == 429) {
                house.clock.pass(Duration.ofMinutes(31));
                me = me(house, basic("quantri", GOOD));
            }
            assertThat(me.is(200).at("/roles/0")).isEqualTo("ADMINISTRATOR");
        }
    }

    @Test
    void knowsWhoComesByPasswordAndByToken() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            Answer byPassword = me(house, basic("lan", GOOD)).is(200);
            assertThat(byPassword.at("/login")).isEqualTo("lan");
            assertThat(byPassword.header("set-cookie")).isEmpty();
            assertThat(me(house, basic("lan", GOOD + "x")).is(401).codes())
                    .containsExactly("SIGNIN.refused");
            assertThat(me(house, "Basic %%%").is(401).codes()).containsExactly("API.sign-in");
            assertThat(me(house, "Digest x").is(401).codes()).containsExactly("API.sign-in");
            assertThat(me(house, "Bearer vt_x").is(401).codes()).containsExactly("API.token");
            assertThat(house.get("huong", "/me").is(200).at("/acts/0")).isEqualTo("draft");
            assertThat(
                            me(house, basic("lan", GOOD), "Sec-Fetch-Site", "cross-site")
                                    .is(403)
                                    .codes())
                    .containsExactly("API.cross-site");
        }
    }

    @Test
    void letsAProgramComeByPasswordAsOftenAsItWorks() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            for (int i = 0; i < 30; i++) {
                me(house, basic("lan", GOOD)).is(200);
            }
        }
    }

    @Test
    void makesWhoeverGuessesWait() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            Answer last = me(house, basic("lan", "sai 0"));
            for (int i = 1; i < 12 && last.status() == 401; i++) {
                last = me(house, basic("lan", "sai " + i));
            }
            assertThat(last.is(429).codes()).containsExactly("SIGNIN.wait");
            assertThat(Long.parseLong(last.header("retry-after"))).isPositive();
            assertThat(me(house, basic("lan", GOOD)).is(429).codes())
                    .containsExactly("SIGNIN.wait");
            // A token is no guess.
            house.get("lan", "/me").is(200);
        }
    }

    @Test
    void forgetsAPasswordThatChangedAndATokenThatEnded() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String old = basic("lan", GOOD);
            me(house, old).is(200);
            String next = "một mật khẩu khác hẳn 91";
            house.put(
                            "lan",
                            "/me/password",
                            "{\"old\": \"" + GOOD + "\", \"password\": \"" + next + "\"}")
                    .is(204);
            assertThat(me(house, old).status()).isEqualTo(401);
            me(house, basic("lan", next)).is(200);

            Answer made =
                    house.post("lan", "/tokens", "{\"name\": \"máy\", \"expires\": \"2026-04-01\"}")
                            .is(201);
            String token = "Bearer " + made.at("/secret");
            assertThat(me(house, token).is(200).json().path("readOnly").asBoolean()).isTrue();
            String path = "/tokens/" + made.at("/token/id");
            assertThat(house.send("DELETE", "binh", path, BodyPublishers.noBody()).is(404).codes())
                    .containsExactly("TOKEN.unknown");
            house.send("DELETE", "lan", path, BodyPublishers.noBody()).is(204);
            assertThat(me(house, token).is(401).codes()).containsExactly("API.token");
        }
    }

    @Test
    void shutsOutAnAccountAtOnce() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            me(house, basic("lan", GOOD)).is(200);
            house.send(
                            "PATCH",
                            "admin",
                            "/accounts/lan",
                            BodyPublishers.ofString("{\"active\": false}"),
                            "Content-Type",
                            "application/json")
                    .is(200);
            assertThat(me(house, basic("lan", GOOD)).status()).isEqualTo(401);
            assertThat(house.get("lan", "/me").is(401).codes()).containsExactly("API.token");
            Answer changes = house.get("admin", "/right-changes").is(200);
            assertThat(changes.json().isEmpty()).isFalse();
        }
    }
}
