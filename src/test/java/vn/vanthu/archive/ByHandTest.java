package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in archive/README.md check an archive without any program of ours.
class ByHandTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of("archive/README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String said(String command) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }

    @Test
    void aPersonFindsWhatVerifyFinds() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha512sum")));
        SoundArchive.in(folder);
        List<String> commands = commands();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            assertThat(said(command)).as(command).isEmpty();
        }
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0001-TB-SKHCN");
        Path journal = folder.resolve("journal/2026.jsonl");
        spoil(object.resolve("v2/inventory.json"), "signed", "singed");
        assertThat(said(commands.get(0))).contains("broken: papers/2026");
        assertThat(said(commands.get(3))).contains("v2/inventory.json");
        spoil(object.resolve("v2/content/paper.pdf"), "signed", "singed");
        assertThat(said(commands.get(1))).contains("broken: ", "v2/content/paper.pdf");
        spoil(journal, "first", "worst");
        assertThat(said(commands.get(2))).contains("broken: {\"seq\":4,");
    }

    private static void spoil(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(from, to));
    }
}
