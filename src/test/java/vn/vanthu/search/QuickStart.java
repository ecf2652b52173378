package vn.vanthu.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Starts a class of the tests as a program of its own, again and again, in half the time: with its
/// classes kept as the JVM has read them the first time.
final class QuickStart {

    private final Path folder;
    private final String main;
    private final String classPath;
    private final Path kept;

    /// @param arguments of a first run, which reads all classes that are needed and ends by itself
    QuickStart(Path folder, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.main = program.getName();
        this.classPath = jars(System.getProperty("java.class.path"));
        this.kept = folder.resolve("classes.jsa");
        Process first = process("-XX:ArchiveClassesAtExit=" + kept, arguments).start();
        first.getOutputStream().close();
        first.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        var _ = first.waitFor();
    }

    /// A process not yet started.
    ProcessBuilder process(List<String> arguments) {
        return process("-XX:SharedArchiveFile=" + kept, arguments);
    }

    private ProcessBuilder process(String option, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        option,
                        "-cp",
                        classPath,
                        main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile());
    }

    /// The class path with folders packed: the JVM keeps classes of jars alone.
    private String jars(String path) throws IOException {
        Path packed = folder.resolve("classes.jar");
        List<String> jars = new ArrayList<>(List.of(packed.toString()));
        Set<String> names = new HashSet<>();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(packed))) {
            jar.setLevel(1);
            for (String entry : path.split(File.pathSeparator, -1)) {
                Path place = Path.of(entry);
                if (Files.isDirectory(place)) {
                    pack(place, jar, names);
                } else {
                    jars.add(entry);
                }
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path place, JarOutputStream jar, Set<String> names)
            throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = place.relativize(file).toString().replace(File.separatorChar, '/');
                if (names.add(name)) {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
