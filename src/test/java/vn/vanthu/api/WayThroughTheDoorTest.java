package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.api.OpenHouse.key;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;

/// A notice goes its whole way by requests alone, on either database.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class WayThroughTheDoorTest {

    private static final String NOTICE = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private OpenHouse open() {
        return OpenHouse.open(
                folder,
                switch (kind) {
                    case SQLITE -> null;
                    case POSTGRESQL -> TestDatabase.emptySchema();
                });
    }

    @Test
    void leadsANoticeFromDraftToRecall() throws Exception {
        try (OpenHouse house = open()) {
            String id = drafted(house);
            String paper = issued(house, id);
            keptAsItIs(house, paper);
            signedCopy(house, paper);
            followed(house, paper);
            accountedFor(house);
        }
    }

    private static String drafted(OpenHouse house) {
        Answer draft = house.post("lan", "/drafts", NOTICE).is(201);
        String path = "/drafts/" + draft.at("/id");
        assertThat(draft.header("location")).isEqualTo("/api/v1" + path);
        assertThat(draft.at("/step")).isEqualTo("DRAFTING");
        String next = NOTICE.replace("tuyển công chức năm 2026\"", "tuyển viên chức năm 2026\"");
        Answer saved = house.put("lan", path, next, "If-Match", draft.header("etag")).is(200);
        assertThat(saved.json().path("version").asInt()).isEqualTo(2);
        assertThat(house.get("lan", path + "/form").is(200).text()).isEqualTo(next);
        assertThat(house.get("lan", path + "/versions/1").is(200).text()).isEqualTo(NOTICE);
        assertThat(house.get("lan", path + "/paper").is(200).at("/vanthu")).isEqualTo("paper/1");
        assertThat(house.get("lan", path + "/versions").json()).hasSize(2);
        assertThat(house.get("lan", path + "/compare?from=1&to=2").json()).hasSize(1);
        assertThat(house.get("lan", path + "/preview").is(200).text()).startsWith("%PDF-");
        house.post("lan", path + "/hold", null).is(200);
        house.post("lan", path + "/let-go", null).is(200);
        house.post("lan", path + "/submit", null, "If-Match", "\"2\"").is(200);
        house.post("binh", path + "/return", "{\"reason\": \"Thiếu căn cứ\"}").is(200);
        assertThat(house.get("lan", path).at("/step")).isEqualTo("DRAFTING");
        house.post("lan", path + "/submit", null, "If-Match", "\"2\"").is(200);
        house.post("binh", path + "/approve-content", null, "If-Match", "\"2\"").is(200);
        house.post("huong", path + "/approve-form", null, "If-Match", "\"2\"").is(200);
        house.post("ky", path + "/sign", null, "If-Match", "\"2\"").is(200);
        assertThat(house.get("lan", path + "/steps").json()).hasSize(7);
        return draft.at("/id");
    }

    private static String issued(OpenHouse house, String id) {
        Answer paper =
                house.post(
                                "huong",
                                "/drafts/" + id + "/issue",
                                null,
                                "If-Match",
                                "\"2\"",
                                "Idempotency-Key",
                                key())
                        .is(201);
        assertThat(paper.at("/label")).isEqualTo("01/TB-SNV");
        assertThat(paper.at("/issued")).isEqualTo("2026-03-05");
        assertThat(paper.header("location")).isEqualTo("/api/v1/papers/" + id);
        assertThat(house.get("lan", "/papers?year=2026").is(200).json().path("items")).hasSize(1);
        return id;
    }

    private static void keptAsItIs(OpenHouse house, String paper) throws Exception {
        String path = "/papers/" + paper + "/files/0001-TB-SNV.pdf";
        Answer pdf = house.get("lan", path).is(200);
        byte[] sha = MessageDigest.getInstance("SHA-512").digest(pdf.bytes());
        assertThat(pdf.header("etag")).isEqualTo("\"" + HexFormat.of().formatHex(sha) + "\"");
        assertThat(pdf.header("repr-digest"))
                .isEqualTo("sha-512=:" + Base64.getEncoder().encodeToString(sha) + ":");
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(
                        house.get("lan", "/papers/" + paper)
                                .is(200)
                                .json()
                                .at("/versions/0/files")
                                .path("0001-TB-SNV.pdf")
                                .asString())
                .isEqualTo(HexFormat.of().formatHex(sha));
        house.get("lan", path, "If-None-Match", pdf.header("etag")).is(304);
    }

    private static void signedCopy(OpenHouse house, String paper) {
        String path = "/papers/" + paper;
        byte[] pdf = house.get("lan", path + "/files/0001-TB-SNV.pdf").bytes();
        byte[] signed = java.util.Arrays.copyOf(pdf, pdf.length + 9);
        System.arraycopy("\n% ký số".getBytes(StandardCharsets.UTF_8), 0, signed, pdf.length, 9);
        house.send(
                        "PUT",
                        "huong",
                        path + "/signed",
                        BodyPublishers.ofByteArray(signed),
                        "Content-Type",
                        "application/pdf")
                .is(200);
        Answer other =
                house.send(
                        "PUT",
                        "huong",
                        path + "/signed",
                        BodyPublishers.ofString("%PDF-1.7 khác"),
                        "Content-Type",
                        "application/pdf");
        assertThat(other.is(422).codes()).containsExactly("PAPER.not-same");
        assertThat(house.get("lan", path).json().path("versions")).hasSize(2);
    }

    private static void followed(OpenHouse house, String paper) {
        house.post(
                        "huong",
                        "/series/chung/years/2026/numbers/1/dispatch",
                        "{\"day\": \"2026-03-05\", \"receipt\": \"Bưu điện\"}")
                .is(200);
        Answer copy =
                house.post(
                                "huong",
                                "/papers/" + paper + "/copies",
                                """
                                {"form": "SAO_Y", "to": "TO_ELECTRONIC",
                                 "signer": {"name": "Phạm Thu Hương",
                                            "capacity": ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]},
                                 "recipients": [{"name": "Sở Tài chính"}]}\
                                """)
                        .is(201);
        assertThat(copy.at("/label")).isEqualTo("01/SY-SKHCN");
        Answer recalled =
                house.post(
                                "huong",
                                "/papers/" + paper + "/recall",
                                "{\"reason\": \"Sai thẩm quyền\"}")
                        .is(200);
        assertThat(recalled.at("/standing")).isEqualTo("RECALLED");
        assertThat(
                        house.post("huong", "/papers/" + paper + "/recall", "{\"reason\": \"lại\"}")
                                .is(409)
                                .codes())
                .containsExactly("PAPER.frozen");
        assertThat(house.get("lan", "/papers/" + paper).at("/paper/notes/0/code"))
                .isEqualTo("PAPER.recalled");
    }

    private static void accountedFor(OpenHouse house) {
        String year = "/series/chung/years/2026";
        house.post(
                        "huong",
                        "/series/chung/reservations",
                        "{\"owner\": \"lan\", \"expires\": \"2026-03-20\", \"purpose\": \"họp\"}")
                .is(201);
        house.post("huong", year + "/numbers/02/void", "{\"reason\": \"Không dùng nữa\"}").is(200);
        Answer entries = house.get("huong", year + "/entries").is(200);
        assertThat(entries.at("/items/0/label")).isEqualTo("01/TB-SNV");
        assertThat(entries.at("/items/0/remarks/0/dispatched")).isEqualTo("2026-03-05");
        assertThat(entries.at("/items/1/state")).isEqualTo("VOID");
        assertThat(house.get("huong", year + "/forecast").at("/next")).isEqualTo("03");
        assertThat(house.get("huong", year + "/gaps").json().path("sound").asBoolean()).isTrue();
        assertThat(house.get("huong", year + "/gaps.pdf").is(200).text()).startsWith("%PDF-");
        assertThat(house.get("huong", year + "/book.pdf").is(200).text()).startsWith("%PDF-");
        assertThat(house.get("huong", year + "/book.csv").is(200).text()).contains("TB-SNV");
        assertThat(house.get("huong", year + "/book.xlsx").is(200).header("content-type"))
                .contains("spreadsheetml");
        assertThat(house.get("luu", "/archive/journal?limit=1").is(200).at("/items/0/seq"))
                .isEqualTo("1");
        Answer findings = house.post("luu", "/archive/verify", null).is(200);
        assertThat(findings.json().path("sound").asBoolean()).as(findings.text()).isTrue();
        assertThat(
                        house.post("admin", "/audit/check", "{}")
                                .is(200)
                                .json()
                                .path("sound")
                                .asBoolean())
                .isTrue();
    }
}
