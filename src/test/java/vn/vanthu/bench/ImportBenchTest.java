package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.done;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.search.made.PaperMaker;
import vn.vanthu.workflow.TestHouse;

/// How many files of the past an office takes up in a second: added, read, proposed, compared,
/// kept.
///
/// `-Dbench.files=10000` takes as many texts, and prints the memory in use on the way; with
/// `-Dbench.texts=true` nothing else. The memory of the program is of three sorts: what Java's
/// objects take after a clean-up; what the program has of its own from the system, which goes by
/// what Java was allowed; and what it sees of files, which the system takes back when it needs
/// room.
@Tag("bench")
class ImportBenchTest {

    private static final int TEXTS = Integer.getInteger("bench.files", 2_000);
    private static final boolean ONLY_TEXTS = Boolean.getBoolean("bench.texts");
    private static final List<Long> LOOKS = List.of(1_000L, 2_500L, 5_000L, 10_000L);
    private static final int PDFS = 600;

    @TempDir private Path folder;

    private interface Made {
        byte[] bytes(int i) throws IOException;
    }

    @Test
    void filesASecond() throws Exception {
        try (TestHouse house = TestHouse.open(folder, null, LocalDate.of(2026, 3, 5))) {
            PastBatches past = house.get(PastBatches.class);
            PaperMaker maker = new PaperMaker(5);
            // Warm, as the second folder of an office is.
            measure(past, "warm-up", "txt", 300, i -> text(maker, 100_000 + i));
            measure(past, "texts", "txt", TEXTS, i -> text(maker, i));
            if (ONLY_TEXTS) {
                return;
            }
            List<byte[]> pdfs = new ArrayList<>();
            for (String seed : SeedFiles.seeds().toList()) {
                pdfs.add(SeedFiles.plainPdf(seed));
            }
            measure(
                    past,
                    "warm-up with PDFs",
                    "pdf",
                    200,
                    i -> another(pdfs.get(i % pdfs.size()), 100_000 + i));
            measure(past, "text PDFs", "pdf", PDFS, i -> another(pdfs.get(i % pdfs.size()), i));
            scans(past, "seed-000", 24);
            scans(past, "seed-001", 6);
        }
    }

    /// A run of the recogniser takes several pages of a longer paper, so that those go quicker.
    private void scans(PastBatches past, String seed, int papers) throws Exception {
        List<BufferedImage> pages = SeedFiles.scanned(SeedFiles.ownPdf(seed), 1);
        byte[] scan = SeedFiles.pictures(pages);
        String what = "scans of " + pages.size() + " pages";
        measure(
                past,
                "warm-up with " + what,
                "pdf",
                1 + papers / 3,
                i -> another(scan, 100_000 + i));
        double before = tesseractAlone(pages, papers);
        double scans = measure(past, what, "pdf", papers, i -> another(scan, i));
        double after = tesseractAlone(pages, papers);
        System.out.printf(
                Locale.ROOT,
                "%s are taken in at %.2f of the speed of tesseract alone%n",
                what,
                scans / ((before + after) / 2));
    }

    /// The same pages by the recogniser alone, as somebody would hand it to them: each a picture of
    /// the scan's own 200 dpi, its words asked for with their places, as many at once as there are
    /// cores, one core each. It is run before and after ours, so that other work on the machine
    /// weighs on both.
    ///
    /// @return papers a second
    private double tesseractAlone(List<BufferedImage> pages, int papers) throws Exception {
        List<Callable<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < papers * pages.size(); i++) {
            Path page = folder.resolve("page-" + i + ".png");
            ImageIO.write(pages.get(i % pages.size()), "png", page.toFile());
            runs.add(() -> {
                ProcessBuilder one =
                        new ProcessBuilder(
                                "tesseract",
                                page.toString(),
                                "stdout",
                                "-l",
                                "vie",
                                "--oem",
                                "1",
                                "--psm",
                                "4",
                                "tsv");
                one.environment().put("OMP_THREAD_LIMIT", "1");
                one.redirectOutput(ProcessBuilder.Redirect.DISCARD);
                one.redirectError(ProcessBuilder.Redirect.DISCARD);
                return one.start().waitFor();
            });
        }
        long start = System.nanoTime();
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Integer> run : cores.invokeAll(runs)) {
                assertThat(run.get()).isZero();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "tesseract alone, the same pages: %d pages in %.1f s, %.2f papers a second%n",
                runs.size(),
                seconds,
                papers / seconds);
        return papers / seconds;
    }

    private static byte[] text(PaperMaker maker, int i) {
        StringBuilder text = new StringBuilder();
        maker.paper(i).pages().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Other bytes of the same file.
    private static byte[] another(byte[] pdf, int i) {
        byte[] mark = ("\n%" + i + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] other = Arrays.copyOf(pdf, pdf.length + mark.length);
        System.arraycopy(mark, 0, other, pdf.length, mark.length);
        return other;
    }

    /// @return files a second
    private double measure(PastBatches past, String what, String ending, int count, Made made)
            throws IOException {
        Path old = folder.resolve(what.replace(' ', '-'));
        Files.createDirectories(old);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.write(old.resolve(i + "." + ending), made.bytes(i)));
        }
        String batch = done(past.begin(what, HUONG)).id();
        long start = System.nanoTime();
        long worked = worked();
        for (Path file : files) {
            done(past.add(batch, String.valueOf(file.getFileName()), file, HUONG));
        }
        double adding = (System.nanoTime() - start) / 1e9;
        Deque<Long> looks = new ArrayDeque<>(LOOKS);
        done(
                past.read(
                        batch,
                        (done, all) -> {
                            if (!looks.isEmpty() && done >= looks.getFirst()) {
                                System.out.printf("  %d read: %s%n", looks.remove(), memory());
                            }
                        },
                        HUONG));
        double all = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d in %.1f s (adding %.1f s), %.1f a second; %.2f ms of a processor each, without"
                        + " the readers%n",
                what,
                count,
                all,
                adding,
                count / all,
                (worked() - worked) / 1e6 / count);
        var counts = done(past.batch(batch, HUONG));
        assertThat(counts.count(PastState.WAITING)).isZero();
        assertThat(counts.files()).isEqualTo(count);
        System.out.println("  " + counts.counts());
        return count / all;
    }

    private static long worked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String memory() {
        System.gc();
        Runtime now = Runtime.getRuntime();
        return "%d MB of objects, %d MB of its own, %d MB of files"
                .formatted(
                        (now.totalMemory() - now.freeMemory()) >> 20,
                        system("RssAnon"),
                        system("RssFile") + system("RssShmem"));
    }

    /// What Linux says of this program, in megabytes; nothing elsewhere.
    private static long system(String what) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(what + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
        } catch (IOException e) {
            return 0;
        }
    }
}
