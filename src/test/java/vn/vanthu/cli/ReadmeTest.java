package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Executes the commands that the README shows, in their order; its first one also runs through the
/// launcher in `.ci/run`.
class ReadmeTest {

    private static final Set<String> NEED_OFFICE =
            Set.of(
                    "serve",
                    "setup",
                    "draft",
                    "import",
                    "register",
                    "search",
                    "saved",
                    "verify",
                    "backup");

    @TempDir Path folder;

    @Test
    void everyCommandOfTheReadmeDoesWhatItSays() throws IOException {
        List<String> commands =
                Files.readAllLines(Path.of("README.md")).stream()
                        .filter(line -> line.startsWith("./vanthu "))
                        .map(line -> line.replaceAll("\\s+#.*", ""))
                        .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            // What needs an office, its people and their passwords is told in OfficeStoryTest; here
            // only that there is such a command.
            boolean needsOffice = NEED_OFFICE.contains(command.split(" ", -1)[1]);
            Session session = Session.run(needsOffice ? help(command) : words(command));
            assertThat(session.code()).as("%s: %s", command, session.err()).isZero();
        }
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**plan.pdf")
                .isDirectoryContaining("glob:**plan.docx")
                .isDirectoryContaining("glob:**plan.html")
                .isDirectoryContaining("glob:**plan.reading.html")
                .isDirectoryContaining("glob:**plan.fields.json");
    }

    private static String[] help(String command) {
        String subcommands =
                command.replaceAll("^./vanthu ", "").replaceAll(" (-|[a-z]+\\.json|/).*", "");
        return (subcommands.replaceAll(" chung$", "") + " --help").split(" ", -1);
    }

    /// The words after the program's name, its own files moved into the test's folder.
    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.substring("./vanthu ".length()).split(" ", -1)) {
            boolean ours = word.equals("out") || word.equals("plan.json");
            words.add(ours ? folder.resolve(word).toString() : word);
        }
        return words.toArray(String[]::new);
    }
}
