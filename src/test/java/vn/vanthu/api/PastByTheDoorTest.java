package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vanthu.legacy.read.HostileFiles;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.search.Follower;

/// Another program brings papers of the past in.
class PastByTheDoorTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String BOUNDARY = "mot-ranh-gioi-27";

    @TempDir Path folder = Path.of("");

    private OpenHouse house;

    @BeforeEach
    void open() {
        house = OpenHouse.open(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// A file as it is handed in.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    private record Handed(String name, byte[] bytes) {}

    private static Handed text(String seed) throws IOException {
        return new Handed(
                "năm 2022/" + seed + ".txt",
                Files.readAllBytes(Path.of("src/test/golden", seed, "original.txt")));
    }

    private String begin() {
        Answer begun = house.post("huong", "/past/batches", "{\"name\": \"Tủ số 3\"}").is(201);
        assertThat(begun.header("location")).isEqualTo("/api/v1/past/batches/" + begun.at("/id"));
        return begun.at("/id");
    }

    private Answer add(String login, String batch, Handed... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Handed file : files) {
            body.writeBytes(
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                    + file.name()
                                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return house.send(
                "POST",
                login,
                "/past/batches/" + batch + "/files",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY,
                // Files are known by their bytes: the key is not asked for, and does no harm.
                "Idempotency-Key",
                OpenHouse.key());
    }

    private void awaitRead(String batch) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (house.get("huong", "/past/batches/" + batch).is(200).json().path("waiting").asInt()
                > 0) {
            assertThat(System.nanoTime()).as("the files are read at last").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<JsonNode> files(String query) {
        return house.get("huong", "/past/files" + query)
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void papersAreHandedInLookedThroughCorrectedConfirmedAndArchived() throws IOException {
        String batch = begin();
        Handed notice = text("seed-000");
        Answer added = add("huong", batch, notice, text("seed-002"), text("seed-003")).is(200);
        assertThat(added.json().valueStream().map(one -> one.path("name").asString()))
                .containsExactly(
                        "năm 2022/seed-000.txt", "năm 2022/seed-002.txt", "năm 2022/seed-003.txt");
        assertThat(added.json().valueStream().map(one -> one.path("isNew").asBoolean()))
                .containsExactly(true, true, true);
        awaitRead(batch);
        // The same bytes under another name are the same file.
        Answer again = add("huong", batch, new Handed("khác.txt", notice.bytes())).is(200);
        assertThat(again.json().path(0).path("isNew").asBoolean()).isFalse();
        assertThat(again.at("/0/id")).isEqualTo(added.at("/0/id"));

        lookedThrough(batch);
        String clean = added.at("/0/id");
        proposal(clean, notice.bytes());
        decided(clean);
        correctedAndArchived(added.at("/1/id"));
        damaged(added.at("/2/id"));
    }

    private void lookedThrough(String batch) {
        Answer first = house.get("huong", "/past/files?batch=" + batch + "&limit=2").is(200);
        List<JsonNode> all = new ArrayList<>(first.json().path("items").valueStream().toList());
        String next = first.at("/next");
        assertThat(next).isEqualTo("/api/v1/past/files?batch=" + batch + "&limit=2&after=2");
        all.addAll(files(next.substring("/api/v1/past/files".length())));
        assertThat(all).hasSize(3);
        assertThat(all.stream().map(one -> one.path("confidence").asDouble())).isSorted();
        assertThat(house.get("huong", "/past/batches").is(200).at("/items/0/counts/PROPOSED"))
                .isEqualTo("3");
        assertThat(files("?state=PROPOSED&state=TWIN")).hasSize(3);
        assertThat(files("?state=TWIN")).isEmpty();
        assertThat(house.get("huong", "/past/files?state=SEEN").is(400).codes())
                .containsExactly("API.parameter");
        assertThat(house.get("huong", "/past/files?after=-1").is(400).codes())
                .containsExactly("API.parameter");
    }

    private void proposal(String id, byte[] original) {
        JsonNode shown = house.get("huong", "/past/files/" + id).is(200).json();
        assertThat(shown.at("/file/state").asString()).isEqualTo("PROPOSED");
        assertThat(shown.at("/fields/number/value").asString()).isEqualTo("453");
        assertThat(shown.at("/fields/number/confidence").asDouble()).isGreaterThan(0.9);
        int line = shown.at("/fields/number/place/line").asInt();
        int start = shown.at("/fields/number/place/start").asInt();
        assertThat(shown.at("/pages/0/lines/" + line + "/text").asString().substring(start))
                .startsWith("453");
        JsonNode citation = shown.at("/citations/0");
        assertThat(
                        shown.path("text")
                                .asString()
                                .substring(
                                        citation.path("start").asInt(),
                                        citation.path("end").asInt()))
                .contains(citation.path("written").asString());
        Answer bytes = house.get("huong", "/past/files/" + id + "/original").is(200);
        assertThat(bytes.bytes()).isEqualTo(original);
        assertThat(bytes.header("content-type")).isEqualTo("application/octet-stream");
        assertThat(bytes.header("content-disposition")).startsWith("attachment");
    }

    private void decided(String id) {
        String path = "/past/files/" + id;
        Answer proposed = house.get("huong", path).is(200);
        assertThat(house.post("huong", path + "/drop", null).is(200).at("/state"))
                .isEqualTo("DROPPED");
        assertThat(house.post("huong", path + "/confirm", "{}").is(409).codes())
                .containsExactly("PAST.not-proposed");
        assertThat(
                        house.send(
                                        "PATCH",
                                        "huong",
                                        path,
                                        BodyPublishers.ofString("{\"values\": {}}"),
                                        "Content-Type",
                                        "application/json",
                                        "If-Match",
                                        proposed.header("etag"))
                                .is(409)
                                .codes())
                .containsExactly("PAST.changed");
        assertThat(house.post("huong", path + "/undo", null).is(200).at("/state"))
                .isEqualTo("PROPOSED");
    }

    private void correctedAndArchived(String id) {
        String path = "/past/files/" + id;
        assertThat(patch(path, "{\"values\": {\"colour\": \"đỏ\"}}").is(400).codes())
                .containsExactly("API.value");
        // A draft: its number was never filled in.
        assertThat(house.post("huong", path + "/confirm", "{}").is(422).codes())
                .contains("PAST.number-missing");
        Answer corrected = patch(path, "{\"values\": {\"number\": \"12\"}}").is(200);
        assertThat(corrected.at("/values/number")).isEqualTo("12");
        assertThat(corrected.at("/state")).isEqualTo("PROPOSED");
        assertThat(house.post("huong", path + "/take-in", null).is(409).codes())
                .containsExactly("PAST.not-confirmed");
        Answer confirmed =
                house.post(
                        "huong",
                        path + "/confirm",
                        "{\"values\": {\"signer\": \"Nguyễn Văn A\"}}",
                        "If-Match",
                        corrected.header("etag"));
        assertThat(confirmed.is(200).at("/state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/decidedBy")).isEqualTo("huong");
        assertThat(house.post("huong", "/past/confirm", "{\"least\": 2}").is(400).codes())
                .containsExactly("API.value");
        JsonNode bulk = house.post("huong", "/past/confirm", "{\"least\": 0.5}").is(200).json();
        assertThat(bulk.path("done")).hasSize(1);
        JsonNode archived = house.post("huong", "/past/take-in", "{}").is(200).json();
        assertThat(archived.path("done")).hasSize(2);
        assertThat(archived.path("left")).isEmpty();
        Answer kept = house.get("huong", path).is(200);
        assertThat(kept.at("/file/state")).isEqualTo("TAKEN_IN");
        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        Answer paper = house.get("huong", "/papers/" + kept.at("/file/paper")).is(200);
        assertThat(paper.text()).contains("2021-05-27", "Nguyễn Văn A");
        assertThat(house.post("huong", path + "/undo", null).is(409).codes())
                .containsExactly("PAST.taken-in");
    }

    private void damaged(String id) {
        JsonNode shown = house.get("huong", "/past/files/" + id).is(200).json();
        JsonNode word = shown.at("/words/0");
        assertThat(
                        shown.path("text")
                                .asString()
                                .substring(word.path("start").asInt(), word.path("end").asInt()))
                .isEqualTo(word.path("original").asString())
                .isNotEqualTo(word.path("proposal").asString());
    }

    private Answer patch(String path, String json) {
        return house.send(
                "PATCH",
                "huong",
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json");
    }

    @Test
    void aPaperThatIsHereTwiceIsSaidToBeATwinUntilSomebodySaysItIsNot() throws IOException {
        String batch = begin();
        add(
                        "huong",
                        batch,
                        text("seed-004"),
                        new Handed("seed-004.pdf", SeedFiles.plainPdf("seed-004")))
                .is(200);
        awaitRead(batch);
        List<JsonNode> twins = files("?state=TWIN");
        assertThat(twins).hasSize(1);
        JsonNode twin = twins.getFirst();
        assertThat(twin.at("/twin/id").asString())
                .isEqualTo(files("?state=PROPOSED").getFirst().path("id").asString());
        assertThat(twin.at("/twin/likeness").asDouble()).isGreaterThan(0.8);
        String path = "/past/files/" + twin.path("id").asString();
        assertThat(house.post("huong", path + "/undo", null).is(200).at("/state"))
                .isEqualTo("PROPOSED");
    }

    @Test
    void aHostileFileLeavesTheOthersAlone() throws IOException {
        String batch = begin();
        Answer added =
                add(
                                "huong",
                                batch,
                                new Handed("../../etc/passwd", HostileFiles.nestedPdf()),
                                new Handed("rỗng.pdf", new byte[0]),
                                new Handed("khóa.pdf", HostileFiles.encryptedPdf()),
                                new Handed("seed-004.pdf", SeedFiles.plainPdf("seed-004")))
                        .is(200);
        assertThat(added.at("/1/problems/0/code")).isEqualTo("READ.empty");
        assertThat(added.json().path(1).path("id").isNull()).isTrue();
        awaitRead(batch);
        assertThat(
                        house.get("huong", "/past/files/" + added.at("/2/id"))
                                .at("/file/problems/0/what"))
                .isEqualTo("Tệp được đặt mật khẩu.");
        Answer evil = house.get("huong", "/past/files/" + added.at("/0/id")).is(200);
        assertThat(evil.at("/file/state")).isEqualTo("REFUSED");
        assertThat(
                        house.get("huong", "/past/files/" + added.at("/0/id") + "/original")
                                .header("content-disposition"))
                .contains("filename=\"passwd\"");
        Answer good = house.get("huong", "/past/files/" + added.at("/3/id")).is(200);
        assertThat(good.at("/file/state")).isEqualTo("PROPOSED");
        Answer picture =
                house.get("huong", "/past/files/" + added.at("/3/id") + "/pages/1").is(200);
        assertThat(picture.header("content-type")).isEqualTo("image/png");
        assertThat(
                        house.get("huong", "/past/files/" + added.at("/3/id") + "/pages/99")
                                .is(422)
                                .codes())
                .containsExactly("READ.no-page");
    }

    @Test
    void whatIsTooLargeOrNoFilesIsRefusedInTheOneForm() {
        String batch = begin();
        assertThat(
                        add("huong", batch, new Handed("to.pdf", new byte[51 * MEBIBYTE]))
                                .is(413)
                                .codes())
                .containsExactly("API.too-large");
        assertThat(
                        add("huong", batch, new Handed("to.pdf", new byte[61 * MEBIBYTE]))
                                .is(413)
                                .codes())
                .containsExactly("API.too-large");
        assertThat(add("huong", batch).status()).isEqualTo(400);
        Answer garbled =
                house.send(
                        "POST",
                        "huong",
                        "/past/batches/" + batch + "/files",
                        BodyPublishers.ofString("không phải các phần"),
                        "Content-Type",
                        "multipart/form-data; boundary=x");
        assertThat(garbled.is(400).codes()).containsExactly("API.request");
        assertThat(add("huong", "khong-co", new Handed("a.txt", new byte[1])).is(404).codes())
                .containsExactly("PAST.batch-unknown");
        assertThat(house.post("huong", "/past/batches", "{}").status()).isEqualTo(422);
    }

    @Test
    void whoMayNotIssueHasNoWayIn() throws IOException {
        String batch = begin();
        for (String login : List.of("lan", "binh", "ky", "luu", "admin")) {
            assertThat(add(login, batch, text("seed-002")).is(403).codes())
                    .allMatch(code -> code.startsWith("RIGHT."));
            assertThat(house.get(login, "/past/files").is(403).codes())
                    .allMatch(code -> code.startsWith("RIGHT."));
        }
        assertThat(files("?batch=" + batch)).isEmpty();
        assertThat(house.get(null, "/past/files").is(401).codes()).containsExactly("API.sign-in");
    }
}
