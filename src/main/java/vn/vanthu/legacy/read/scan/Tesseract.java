package vn.vanthu.legacy.read.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Runs Tesseract over one page.
final class Tesseract {

    private static final int MOST_OUTPUT = 32 * 1024 * 1024;

    private final String program;
    private final Duration most;

    Tesseract(String program, Duration most) {
        this.program = program;
        this.most = most;
    }

    /// Whether the program is there and reads Vietnamese.
    boolean isReady() {
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

    /// What it found, as the table it prints; null when it took too long or failed.
    @Nullable String read(Grey page, int dpi) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                program,
                                "stdin",
                                "stdout",
                                "-l",
                                "vie",
                                "--oem",
                                "1",
                                "--psm",
                                "4",
                                "--dpi",
                                String.valueOf(dpi),
                                "tsv"));
        // One core a page: two pages at once are faster than two cores on one.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            CompletableFuture<byte[]> table =
                    CompletableFuture.supplyAsync(() -> drain(process), Thread.ofVirtual()::start);
            try (OutputStream in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
                Bitmap.write(page, in);
            }
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                return null;
            }
            return new String(table.join(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
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
