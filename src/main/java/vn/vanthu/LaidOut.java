package vn.vanthu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/// The program laid out as a folder beside its jar, as packaging leaves it: plain jars, and notes
/// of the classes that a start needs. From there the service starts in a third of the time.
///
/// `java -jar vanthu.jar serve` therefore hands over to the folder. It stays one process: whoever
/// started it ends it as before, and nothing outlives it when it is killed. Where that cannot be
/// (no such folder, a jar that is newer, a system that is not Linux, options for the JVM that the
/// reader gave himself), the jar goes on by itself, only slower.
final class LaidOut {

    private static final String NESTED = "jar:nested:";
    private static final Path OWN_COMMAND = Path.of("/proc/self/cmdline");
    private static final Path OWN_PROGRAM = Path.of("/proc/self/exe");

    // How this process's words and paths are written down for the system.
    private static final Charset SYSTEMS_OWN =
            Charset.forName(System.getProperty("sun.jnu.encoding"));

    private LaidOut() {}

    /// Hands over when that is of use; returns when it is not.
    static void takeOver(String[] arguments) {
        CodeSource source = LaidOut.class.getProtectionDomain().getCodeSource();
        // Classes out of the notes may come from nowhere.
        String place = source == null ? "" : String.valueOf(source.getLocation());
        if (!List.of(arguments).contains("serve") || !place.startsWith(NESTED)) {
            return;
        }
        try {
            String jar = place.substring(NESTED.length(), place.indexOf("/!"));
            List<byte[]> command = command(Path.of(URI.create("file:" + jar)), ownWords());
            if (!command.isEmpty()) {
                become(command);
            }
        } catch (Throwable hindered) {
            // It hinders speed alone: the jar goes on by itself.
        }
    }

    /// The command that starts the folder's program as the jar's was started; none when it is not
    /// there, older, or the reader gave the JVM options of his own.
    static List<byte[]> command(Path jar, List<byte[]> own) throws IOException {
        Path folder = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        Path laid = folder.resolve(jar.getFileName());
        if (!Files.exists(laid)
                || Files.getLastModifiedTime(laid).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            return List.of();
        }
        List<byte[]> command = new ArrayList<>();
        command.add(written(OWN_PROGRAM.toRealPath()));
        command.add(written("-XX:AOTCache=" + folder.resolve("vanthu-serve.aot")));
        for (String option : Files.readAllLines(folder.resolve("serve.options"))) {
            command.add(written(option));
        }
        int at = 1;
        for (; !word(own.get(at)).equals("-jar"); at++) {
            if (!word(own.get(at)).startsWith("-D")) {
                return List.of();
            }
            command.add(own.get(at));
        }
        command.add(written("-cp"));
        command.add(written(laid));
        command.add(written(VanThu.class.getName()));
        command.addAll(own.subList(at + 2, own.size()));
        return command;
    }

    /// The words that this process was started by, to the byte: what Java made of them may have
    /// lost letters that the system's charset lacks.
    private static List<byte[]> ownWords() throws IOException {
        List<byte[]> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (byte letter : Files.readAllBytes(OWN_COMMAND)) {
            if (letter == 0) {
                words.add(word.toByteArray());
                word.reset();
            } else {
                word.write(letter);
            }
        }
        return words;
    }

    private static String word(byte[] written) {
        return new String(written, SYSTEMS_OWN);
    }

    private static byte[] written(Object word) {
        return word.toString().getBytes(SYSTEMS_OWN);
    }

    /// Replaces this process's program (POSIX `execv`); returns only when the system refuses.
    // The manifest of the jar allows it native code.
    @SuppressWarnings("restricted")
    private static void become(List<byte[]> command) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle execv =
                linker.downcallHandle(
                        linker.defaultLookup().find("execv").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment words = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                byte[] word = command.get(i);
                // Allocated memory is zero, and so ends the word.
                MemorySegment copy = arena.allocate(word.length + 1L);
                copy.copyFrom(MemorySegment.ofArray(word));
                words.setAtIndex(ValueLayout.ADDRESS, i, copy);
            }
            int refused = (int) execv.invokeExact(words.get(ValueLayout.ADDRESS, 0), words);
            assert refused < 0;
        }
    }
}
