package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Limits;

/// Whatever is refused is refused in one form, whatever was sent.
@Timeout(120)
class RefusalsTest {

    private static final String NOTICE = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);
    private static final int MEBIBYTE = 1024 * 1024;

    private static OpenHouse house;
    private static String paper;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = OpenHouse.open(folder);
        paper = house.issued();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void saysInVietnameseWhatIsWrongUnlessAskedOtherwise() {
        Answer answer = house.get("lan", "/drafts/khong-co").is(404);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("content-language")).isEqualTo("vi");
        JsonNode body = answer.json();
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "problems");
        assertThat(answer.at("/type")).isEqualTo("urn:vanthu:problem:DRAFT.unknown");
        assertThat(body.path("status").asInt()).isEqualTo(404);
        assertThat(body.at("/problems/0").propertyNames())
                .containsExactlyInAnyOrder("code", "field", "severity", "what", "rule", "remedy");
        assertThat(answer.at("/problems/0/what")).isEqualTo("Không có dự thảo «khong-co».");
        assertThat(answer.at("/title")).isEqualTo(answer.at("/problems/0/rule"));
    }

    @Test
    void saysItInTheFirstLanguageOfTheReaderThatItSpeaks() {
        Answer english = house.get("lan", "/drafts/x", "Accept-Language", "fr, en;q=0.8, vi;q=0.5");
        assertThat(english.header("content-language")).isEqualTo("en");
        assertThat(english.at("/detail")).startsWith("There is no draft \"x\".");
        assertThat(
                        house.get("lan", "/drafts/x", "Accept-Language", "fr")
                                .header("content-language"))
                .isEqualTo("vi");
        assertThat(
                        house.get("lan", "/drafts/x", "Accept-Language", ";;;,,q=")
                                .header("content-language"))
                .isEqualTo("vi");
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        Answer answer = house.post("admin", "/accounts", "{\"login\": \"moi\"}").is(422);
        assertThat(
                        answer.json()
                                .path("problems")
                                .valueStream()
                                .map(p -> p.path("field").asString()))
                .containsExactly("name", "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[1,2", "{\"login\": \"a\" \"b\"}", "{\"a\": 1, \"a\": 2}"})
    void refusesWhatIsNoJson(String body) {
        Answer answer = house.post("admin", "/accounts", body).is(400);
        assertThat(answer.codes())
                .hasSize(1)
                .first()
                .isIn("JSON.syntax", "API.body-missing", "API.value");
        assertThat(house.post("lan", "/drafts", body).status()).isBetween(400, 422);
    }

    @Test
    void refusesValuesOfTheWrongKindAtTheirPlace() {
        Answer wrong = house.post("admin", "/accounts", "{\"login\": {\"a\": 1}}");
        assertThat(wrong.is(400).codes()).containsExactly("API.value");
        assertThat(wrong.at("/problems/0/field")).isEqualTo("login");
        Answer role = house.post("admin", "/accounts", "{\"roles\": [\"KING\"]}");
        assertThat(role.is(422).codes()).containsExactly("JSON.choice");
        assertThat(role.at("/problems/0/field")).isEqualTo("roles[0]");
        assertThat(role.at("/problems/0/rule")).contains("DRAFTER");
        Answer unknown = house.post("admin", "/accounts", "{\"rolls\": []}");
        assertThat(unknown.is(422).codes()).containsExactly("JSON.unknown");
        assertThat(house.post("admin", "/accounts", "{} {}").is(400).codes())
                .containsExactly("API.value");
        assertThat(house.post("admin", "/accounts", "[]").is(400).codes())
                .containsExactly("API.value");
        assertThat(house.post("admin", "/accounts", "null").is(400).codes())
                .containsExactly("API.body-missing");
        assertThat(house.get("lan", "/papers?year=hai").is(400).codes())
                .containsExactly("API.parameter");
        assertThat(house.get("lan", "/papers?limit=0").is(400).codes())
                .containsExactly("API.parameter");
        assertThat(house.get("lan", "/office/signers").is(400).codes())
                .containsExactly("API.parameter-missing");
        assertThat(house.get("huong", "/series/chung/years/99999/gaps").is(400).codes())
                .containsExactly("API.parameter");
        assertThat(
                        house.post("huong", "/series/chung/years/2026/numbers/-1/void", "{}")
                                .is(400)
                                .codes())
                .containsExactly("API.parameter");
    }

    @Test
    void refusesBracketsWithoutEnd() {
        String deep = "[".repeat(100_000);
        assertThat(house.post("lan", "/drafts", deep).status()).isBetween(400, 422);
        Answer answer = house.post("admin", "/accounts", "{\"roles\": " + deep);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.codes()).hasSize(1);
    }

    @Test
    void refusesWhatIsTooLargeWhetherItSaysSoOrNot() {
        byte[] large = new byte[Limits.BYTES + 1];
        java.util.Arrays.fill(large, (byte) ' ');
        Answer told =
                house.send(
                        "POST",
                        "lan",
                        "/drafts",
                        BodyPublishers.ofByteArray(large),
                        "Content-Type",
                        "application/json");
        assertThat(told.is(413).codes()).containsExactly("API.too-large");
        Answer inPieces =
                house.send(
                        "POST",
                        "admin",
                        "/accounts",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "Content-Type",
                        "application/json");
        assertThat(inPieces.is(413).codes()).containsExactly("API.too-large");
        Answer pdf =
                house.send(
                        "PUT",
                        "huong",
                        "/papers/" + paper + "/signed",
                        BodyPublishers.ofByteArray(new byte[51 * MEBIBYTE]),
                        "Content-Type",
                        "application/pdf");
        assertThat(pdf.is(413).codes()).containsExactly("API.too-large");
        Answer allowed =
                house.send(
                        "PUT",
                        "huong",
                        "/papers/" + paper + "/signed",
                        BodyPublishers.ofByteArray(new byte[17 * MEBIBYTE]),
                        "Content-Type",
                        "application/pdf");
        assertThat(allowed.is(422).codes()).containsExactly("PAPER.not-same");
    }

    @Test
    void refusesPathsMethodsAndTypesThatAreNone() {
        assertThat(house.get("lan", "/khong-co").is(404).codes()).containsExactly("API.route");
        Answer method = house.send("DELETE", "lan", "/drafts", BodyPublishers.noBody()).is(405);
        assertThat(method.codes()).containsExactly("API.method");
        assertThat(method.header("allow")).contains("GET", "POST");
        Answer type =
                house.send(
                        "POST",
                        "lan",
                        "/drafts",
                        BodyPublishers.ofString(NOTICE),
                        "Content-Type",
                        "text/plain");
        assertThat(type.is(415).codes()).containsExactly("API.media-type");
        assertThat(house.get("lan", "/me", "Accept", "image/png").is(406).codes())
                .containsExactly("API.accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fregister.db",
                "%2e%2e%2f%2e%2e%2fregister.db",
                "..;/register.db",
                "%00.pdf",
                "..%5c..%5cregister.db",
                "metadata.json%2f..%2fpaper.json",
                "inventory.json",
                "%252e%252e%252fregister.db"
            })
    void opensNoFileButThoseOfThePaper(String name) {
        Answer answer = house.get("lan", "/papers/" + paper + "/files/" + name);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.codes()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoHttpAtAllInTheSameForm() throws IOException {
        for (String line :
                List.of(
                        "GET /api/v1/drafts?x=[|] HTTP/1.1",
                        "GET /api/v1/%zz HTTP/1.1",
                        "G\u0001T / HTTP/1.1")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(
                                (line + "\r\nHost: x\r\nConnection: close\r\n\r\n")
                                        .getBytes(StandardCharsets.UTF_8));
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .startsWith("HTTP/1.1 4")
                        .contains("application/problem+json", "urn:vanthu:problem:API.")
                        .doesNotContain("<html", "Exception", "Tomcat");
            }
        }
    }

    @Test
    void letsNobodyOverwriteWhatHeHasNotSeen() {
        Answer draft = house.draft();
        String path = "/drafts/" + draft.at("/id");
        assertThat(house.put("lan", path, NOTICE).is(428).codes())
                .containsExactly("API.if-match-missing");
        assertThat(house.put("lan", path, NOTICE, "If-Match", "*").is(400).codes())
                .containsExactly("API.if-match");
        String next = NOTICE.replace("tiếp nhận", "nhận");
        house.put("lan", path, next, "If-Match", draft.header("etag")).is(200);
        assertThat(house.put("lan", path, NOTICE, "If-Match", draft.header("etag")).is(412).codes())
                .containsExactly("DRAFT.changed");
        assertThat(house.post("lan", path + "/submit", null).is(428).codes())
                .containsExactly("API.if-match-missing");
        house.post("lan", path + "/hold", null).is(200);
        assertThat(house.put("binh", path, NOTICE, "If-Match", "\"2\"").is(423).codes())
                .containsExactly("DRAFT.held");
    }

    @Test
    void sendsADraftAgainOnlyWhenAnythingOfItChanged() {
        Answer draft = house.draft();
        String path = "/drafts/" + draft.at("/id");
        String tag = house.get("lan", path).is(200).header("etag");
        Answer same = house.get("lan", path, "If-None-Match", tag).is(304);
        assertThat(same.bytes()).isEmpty();
        house.post("lan", path + "/hold", null).is(200);
        house.get("lan", path, "If-None-Match", tag).is(200);
    }

    /// NĐ 30, Đ.16.3: secret papers are kept on isolated machines and not even saved here.
    @Test
    void refusesSecretPapersWithTheReason() {
        String secret = NOTICE.replace("\"subject\": \"", "\"subject\": \"(MẬT) ");
        Answer answer = house.post("lan", "/drafts", secret);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).contains("SECRET.paper");
    }

    @Test
    void savesHalfAPaperAndSaysWhatItLacks() {
        Answer half =
                house.post("lan", "/drafts", "{\"vanthu\": \"form/1\", \"kind\": \"thong-bao\"}");
        assertThat(half.is(201).json().path("notes").isEmpty()).isFalse();
        Answer submit =
                house.post(
                        "lan",
                        "/drafts/" + half.at("/id") + "/submit",
                        null,
                        "If-Match",
                        half.header("etag"));
        assertThat(submit.is(422).codes()).isNotEmpty();
        house.get("lan", "/drafts/" + half.at("/id") + "/preview").is(404);
    }

    @Test
    void changesAnAccountWhollyOrNotAtAll() {
        house.account("doi", "Người Đổi", null, vn.vanthu.account.Role.DRAFTER);
        Answer answer =
                house.send(
                        "PATCH",
                        "admin",
                        "/accounts/doi",
                        BodyPublishers.ofString(
                                "{\"roles\": [\"SIGNER\"], \"unit\": \"KHONG-CO\"}"),
                        "Content-Type",
                        "application/json");
        assertThat(answer.is(422).codes()).containsExactly("ACCOUNT.unit");
        assertThat(house.get("admin", "/accounts/doi").at("/roles/0")).isEqualTo("DRAFTER");
    }

    @Test
    void guardsItsAnswers() {
        Answer answer = house.get("lan", "/papers/" + paper).is(200);
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(house.get(null, "/papers").is(401).header("x-content-type-options"))
                .isEqualTo("nosniff");
    }

    @Test
    void saysThatTheDatabaseIsGone(@TempDir Path other) {
        try (OpenHouse broken = OpenHouse.open(other)) {
            broken.get(null, "/health").is(200);
            broken.get(vn.vanthu.database.Database.class).close();
            Answer health = broken.get(null, "/health", "Accept-Language", "en").is(503);
            assertThat(health.codes()).containsExactly("API.database");
            assertThat(health.header("retry-after")).isNotEmpty();
            assertThat(broken.get("lan", "/drafts").is(503).codes())
                    .containsExactly("API.database");
            assertThat(health.text()).doesNotContain("Exception", "Hikari", "jdbc");
        }
    }
}
