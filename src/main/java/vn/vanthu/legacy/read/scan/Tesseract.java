package vn.vanthu.legacy.read.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs Tesseract.
final class Tesseract {

    private static final int MOST_OUTPUT = 32 * 1024 * 1024;

    private final String program;
    private final Duration most;
    private @Nullable Boolean ready;

    Tesseract(String program, Duration most) {
        this.program = program;
        this.most = most;
    }

    /// Whether the program is there and reads Vietnamese; it is asked once.
    synchronized boolean isReady() {
        Boolean known = ready;
        if (known == null) {
            known = readsVietnamese();
            ready = known;
        }
        return known;
    }

    private boolean readsVietnamese() {
        try {
            Process process =
                    new ProcessBuilder(program, "--list-langs").redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said;
            try (InputStream out = process.getInputStream()) {
                said = new String(out.readNBytes(65_536), StandardCharsets.UTF_8);
            }
            return process.waitFor() == 0 && said.lines().anyMatch("vie"::equals);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What it found, as the table that it prints for each page; null when it took too long or
    /// failed.
    ///
    /// It is given a file, of which its library takes whole rows: what comes by its standard input
    /// it takes letter by letter.
    @Nullable List<String> read(List<Tiff.Page> pages) throws IOException, InterruptedException {
        Path picture = Files.createTempFile("pages", ".tif");
        try {
            try (OutputStream out = Files.newOutputStream(picture)) {
                Tiff.write(pages, out);
            }
            String rows = read(picture);
            return rows == null ? null : byPage(rows, pages.size());
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private @Nullable String read(Path picture) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                program,
                                picture.toString(),
                                "stdout",
                                "-l",
                                "vie",
                                "--oem",
                                "1",
                                "--psm",
                                "4",
                                // Lines it is unsure of would be read once more as white on
                                // black, which no official paper is.
                                "-c",
                                "invert_threshold=0",
                                // Letters of one width change the words in nothing.
                                "-c",
                                "textord_all_prop=1",
                                "tsv"));
        // One core a page: two pages at once are faster than two cores on one.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> rows =
                    CompletableFuture.supplyAsync(() -> drain(process), Thread.ofVirtual()::start);
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                return null;
            }
            return new String(rows.join(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    /// The second column of a row tells the page, from 1.
    private static List<String> byPage(String rows, int pages) {
        List<StringBuilder> tables = Stream.generate(StringBuilder::new).limit(pages).toList();
        rows.lines()
                .forEach(row -> {
                    int start = row.indexOf('\t') + 1;
                    int page =
                            page(row.substring(start, Math.max(start, row.indexOf('\t', start))));
                    if (page >= 1 && page <= pages) {
                        tables.get(page - 1).append(row).append('\n');
                    }
                });
        return tables.stream().map(StringBuilder::toString).toList();
    }

    private static int page(String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            // The heading of the table.
            return 0;
        }
    }

    private static byte[] drain(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(MOST_OUTPUT);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
