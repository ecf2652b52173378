package vn.vanthu.legacy.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// A running [ReadingProcess], seen from the program that started it.
final class ReadingChild {

    /// How it ends when its heap is full; the JVM's own way out has the same number.
    static final int OUT_OF_MEMORY = 3;

    private final Path scratch;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final ReadLimits limits;
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean late;
    private volatile boolean killed;

    /// What came back: a file, a register, a picture, or the reasons why not.
    sealed interface Answer {
        record File(vn.vanthu.legacy.ReadFile file) implements Answer {}

        record Register(OldRegister register) implements Answer {}

        @SuppressWarnings("ArrayRecordComponent") // Nobody compares two with equals.
        record Picture(byte[] png) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}
    }

    ReadingChild(ReadLimits limits, Path scratch) throws IOException {
        this.limits = limits;
        this.scratch = Files.createTempDirectory(scratch, "reader");
        ProcessBuilder builder = new ProcessBuilder(command(limits, this.scratch));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    private static List<String> command(ReadLimits limits, Path scratch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.heap() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-Xshare:auto");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.io.tmpdir=" + scratch);
        // Nobody reads the logs of this process; writing them would cost more than the reading.
        command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        command.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
        // Colours of a scan are of no use, and the quick way is exact enough.
        command.add("-Dsun.java2d.cmm=sun.java2d.cmm.lcms.LcmsServiceProvider");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        if (isInJarOfJars()) {
            command.add("-Dloader.main=" + ReadingProcess.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(ReadingProcess.class.getName());
        }
        command.add(limits.recogniser());
        command.add(String.valueOf(limits.page().toMillis()));
        command.add(String.valueOf(limits.pages()));
        return command;
    }

    /// Whether the program runs from the one jar that holds all others, which needs its loader.
    private static boolean isInJarOfJars() {
        CodeSource source = ReadingProcess.class.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        return place != null && place.toString().contains("BOOT-INF");
    }

    /// Asks and waits; an answer always comes, within the limits.
    ///
    /// @param files that are being read just now, this one among them
    Answer ask(byte kind, Path file, String name, int files) {
        deadline = System.nanoTime() + limits.file().toNanos();
        try {
            requests.writeByte(kind);
            Wire.text(requests, file.toString());
            Wire.text(requests, name);
            requests.writeInt(files);
            requests.flush();
            while (true) {
                byte answer = answers.readByte();
                switch (answer) {
                    case Wire.ALIVE ->
                            deadline =
                                    System.nanoTime()
                                            + limits.page().toNanos()
                                            + limits.file().toNanos();
                    case Wire.READ -> {
                        return new Answer.File(Wire.readFile(answers));
                    }
                    case Wire.REGISTER -> {
                        return new Answer.Register(Wire.register(answers));
                    }
                    case Wire.PICTURE -> {
                        return new Answer.Picture(Wire.picture(answers));
                    }
                    case Wire.REFUSED -> {
                        return new Answer.Refused(Wire.problems(answers));
                    }
                    default -> throw new IOException("an answer of sort " + answer + " came over");
                }
            }
        } catch (IOException | RuntimeException e) {
            Problem why = why();
            kill();
            return new Answer.Refused(List.of(why));
        } finally {
            deadline = Long.MAX_VALUE;
        }
    }

    private Problem why() {
        if (late) {
            return Problem.must("READ.time", "", limits.file().toSeconds());
        }
        @Nullable Integer end = end();
        if (end != null && end == OUT_OF_MEMORY) {
            return Problem.must("READ.memory", "", limits.heap());
        }
        return Problem.must("READ.crashed", "");
    }

    private @Nullable Integer end() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /// Ends it when it is over its time.
    void check(long now) {
        if (now - deadline > 0 && deadline != Long.MAX_VALUE) {
            late = true;
            kill();
        }
    }

    /// Clears away what it left behind when it was ended.
    void clear() {
        Scratch.clear(scratch);
    }

    boolean isAlive() {
        return process.isAlive() && !killed;
    }

    void kill() {
        killed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
