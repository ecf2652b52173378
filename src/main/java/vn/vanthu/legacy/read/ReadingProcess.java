package vn.vanthu.legacy.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.read.scan.Recogniser;

/// The process that opens files which may be hostile: reads one after the other, as it is told on
/// its standard input, and answers on its standard output.
///
/// It ends with its input, so that it never outlives the program that started it.
final class ReadingProcess {

    static final byte FILE = 1;
    static final byte BOOK = 2;

    /// A picture of one page; its number stands in the place of the name.
    static final byte PICTURE = 3;

    /// What a request of it looks like.
    ///
    /// @param files that are being read just now, this one among them
    private record Request(byte kind, String path, String name, int files) {}

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final DataOutputStream out;
    private final int pages;
    private final int cores;
    private final Recogniser recogniser;

    private ReadingProcess(DataOutputStream out, String recogniser, Duration page, int pages) {
        this.out = out;
        this.pages = pages;
        this.cores = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
        this.recogniser = new Recogniser(recogniser, page, cores);
    }

    /// Reads what it is sent until nobody sends any more.
    ///
    /// @param args the program that recognises letters, milliseconds a page, most pages
    public static void main(String[] args) throws InterruptedException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // A library that prints must not speak between the answers.
        System.setOut(
                new PrintStream(
                        OutputStream.nullOutputStream(),
                        false,
                        java.nio.charset.StandardCharsets.UTF_8));
        ReadingProcess process =
                new ReadingProcess(
                        new DataOutputStream(new BufferedOutputStream(answers, 1 << 16)),
                        args[0],
                        Duration.ofMillis(Long.parseLong(args[1])),
                        Integer.parseInt(args[2]));
        Thread.ofPlatform().daemon().start(process::listen);
        // Deeply nested files meet the end of the stack later, and are refused by count before.
        Thread worker = new Thread(null, process::work, "reading", 8 << 20);
        worker.start();
        worker.join();
    }

    private void listen() {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                requests.add(
                        new Request(in.readByte(), Wire.text(in), Wire.text(in), in.readInt()));
            }
        } catch (IOException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() {
        try {
            while (true) {
                Request request = requests.take();
                answer(request);
            }
        } catch (InterruptedException | IOException e) {
            // Nobody listens any more.
            Runtime.getRuntime().halt(1);
        }
    }

    private void answer(Request request) throws IOException {
        try {
            ReadNotes notes = new ReadNotes(this::alive);
            Path path = Path.of(request.path());
            Recogniser own = recogniser.with(Math.max(1, cores / Math.max(1, request.files())));
            AnyFile file = new AnyFile(path, pages, notes, own);
            if (request.kind() == BOOK) {
                OldRegister register = file.register();
                synchronized (out) {
                    Wire.write(out, register);
                }
            } else if (request.kind() == PICTURE) {
                String[] wanted = request.name().split(" ", -1);
                byte[] png = file.picture(Integer.parseInt(wanted[0]), Integer.parseInt(wanted[1]));
                synchronized (out) {
                    Wire.writePicture(out, png);
                }
            } else {
                ReadFile read = file.read(request.name());
                synchronized (out) {
                    Wire.write(out, read);
                }
            }
        } catch (UnreadableFile e) {
            refuse(e);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ReadingChild.OUT_OF_MEMORY);
        } catch (StackOverflowError e) {
            refuse(new UnreadableFile("READ.nested", "…"));
        } catch (IOException | RuntimeException e) {
            // Parsers break in any way on files made to break them.
            refuse(new UnreadableFile("READ.damaged"));
        }
        synchronized (out) {
            out.flush();
        }
    }

    private void refuse(UnreadableFile why) throws IOException {
        synchronized (out) {
            Wire.write(out, why.problem());
        }
    }

    private void alive() {
        synchronized (out) {
            try {
                out.writeByte(Wire.ALIVE);
                out.flush();
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
