package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./vanthu` itself, in a folder with a built program but no sources to build.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir Path folder;
    private Path launcher = Path.of("");

    @BeforeEach
    void installTheProgram() throws IOException {
        launcher = Installed.in(folder.resolve("văn thư của sở"));
    }

    @Test
    void startsFromAnywhereWithAnyLocale() throws Exception {
        Session session =
                launch(
                        Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C"),
                        "new",
                        "ke-hoach",
                        "--out",
                        "kế hoạch.json");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(folder.resolve("kế hoạch.json")).isNotEmptyFile();
    }

    @Test
    void saysPlainlyThatThereIsNoJdk() throws Exception {
        Map<String, String> none = Map.of("VANTHU_JAVA", folder.toString());
        assertThat(launch(none, "kinds").err()).contains("cần JDK 25", "Hãy cài JDK 25");
        Session english = launch(none, "kinds", "--lang", "en");
        assertThat(english.code()).isEqualTo(1);
        assertThat(english.err()).contains("needs JDK 25", "Install JDK 25");
    }

    /// What a command on files loads decides how soon its first paper is there.
    @Test
    void commandsOnFilesLoadNothingThatOnlyTheDataFolderNeeds() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Session session =
                launch(
                        Map.of(
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "VANTHU_OPTS",
                                "-Xlog:class+load:file=" + loaded),
                        "kinds");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(Files.readString(loaded))
                .contains("vn.vanthu.cli.KindsCommand")
                .doesNotContain(
                        "org.springframework.boot.SpringApplication",
                        "vn.vanthu.cli.DataCommands",
                        "vn.vanthu.workflow",
                        "vn.vanthu.database");
    }

    private Session launch(Map<String, String> environment, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", launcher.toString()));
        line.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VANTHU"));
        builder.environment().putAll(environment);
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Session(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
