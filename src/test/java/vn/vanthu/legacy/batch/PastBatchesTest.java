package vn.vanthu.legacy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.ADMIN;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.register.Register;
import vn.vanthu.search.Follower;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.workflow.TestHouse;

/// Papers of the past on their way from a folder into the archive.
class PastBatchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @TempDir Path folder = Path.of("");

    private TestHouse house;
    private PastBatches past;
    private String batch = "";

    @BeforeEach
    void open() {
        house = TestHouse.open(folder, null, DAY);
        past = house.get(PastBatches.class);
        batch = done(past.begin("kho cũ", HUONG)).id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private PastFile add(String name, byte[] bytes) throws IOException {
        Files.createDirectories(source(name).getParent());
        Files.write(source(name), bytes);
        return done(past.add(batch, name, source(name), HUONG)).file();
    }

    private void read() {
        done(past.read(batch, (_, _) -> {}, HUONG));
    }

    private PastFile now(PastFile file) {
        return done(past.open(file.id(), HUONG)).file();
    }

    private static byte[] text(String seed) throws IOException {
        return Files.readAllBytes(Path.of("src/test/golden", seed, "original.txt"));
    }

    @Test
    void theSeedsInThreeFormsBecomeFivePapersInTheArchiveWithTheirOriginals() throws IOException {
        for (String seed : SeedFiles.seeds().toList()) {
            add(seed + ".txt", text(seed));
            add(seed + ".docx", SeedFiles.docx(seed));
            add(seed + ".pdf", SeedFiles.plainPdf(seed));
        }
        read();
        assertThat(done(past.batch(batch, HUONG)).counts())
                .isEqualTo(Map.of(PastState.PROPOSED, 5, PastState.TWIN, 10));
        PastBatches.Many sure = done(past.confirmAbove(batch, 0.9, (_, _) -> {}, HUONG));
        assertThat(sure.done()).hasSize(3);
        assertThat(sure.left()).isEmpty();
        for (PastFile file : proposals()) {
            assertThat(refused(past.confirm(file.id(), file.values(), HUONG)))
                    .containsExactly("PAST.number-missing");
            String symbol = file.values().get(PastField.KIND).equals("bao-cao") ? "BC-SKHCN" : "KL-SKHCN";
            done(past.confirm(
                    file.id(),
                    file.values().with(PastField.NUMBER, "12").with(PastField.SYMBOL, symbol),
                    HUONG));
        }
        PastBatches.Many taken = done(past.takeInAll(batch, (_, _) -> {}, HUONG));
        assertThat(taken.left()).isEmpty();
        assertThat(taken.done()).hasSize(5);

        for (PastFile file : done(past.files(batch, List.of(PastState.TAKEN_IN), 0, 10, HUONG))) {
            Holding holding = holding(file);
            assertThat(holding.newest().act()).isEqualTo("imported");
            String name = file.object().substring(file.object().lastIndexOf('/') + 1);
            String ending = file.name().substring(file.name().lastIndexOf('.'));
            assertThat(holding.newest().files().keySet())
                    .contains("metadata.json", "paper.json", "text.txt", name + ending);
            byte[] original = holding.file(1, name + ending);
            assertThat(Originals.digest(new ByteArrayInputStream(original))).isEqualTo(file.id());
            assertThat(original).isEqualTo(Files.readAllBytes(source(file.name())));
        }
        assertThat(booked(2019, "453")).isEqualTo("453/SKHCN-TTr PAST");
        assertThat(booked(2018, "01A")).isEqualTo("01A/KH-SKHCN PAST");
        assertThat(booked(2022, "507")).isEqualTo("507/SKHCN-TTr PAST");
        assertThat(booked(2017, "12")).isEqualTo("12/BC-SKHCN PAST");
        // Another province's department of the same name: kept, and no number of this register.
        assertThat(house.get(Register.class).entries("chung", 2021, null, 10)).isEmpty();
        assertThat(done(past.files(batch, List.of(PastState.TAKEN_IN), 0, 10, HUONG)))
                .extracting(PastFile::object)
                .contains("2021/ket-luan/0012-KL-SKHCN-So-Khoa-hoc-va-Cong-nghe");

        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        assertThat(found("xep hang chi so cchc nam 2021")).contains("507/SKHCN-TTr");
        assertThat(done(house.get(Upkeep.class).verify(ADMIN, Progress.NONE)).faults()).isEmpty();
    }

    private List<PastFile> proposals() {
        return done(past.files(batch, List.of(PastState.PROPOSED), 0, 100, HUONG));
    }

    private Holding holding(PastFile file) {
        return house.get(Archive.class).find(new ObjectId(String.valueOf(file.object()))).orElseThrow();
    }

    private Path source(String name) {
        return folder.resolve("old").resolve(name);
    }

    private String booked(int year, String number) {
        return house.get(Register.class)
                .entry("chung", year, PaperNumber.parse(number))
                .map(entry -> entry.label() + " " + entry.state())
                .orElse("");
    }

    private List<String> found(String words) {
        return done(house.get(Search.class).find(SearchRequest.of(words), HUONG)).hits().stream()
                .map(Hit::label)
                .toList();
    }
}
