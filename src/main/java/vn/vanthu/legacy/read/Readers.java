package vn.vanthu.legacy.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.ReadFile;

/// Reads files of the past, each in a process that it cannot break out of.
///
/// As many files are read at once as there are processes; any number of threads may ask. A process
/// lives on from file to file, and is ended and started anew when a file takes too long or too much
/// memory.
public final class Readers implements AutoCloseable {

    private static final long TICK_MILLIS = 50;

    /// Places for processes; an empty one is started when it is needed.
    private final BlockingQueue<Place> places;

    private final Set<ReadingChild> alive = ConcurrentHashMap.newKeySet();
    private final int atOnce;
    private final ReadLimits limits;
    private final Path scratch;
    private final Thread watch;
    private volatile boolean closed;

    private record Place(@Nullable ReadingChild child) {}

    /// @param atOnce how many files are read at the same time
    public Readers(int atOnce, ReadLimits limits) {
        this.atOnce = atOnce;
        this.limits = limits;
        this.places = new ArrayBlockingQueue<>(atOnce);
        for (int i = 0; i < atOnce; i++) {
            places.add(new Place(null));
        }
        try {
            this.scratch = Files.createTempDirectory("vanthu-reading");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the reading of files", e);
        }
        this.watch = Thread.ofPlatform().daemon().name("reading-watch").start(this::watch);
    }

    /// Reads a paper from a file.
    public Outcome<ReadFile> read(Path file) {
        return read(file, name(file));
    }

    /// The same for a file that lies under another name than the clerk knows.
    public Outcome<ReadFile> read(Path file, String name) {
        Problem refusal = refusal(file);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return file(ask(ReadingProcess.FILE, file.toAbsolutePath(), name));
    }

    /// Reads a paper from the bytes of a file.
    ///
    /// @param name of the file, as the clerk knows it
    public Outcome<ReadFile> read(byte[] bytes, String name) {
        return kept(bytes, path -> file(ask(ReadingProcess.FILE, path, name)));
    }

    /// Reads a register book from a file.
    public Outcome<OldRegister> readRegister(Path file) {
        Problem refusal = refusal(file);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return register(ask(ReadingProcess.BOOK, file.toAbsolutePath(), name(file)));
    }

    /// Reads a register book from the bytes of a file.
    public Outcome<OldRegister> readRegister(byte[] bytes, String name) {
        return kept(bytes, path -> register(ask(ReadingProcess.BOOK, path, name)));
    }

    /// Draws a page of a PDF or a picture, for somebody to look at.
    ///
    /// @param page from 1
    /// @param quarters of a circle to turn it by, clockwise, as [ReadFile#quarters] tells
    /// @return a PNG
    public Outcome<byte[]> picture(Path file, int page, int quarters) {
        Problem refusal = refusal(file);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        String wanted = page + " " + quarters;
        return switch (ask(ReadingProcess.PICTURE, file.toAbsolutePath(), wanted)) {
            case ReadingChild.Answer.Picture(var png) -> Outcome.done(png);
            case ReadingChild.Answer.Refused(var problems) -> new Outcome.Refused<>(problems);
            case ReadingChild.Answer other ->
                    throw new IllegalStateException("for a picture " + other);
        };
    }

    private @Nullable Problem refusal(Path file) {
        try {
            if (!Files.exists(file)) {
                return Problem.must("READ.missing", "", name(file));
            }
            // Never opened: reading a pipe or a device would wait for ever.
            if (!Files.isRegularFile(file)) {
                return Problem.must("READ.not-a-file", "", name(file));
            }
            if (!Files.isReadable(file)) {
                return Problem.must("READ.no-right", "", name(file));
            }
            return refusal(Files.size(file));
        } catch (IOException e) {
            return Problem.must("READ.no-right", "", name(file));
        }
    }

    private @Nullable Problem refusal(long size) {
        if (size == 0) {
            return Problem.must("READ.empty", "");
        }
        return size > limits.bytes()
                ? Problem.must("READ.too-large", "", size, limits.bytes())
                : null;
    }

    /// Reads from a path.
    private interface FromPath<T> {
        Outcome<T> read(Path path);
    }

    private <T> Outcome<T> kept(byte[] bytes, FromPath<T> reading) {
        Problem refusal = refusal(bytes.length);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        try {
            Path path = Files.createTempFile(scratch, "file", "");
            try {
                Files.write(path, bytes);
                return reading.read(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the scratch folder " + scratch + " cannot be written", e);
        }
    }

    private static Outcome<ReadFile> file(ReadingChild.Answer answer) {
        return switch (answer) {
            case ReadingChild.Answer.File(var file) -> Outcome.done(file);
            case ReadingChild.Answer.Refused(var problems) -> new Outcome.Refused<>(problems);
            case ReadingChild.Answer other ->
                    throw new IllegalStateException("for a paper " + other);
        };
    }

    private static Outcome<OldRegister> register(ReadingChild.Answer answer) {
        return switch (answer) {
            case ReadingChild.Answer.Register(var register) -> Outcome.done(register);
            case ReadingChild.Answer.Refused(var problems) -> new Outcome.Refused<>(problems);
            case ReadingChild.Answer other ->
                    throw new IllegalStateException("for a register " + other);
        };
    }

    private ReadingChild.Answer ask(byte kind, Path file, String name) {
        Place place = take();
        ReadingChild child = place.child();
        try {
            if (child == null || !child.isAlive()) {
                child = start();
            }
            return child.ask(kind, file, name, atOnce - places.size());
        } catch (IOException e) {
            throw new UncheckedIOException("the process that reads files cannot be started", e);
        } finally {
            if (child != null && !child.isAlive()) {
                alive.remove(child);
                child.clear();
                child = null;
            }
            places.add(new Place(child));
        }
    }

    private ReadingChild start() throws IOException {
        ReadingChild child = new ReadingChild(limits, scratch);
        alive.add(child);
        if (closed) {
            child.kill();
        }
        return child;
    }

    private Place take() {
        if (closed) {
            throw new IllegalStateException("these readers are closed");
        }
        try {
            return places.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a reader", e);
        }
    }

    private void watch() {
        while (!closed) {
            long now = System.nanoTime();
            alive.forEach(child -> child.check(now));
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        alive.forEach(ReadingChild::kill);
        Scratch.clear(scratch);
    }
}
