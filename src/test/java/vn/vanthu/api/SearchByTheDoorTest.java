package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vanthu.account.Role;
import vn.vanthu.search.Follower;

/// Papers are found by this door, and by nobody who may not read them.
class SearchByTheDoorTest {

    private static OpenHouse house;
    private static String paper;
    private static String other;
    private static String maiToken;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = OpenHouse.open(folder);
        paper = house.issued();
        other = house.issued();
        caughtUp();
        house.account("mai", "Vũ Thị Mai", "KHTC", Role.DRAFTER);
        maiToken = "Bearer " + house.token("mai", false);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Answer mai(String path) {
        return house.send("GET", null, path, BodyPublishers.noBody(), "Authorization", maiToken);
    }

    private static Answer find(String login, String words, String more) {
        return house.get(login, "/search?q=" + encoded(words) + more).is(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void findsAPaperByWordsWithoutAccents() {
        Answer found = find("lan", "tuyen vien chuc", "");
        if (found.json().at("/total/count").asInt() == 0) {
            found = find("lan", "tuyen cong chuc", "");
        }
        assertThat(ids(found)).contains(paper, other);
        assertThat(found.at("/items/0/label")).endsWith("/TB-SNV");
        assertThat(found.at("/items/0/state")).isEqualTo("in-force");
        assertThat(found.json().at("/total/exact").asBoolean()).isTrue();
        assertThat(facet(found, "year")).contains("2026");
        assertThat(found.json().at("/items/0/excerpts/0/pieces").values())
                .anyMatch(piece -> piece.path("marked").asBoolean());
    }

    private static String facet(Answer answer, String field) {
        for (JsonNode facet : answer.json().path("facets")) {
            if (facet.path("field").asString().equals(field)) {
                return facet.path("values").toString();
            }
        }
        throw new AssertionError("no facet " + field + " in " + answer);
    }

    @Test
    void goesOnPageByPageWithTheSameSearch() {
        String first = "/search?q=thong&year=2026&limit=1&columns=label,Subject";
        List<String> found = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            Answer page = house.get("huong", path).is(200);
            found.addAll(ids(page));
            assertThat(page.json().at("/items/0/columns").propertyNames())
                    .containsExactly("label", "Subject");
            String next = page.at("/next");
            assertThat(page.header("link"))
                    .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            path = next.isEmpty() ? "" : next.substring("/api/v1".length());
        }
        assertThat(found).contains(paper, other).doesNotHaveDuplicates();
    }

    @Test
    void tellsNothingToOneWhoMayReadNothing() {
        Answer found = mai("/search?q=thong").is(200);
        assertThat(found.json().at("/total/count").asInt()).isZero();
        assertThat(found.json().path("items").isEmpty()).isTrue();
        for (JsonNode facet : found.json().path("facets")) {
            assertThat(facet.path("values").isEmpty()).as(facet.toString()).isTrue();
        }
        assertThat(found.json().path("didYouMean").isNull()).isTrue();
        assertThat(mai("/search/suggest?q=th").is(200).json().isEmpty()).isTrue();
        assertThat(house.get("lan", "/search/suggest?q=th").is(200).text()).contains("sort");
        assertThat(mai("/papers/" + paper + "/similar").status()).isEqualTo(403);
        assertThat(mai("/search/export.csv?q=thong").is(200).text().lines()).hasSize(1);
        assertThat(house.get("admin", "/search?q=thong").json().at("/total/count").asInt())
                .isZero();
        Answer saved =
                house.send(
                                "POST",
                                null,
                                "/searches",
                                BodyPublishers.ofString(
                                        "{\"name\": \"a\", \"address\": \"\", \"alert\": true}"),
                                "Authorization",
                                maiToken,
                                "Content-Type",
                                "application/json")
                        .is(201);
        house.issued();
        caughtUp();
        assertThat(mai("/searches/alerts").is(200).json().at("/0/total/count").asInt(-1)).isZero();
        assertThat(house.get("lan", saved.header("location").substring("/api/v1".length())).codes())
                .containsExactly("SEARCH.saved-unknown");
    }

    @Test
    void tellsHowTheIndexStandsAndMakesItAgain() {
        Answer state = house.get("huong", "/search/state").is(200);
        assertThat(state.json().path("papers").asInt()).isPositive();
        assertThat(state.json().path("troubles").isEmpty()).isTrue();
        assertThat(house.get("lan", "/search/state").is(403).codes())
                .containsExactly("RIGHT.refused-role");
        Answer checked = house.post("luu", "/search/check", null).is(200);
        assertThat(checked.json().path("sound").asBoolean()).as(checked.toString()).isTrue();
        assertThat(checked.json().path("indexed").asLong())
                .isEqualTo(checked.json().path("archived").asLong());
        Answer made = house.post("admin", "/search/reindex", null).is(200);
        assertThat(made.json().path("papers").asLong())
                .isEqualTo(checked.json().path("archived").asLong());
        caughtUp();
        assertThat(ids(find("lan", "tuyen cong chuc", ""))).contains(paper, other);
    }

    @Test
    void findsPapersLikeOne() {
        Answer like = house.get("lan", "/papers/" + paper + "/similar?limit=5").is(200);
        assertThat(like.json().path("items").isArray()).isTrue();
        assertThat(house.get("lan", "/papers/khong-co/similar").is(404).codes())
                .containsExactly("PAPER.unknown");
    }

    @Test
    void exportsTheWholeResultWithTheMarkOfTheOffice() throws IOException {
        String search = "?q=" + encoded("thông báo") + "&columns=label,Subject";
        Answer pdf = house.get("huong", "/search/export.pdf" + search).is(200);
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.header("content-disposition")).contains("ket-qua-tim.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "KẾT QUẢ TÌM VĂN BẢN",
                            "In từ Hệ thống quản lý tài liệu điện tử",
                            "Phạm Thu Hương",
                            "/TB-SNV");
        }
        assertThat(house.get("huong", "/search/export.docx" + search).is(200).bytes())
                .startsWith('P', 'K');
        assertThat(house.get("huong", "/search/export.xlsx" + search).is(200).bytes())
                .startsWith('P', 'K');
        Answer csv =
                house.get("huong", "/search/export.csv" + search, "Accept-Language", "en").is(200);
        assertThat(csv.text()).contains("\"No.\",\"Number and symbol\",\"Subject\"", "/TB-SNV");
        assertThat(house.get("huong", "/search/export.doc" + search).status()).isEqualTo(404);
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() {
        Answer found = house.get("lan", "/search?q=thong&colour=red&limit=5000").is(200);
        List<String> notes = new ArrayList<>();
        found.json().path("notes").forEach(note -> notes.add(note.path("code").asString()));
        assertThat(notes).containsExactlyInAnyOrder("SEARCH.parameter", "SEARCH.limit");
        assertThat(found.at("/address")).isEqualTo("q=thong&limit=200");
        assertThat(house.get("lan", "/search/suggest").is(400).codes())
                .containsExactly("API.parameter-missing");
        assertThat(house.get("lan", "/search/suggest?q=a&limit=51").is(400).codes())
                .containsExactly("API.parameter");
    }

    @Test
    void listsTheColumnsInTheLanguageOfTheReader() {
        assertThat(house.get("admin", "/search/columns").is(200).at("/0/heading"))
                .isEqualTo("Số và ký hiệu");
        Answer english = house.get("admin", "/search/columns", "Accept-Language", "en");
        assertThat(english.at("/0/heading")).isEqualTo("Number and symbol");
        assertThat(english.json().size()).isEqualTo(31);
    }

    @Test
    void keepsSearchesAndAlertsToWhatCame() {
        Answer saved =
                house.post(
                                "luu",
                                "/searches",
                                """
                                {"name": "Thông báo", "alert": true,
                                 "address": "http://vi.du/x?q=thong&TypeName=&colour=1&skip=20"}\
                                """)
                        .is(201);
        assertThat(saved.at("/address")).isEqualTo("q=thong");
        assertThat(saved.at("/notes/0/code")).isEqualTo("SEARCH.parameter");
        String path = "/searches/" + saved.at("/id");
        assertThat(saved.header("location")).isEqualTo("/api/v1" + path);
        assertThat(house.get("luu", path).is(200).at("/name")).isEqualTo("Thông báo");
        assertThat(alert()).isZero();
        String issued = house.issued();
        caughtUp();
        assertThat(alert()).isOne();
        JsonNode alert = house.get("luu", "/searches/alerts").json().get(0);
        assertThat(ids(house.get("luu", "/search?" + alert.path("address").asString()).is(200)))
                .containsExactly(issued);
        house.post("luu", path + "/seen", "{\"line\": " + alert.path("line").asLong() + "}")
                .is(200);
        assertThat(alert()).isZero();
        assertThat(
                        house.send(
                                        "PATCH",
                                        "luu",
                                        path,
                                        BodyPublishers.ofString("{\"name\": \"Khác\"}"),
                                        "Content-Type",
                                        "application/json")
                                .is(200)
                                .at("/address"))
                .isEqualTo("q=thong");
        assertThat(
                        house.post("luu", "/searches", "{\"name\": \"Khác\", \"address\": \"\"}")
                                .is(409)
                                .codes())
                .containsExactly("SEARCH.saved-taken");
        assertThat(house.post("luu", "/searches", "{}").is(422).codes())
                .containsExactly("API.missing", "API.missing");
        house.send("DELETE", "luu", path, BodyPublishers.noBody()).is(204);
        assertThat(house.get("luu", path).is(404).codes()).containsExactly("SEARCH.saved-unknown");
        assertThat(house.get("luu", "/searches").json().isEmpty()).isTrue();
    }

    private static void caughtUp() {
        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofMinutes(1))).isTrue();
    }

    private static int alert() {
        return house.get("luu", "/searches/alerts").is(200).json().at("/0/total/count").asInt(-1);
    }
}
