package vn.vanthu.legacy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.legacy.read.HostileFiles;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Register;
import vn.vanthu.search.Follower;
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
        return done(past.add(batch, name, new java.io.ByteArrayInputStream(bytes), HUONG)).file();
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
        List<PastFile> files = done(past.files(batch, List.of(), 0, 100, HUONG));
        for (PastFile file : files) {
            System.out.println(
                    file.name() + " " + file.state() + " " + file.confidence() + " " + file.values().values() + " twin " + file.twinSort() + file.likeness()
                            + " " + file.problems().stream().map(Problem::code).toList());
        }
        assertThat(files).hasSize(15);
    }
}
