package vn.vanthu.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.Problem;

/// Files that a person wrote wrongly, or that somebody made to do harm.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OfficeFileTest {

    @TempDir Path folder = Path.of("");
    private final List<Object> events = new ArrayList<>();
    private Database database;
    private Office office;

    @BeforeEach
    void open() {
        database = TestDatabase.open(Database.Kind.SQLITE, folder);
        office = new Office(database, Clock.systemUTC(), events::add);
    }

    @AfterEach
    void nothingWasTakenIn() {
        assertThat(events).isEmpty();
        database.close();
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsLine() {
        assertThat(
                        load(
                                """
                                vanthu: office/1
                                agency:
                                  - {code: S KHCN, name: Sở, place: X}
                                  - {name: Sở, from: 2020-02-30}
                                units:
                                  - {code: VP, name: Văn phòng, from: 2020-01-01}
                                  - {code: VP, name: Văn phòng Sở, from: 2021-01-01, colour: red}
                                  - VP
                                people:
                                  - {code: a, name: A}
                                  - {code: a, name: B}
                                appointments: none
                                signing:
                                  - {code: x, post: y, authority: pp}
                                successions:
                                  - {from: a, to: b}
                                cars: []
                                """))
                .containsExactlyInAnyOrder(
                        "OFFICE.code agency[0].code o.yaml:3",
                        "OFFICE.missing agency[1].code o.yaml:4",
                        "OFFICE.missing agency[1].place o.yaml:4",
                        "OFFICE.day agency[1].from o.yaml:4",
                        "OFFICE.unknown-member units[1].colour o.yaml:7",
                        "OFFICE.not-group units[2] o.yaml:8",
                        "OFFICE.not-list appointments o.yaml:12",
                        "OFFICE.choice signing[0].authority o.yaml:14",
                        "OFFICE.missing successions[0].day o.yaml:16",
                        "OFFICE.unknown-member cars o.yaml:17",
                        "OFFICE.duplicate people[1].code o.yaml:11");
    }

    @Test
    void rulesBetweenEntriesAreToldWithTheirLineToo() {
        assertThat(
                        load(
                                """
                                vanthu: office/1
                                units:
                                  - {code: VP, name: Một, until: 2021-01-01}
                                  - {code: VP, name: Hai, from: 2021-01-01}
                                posts:
                                  - {code: gd, title: Giám đốc, level: head-of-agency}
                                  - {code: pgd, title: Phó Giám đốc, level: deputy}
                                appointments:
                                  - {person: nobody, post: gd, unit: XX}
                                """))
                .containsExactlyInAnyOrder(
                        "OFFICE.overlap units[1].from o.yaml:4",
                        "OFFICE.deputy posts[1].deputyOf o.yaml:7",
                        "OFFICE.unknown-code appointments[0].person o.yaml:9",
                        "OFFICE.unknown-code appointments[0].unit o.yaml:9");
    }

    @Test
    void anotherFormatIsRefusedByName() {
        assertThat(office.load("o.yaml", bytes("vanthu: office/2\nunits: []\n"), "a"))
                .containsExactly(
                        Problem.must(
                                "OFFICE.format", "vanthu", "o.yaml:1", "office/2", "office/1"));
        assertThat(load("units: []")).containsExactly("OFFICE.format-missing vanthu o.yaml");
        assertThat(load("")).containsExactly("OFFICE.format-missing vanthu o.yaml");
        assertThat(load("- 1")).containsExactly("OFFICE.format-missing vanthu o.yaml");
        assertThat(load("vanthu: [office/1]"))
                .containsExactly("OFFICE.format-missing vanthu o.yaml");
    }

    @Test
    void whatIsNoPlainYamlIsRefused() {
        for (String text :
                List.of(
                        "vanthu: office/1\nunits: [",
                        "vanthu: office/1\nvanthu: office/1\n",
                        "vanthu: office/1\nunits: &a [1]\npeople: *a\n",
                        "vanthu: office/1\n---\nvanthu: office/1\n",
                        "\tvanthu: office/1",
                        "vanthu: office/1\nunits: " + "[".repeat(50) + "]".repeat(50),
                        "vanthu: office/1\nunits: " + "[".repeat(100_000),
                        "{".repeat(100_000),
                        "vanthu: \"\\uD800",
                        "%YAML 9.9\n---\nvanthu: office/1")) {
            assertThat(load(text))
                    .as(text.substring(0, Math.min(80, text.length())))
                    .singleElement()
                    .asString()
                    .startsWith("OFFICE.yaml");
        }
    }

    @Test
    void aBombOfAliasesIsRefusedAndNotBlownUp() {
        StringBuilder bomb = new StringBuilder("vanthu: office/1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(load(bomb.toString())).singleElement().asString().startsWith("OFFICE.yaml");
    }

    @Test
    void anEndlessFileIsRefusedUnread() {
        assertThat(office.load("o.yaml", new byte[5 * 1024 * 1024], "a"))
                .extracting(Problem::code)
                .containsExactly("OFFICE.too-large");
    }

    @Test
    void letterSaladIsRefusedAndNeverBreaksTheProgram() {
        byte[] sound = SampleAgency.read("agency.yaml");
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            byte[] spoilt = sound.clone();
            for (int i = 0; i < 30; i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThat(office.load("o.yaml", spoilt, "a"))
                    .as("seed " + seed + ", round " + round)
                    .isNotEmpty();
        }
    }

    private List<String> load(String yaml) {
        return office.load("o.yaml", bytes(yaml), "admin").stream()
                .map(p -> p.code() + " " + p.field() + " " + p.values().getFirst())
                .map(String::strip)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
