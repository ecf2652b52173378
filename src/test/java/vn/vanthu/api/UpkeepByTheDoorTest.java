package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archive and register are checked, backed up and rebuilt by request.
class UpkeepByTheDoorTest {

    @TempDir Path folder = Path.of("");

    /// NĐ 30, PL VI, I.IV.1.e: "phục hồi … và thông báo kết quả".
    @Test
    void backsUpWhereTheOfficeKeepsBackupsAndTellsWhatItFound() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            house.issued();
            Answer made = house.post("admin", "/archive/backup", "{\"name\": \"thang-3\"}");
            assertThat(made.is(201).at("/name")).isEqualTo("thang-3");
            assertThat(made.json().path("sound").asBoolean()).as(made.text()).isTrue();
            assertThat(made.json().at("/copied/papers").asInt()).isEqualTo(1);
            assertThat(folder.resolve("backups/thang-3/papers")).isDirectory();
            assertThat(
                            house.post("admin", "/archive/backup", "{\"name\": \"thang-3\"}")
                                    .is(409)
                                    .codes())
                    .containsExactly("BACKUP.not-empty");
            assertThat(house.post("admin", "/archive/backup", "{}").is(201).at("/name"))
                    .isEqualTo("20260305-090000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ngoai", "/tmp/ngoai", "a/b", "..", "", "a\\\\b", "\\u0000"})
    void writesNoBackupAnywhereElse(String name) throws Exception {
        try (OpenHouse house = OpenHouse.open(folder)) {
            Answer answer = house.post("admin", "/archive/backup", "{\"name\": \"" + name + "\"}");
            assertThat(answer.is(422).codes()).containsExactly("API.backup-name");
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve("archive"));
            }
        }
    }

    @Test
    void rebuildsTheRegisterAndGoesOnWithTheNextNumber() {
        try (OpenHouse house = OpenHouse.open(folder)) {
            house.issued();
            Answer rebuilt = house.post("admin", "/archive/rebuild", null).is(200);
            assertThat(rebuilt.json().path("entries").asInt()).isEqualTo(1);
            assertThat(house.get("huong", "/series/chung/years/2026/forecast").at("/next"))
                    .isEqualTo("02");
            assertThat(house.get("lan", "/papers").json().path("items")).hasSize(1);
        }
    }

    @Test
    void tellsHowItDoesAndWhatACheckFound() throws Exception {
        try (OpenHouse house = OpenHouse.open(folder)) {
            String paper = house.issued();
            Answer before = house.get("luu", "/archive/health").is(200);
            assertThat(before.json().path("well").asBoolean()).isTrue();
            assertThat(before.json().path("unfinished").asInt()).isZero();
            assertThat(house.post("luu", "/archive/verify", null).json().path("sound").asBoolean())
                    .isTrue();
            Path pdf;
            try (var files = Files.walk(folder.resolve("archive"))) {
                pdf = files.filter(f -> f.toString().endsWith(".pdf")).findFirst().orElseThrow();
            }
            byte[] bytes = Files.readAllBytes(pdf);
            bytes[bytes.length / 2] ^= 1;
            Files.write(pdf, bytes);
            Answer verified = house.post("luu", "/archive/verify", null).is(200);
            assertThat(verified.json().path("sound").asBoolean()).isFalse();
            assertThat(verified.at("/faults/0/code")).isEqualTo("ARCHIVE.changed");
            assertThat(verified.at("/faults/0/field")).endsWith(".pdf");
            assertThat(
                            house.get("lan", "/papers/" + paper + "/files/0001-TB-SNV.pdf")
                                    .is(500)
                                    .codes())
                    .containsExactly("API.damaged");
            assertThat(house.get("luu", "/archive/health").json().path("well").asBoolean())
                    .isFalse();
        }
    }
}
