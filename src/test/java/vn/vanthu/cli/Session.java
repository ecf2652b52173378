package vn.vanthu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One command line and all that came of it.
record Session(int code, String out, String err) {

    private static final class Shared {
        static final Office OFFICE = new HouseOffice(null);
    }

    /// The house as it ships; made once, for it reads fonts.
    static Office house() {
        return Shared.OFFICE;
    }

    static Session run(String... words) {
        return run(Session::house, false, words);
    }

    /// On files alone, where no surroundings matter.
    static Session run(Supplier<Office> office, boolean isTerminal, String... words) {
        return run(
                office,
                new Surroundings(
                        null,
                        Houses.of(null),
                        Path.of(""),
                        isTerminal,
                        isTerminal,
                        Map.of(),
                        new TypedAnswers(List.of())),
                words);
    }

    static Session run(Supplier<Office> office, Surroundings around, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Cli(office, around)
                        .execute(
                                words,
                                // Another charset than ours: what is said must be UTF-8 all the
                                // same.
                                new PrintStream(out, false, StandardCharsets.US_ASCII),
                                new PrintStream(err, false, StandardCharsets.US_ASCII));
        return new Session(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Every file below `folder`, hidden ones too, relative and sorted; none when it is missing.
    static List<String> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
