package vn.vanthu.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.Problem;

class OutsideTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @TempDir Path folder = Path.of("");

    @Test
    void sixtyThreeProvincesBecomeThirtyFour() {
        try (Database database = opened()) {
            OfficeData data = new OfficeTables(database).all();
            assertThat(provinces(data, LocalDate.of(2024, 12, 31))).hasSize(63);
            assertThat(provinces(data, BEFORE)).hasSize(63);
            assertThat(provinces(data, AFTER)).hasSize(34);
            Office office = office(database);
            List<String> gone = provinces(data, BEFORE);
            gone.removeAll(provinces(data, AFTER));
            assertThat(gone)
                    .hasSize(29)
                    .allSatisfy(code -> assertThat(office.successorsOf(code, AFTER)).hasSize(1))
                    .allSatisfy(code -> assertThat(office.successorsOf(code, BEFORE)).isEmpty());
        }
    }

    @Test
    void baRiaVungTauIsNowHoChiMinhAndKonTumQuangNgai() {
        try (Database database = opened()) {
            Office office = office(database);
            assertThat(names(office.successorsOf("ubnd-ba-ria-vung-tau", AFTER)))
                    .containsExactly("UBND Thành phố Hồ Chí Minh");
            assertThat(names(office.successorsOf("ubnd-kon-tum", AFTER)))
                    .containsExactly("UBND tỉnh Quảng Ngãi");
            assertThat(office.successorsOf("ubnd-quang-ngai", AFTER)).isEmpty();
            assertThat(names(office.successorsOf("btttt", LocalDate.of(2025, 3, 1))))
                    .containsExactly("Bộ KH&CN");
            assertThat(names(office.successorsOf("bkhdt", AFTER))).containsExactly("Bộ Tài chính");
            assertThat(names(office.successorsOf("btnmt", AFTER)))
                    .isEqualTo(names(office.successorsOf("bnnptnt", AFTER)))
                    .containsExactly("Bộ NN&MT");
        }
    }

    @Test
    void oneBodyIsFollowedThroughAllThatTookItsPlace() {
        try (Database database = opened()) {
            Office office = office(database);
            assertThat(SampleAgency.load(office)).isEmpty();
            assertThat(names(office.successorsOf("stttt-ba-ria-vung-tau", BEFORE)))
                    .containsExactly("Sở KH&CN tỉnh Bà Rịa - Vũng Tàu");
            assertThat(names(office.successorsOf("stttt-ba-ria-vung-tau", AFTER)))
                    .containsExactly("Sở KH&CN TP. Hồ Chí Minh");
        }
    }

    @Test
    void searchNeedsNoAccentsAndNoWholeWords() {
        try (Database database = opened()) {
            Office office = office(database);
            for (String typed :
                    List.of(
                            "quảng ngãi",
                            "Qua\u0309ng Nga\u0303i",
                            "quang ngai",
                            "ubnd tinh quang nga",
                            "nGAI  quang",
                            "uy ban nhan dan tinh quang ng")) {
                assertThat(office.search(typed, AFTER))
                        .as(typed)
                        .extracting(f -> f.agency().code())
                        .contains("ubnd-quang-ngai");
            }
            assertThat(office.search("dac lac", AFTER)).isEmpty();
            assertThat(office.search("dak lak", AFTER)).hasSize(1);
            assertThat(office.search("  %_' ", AFTER)).isEmpty();
            assertThat(office.search("u", AFTER)).hasSize(20);
        }
    }

    @Test
    void theNameOfOneThatIsGoneLeadsToItsSuccessor() {
        try (Database database = opened()) {
            Office office = office(database);
            assertThat(office.search("ba ria", BEFORE))
                    .singleElement()
                    .satisfies(f -> assertThat(f.formerly()).isNull());
            assertThat(office.search("ba ria", AFTER))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.agency().code()).isEqualTo("ubnd-ho-chi-minh");
                        assertThat(String.valueOf(f.formerly())).contains("Bà Rịa - Vũng Tàu");
                    });
            assertThat(office.search("thua thien hue", AFTER))
                    .singleElement()
                    .satisfies(f ->
                            assertThat(f.agency().shortName()).isEqualTo("UBND thành phố Huế"));
        }
    }

    @Test
    void aSuccessionEndsTheOneThatIsSucceeded() {
        try (Database database = opened()) {
            Office office = office(database);
            LocalDate day = LocalDate.of(2027, 1, 1);
            assertThat(office.succeed(new Succession("bct", "btc", day, null, "low"), "admin"))
                    .isEmpty();
            assertThat(office.outsideOn("bct", day.minusDays(1))).isPresent();
            assertThat(office.outsideOn("bct", day)).isEmpty();
            assertThat(names(office.successorsOf("bct", day))).containsExactly("Bộ Tài chính");
            assertThat(office.succeed(new Succession("bct", "bct", day, null, "low"), "admin"))
                    .extracting(Problem::code)
                    .containsExactly("OFFICE.succession-self");
            assertThat(office.succeed(new Succession("nobody", "bct", day, null, "low"), "a"))
                    .extracting(Problem::code)
                    .containsExactly("OFFICE.unknown-code");
        }
    }

    @Test
    void aRingOfSuccessionsEnds() {
        try (Database database = TestDatabase.open(Database.Kind.SQLITE, folder)) {
            Office office = office(database);
            String ring =
                    """
                    vanthu: office/1
                    outside:
                      - {code: a, name: A, until: 2020-12-31}
                      - {code: b, name: B, until: 2020-12-31}
                    successions:
                      - {from: a, to: b, day: 2021-01-01}
                      - {from: b, to: a, day: 2021-01-01}
                    """;
            assertThat(office.load("ring.yaml", ring.getBytes(StandardCharsets.UTF_8), "a"))
                    .isEmpty();
            assertThat(office.successorsOf("a", AFTER)).isEmpty();
            assertThat(office.search("a", AFTER)).isEmpty();
        }
    }

    private Database opened() {
        Database database = TestDatabase.open(Database.Kind.SQLITE, folder);
        assertThat(SampleAgency.loadOutside(office(database))).isEmpty();
        return database;
    }

    private static Office office(Database database) {
        return new Office(database, Clock.systemUTC(), _ -> {});
    }

    private static List<String> provinces(OfficeData data, LocalDate day) {
        return new java.util.ArrayList<>(
                data.outside().stream()
                        .filter(a -> a.code().startsWith("ubnd-"))
                        .filter(a -> a.validity().holdsOn(day))
                        .map(OutsideAgency::code)
                        .toList());
    }

    private static List<String> names(List<OutsideAgency> agencies) {
        return agencies.stream().map(OutsideAgency::shortName).toList();
    }
}
