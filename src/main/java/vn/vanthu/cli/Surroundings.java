package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command line finds around it, handed in so that a test can set all of it.
///
/// @param program the class whose beans make the whole house; null where no command needs them
/// @param houses opens that house
/// @param home the folder of the program, beside which the data folder lies
/// @param isTerminal whether a person watches the error stream
/// @param isRead whether a person reads the result stream as it comes
/// @param environment `VANTHU_DATA`, `VANTHU_TOKEN`
record Surroundings(
        @Nullable Class<?> program,
        Houses houses,
        Path home,
        boolean isTerminal,
        boolean isRead,
        Map<String, String> environment,
        Prompt prompt) {

    private static final String DATA = "VANTHU_DATA";
    private static final String TOKEN = "VANTHU_TOKEN";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /// The data folder: what the command line names, else the environment, else `archive/` beside
    /// the program.
    Path data(@Nullable Path named) {
        if (named != null) {
            return named;
        }
        String set = environment.getOrDefault(DATA, "");
        return set.isBlank() ? home.resolve("archive") : Path.of(set);
    }

    /// The token that a program acts by; empty for none.
    String token() {
        return environment.getOrDefault(TOKEN, "").strip();
    }

    /// Today where papers bear their days.
    static LocalDate today() {
        return LocalDate.now(Clock.system(VIETNAM));
    }
}
