package vn.vanthu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaidOutTest {

    @TempDir Path place;
    private Path jar;
    private Path laid;

    @BeforeEach
    void packageTheProgram() throws IOException {
        jar = Files.createFile(place.resolve("vanthu.jar"));
        Path folder = Files.createDirectory(place.resolve("vanthu"));
        laid = Files.createFile(folder.resolve("vanthu.jar"));
        Files.writeString(folder.resolve("serve.options"), "-Xmx1g\n-XX:+UseParallelGC\n");
    }

    @Test
    void startsTheFolderWithItsOptionsAndTheReadersWords() throws IOException {
        List<String> command =
                command(
                        "java",
                        "-Dserver.port=1",
                        "-jar",
                        "vanthu.jar",
                        "serve",
                        "--data",
                        "Lưu trữ");

        assertThat(command.getFirst()).endsWith("/java");
        assertThat(command.subList(1, command.size()))
                .containsExactly(
                        "-XX:AOTCache=" + place.resolve("vanthu/vanthu-serve.aot"),
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-Dserver.port=1",
                        "-cp",
                        laid.toString(),
                        "vn.vanthu.VanThu",
                        "serve",
                        "--data",
                        "Lưu trữ");
    }

    @Test
    void leavesAReadersOwnOptionsForTheJvmToTheJar() throws IOException {
        assertThat(command("java", "-Xmx4g", "-jar", "vanthu.jar", "serve")).isEmpty();
    }

    @Test
    void leavesAJarThatIsNewerThanTheFolderAlone() throws IOException {
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(laid).toMillis() + 5_000));

        assertThat(command("java", "-jar", "vanthu.jar", "serve")).isEmpty();
    }

    @Test
    void leavesAJarWithoutAFolderAlone() throws IOException {
        Files.delete(laid);

        assertThat(command("java", "-jar", "vanthu.jar", "serve")).isEmpty();
    }

    private List<String> command(String... own) throws IOException {
        return LaidOut.command(jar, Stream.of(own).map(word -> word.getBytes(UTF_8)).toList())
                .stream()
                .map(word -> new String(word, UTF_8))
                .toList();
    }
}
