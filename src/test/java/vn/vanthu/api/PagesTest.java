package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists come page by page, by key: nothing twice, nothing missed, though the list grows meanwhile.
class PagesTest {

    private static OpenHouse house;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = OpenHouse.open(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// The member `name` of all items, following `next` to the end.
    private static List<String> walk(String login, String first, String name) {
        List<String> found = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            Answer page = house.get(login, path).is(200);
            page.json().path("items").forEach(item -> found.add(item.path(name).asString()));
            String next = page.at("/next");
            assertThat(page.header("link"))
                    .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            path = next.isEmpty() ? "" : next.substring("/api/v1".length());
        }
        return found;
    }

    @Test
    void pagesTheRegisterInOrderOfNumbers() {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            expected.add("%02d".formatted(i));
            house.post(
                            "huong",
                            "/series/sao/reservations",
                            "{\"owner\": \"lan\", \"expires\": \"2026-03-20\"}")
                    .is(201);
        }
        String path = "/series/sao/years/2026/entries";
        assertThat(walk("huong", path + "?limit=5", "number")).isEqualTo(expected);
        assertThat(walk("huong", path + "?limit=12", "number")).isEqualTo(expected);
        assertThat(walk("huong", path, "number")).isEqualTo(expected);
    }

    @Test
    void keepsDraftsOfOneInstantTogether() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(house.draft().at("/id"));
            // Two by two at one instant.
            if (i % 2 == 1) {
                house.clock.pass(Duration.ofSeconds(1));
            }
        }
        assertThat(walk("lan", "/drafts?limit=1", "id"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(walk("lan", "/drafts?limit=3", "id"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void pagesIssuedPapersTheJournalAndTheTrail() {
        List<String> papers = List.of(house.issued(), house.issued(), house.issued());
        assertThat(walk("huong", "/papers?year=2026&limit=2", "id"))
                .containsExactlyInAnyOrderElementsOf(papers);
        List<String> lines = walk("luu", "/archive/journal?limit=2", "seq");
        assertThat(lines).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).isEqualTo("1");
        assertThat(walk("luu", "/archive/journal?from=3&limit=2", "seq"))
                .isEqualTo(lines.subList(2, lines.size()));
        List<String> trail = walk("admin", "/audit?by=huong&limit=4", "seq");
        assertThat(trail).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }
}
