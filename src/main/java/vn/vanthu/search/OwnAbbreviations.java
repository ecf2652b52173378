package vn.vanthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.vanthu.document.Problem;
import vn.vanthu.search.text.Abbreviations;

/// Reads and writes the office's own file of abbreviations in the data folder; what it says counts
/// from the next start of the program.
public final class OwnAbbreviations {

    private static final String EMPTY =
            """
            vanthu: abbreviations/1

            abbreviations:
            """;

    private final Path file;

    OwnAbbreviations(Path data) {
        this.file = data.resolve(Abbreviations.FILE);
    }

    /// The file, or the beginning of one.
    public String text() {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Saves a file in which nothing is wrong; the one before stays beside it.
    public List<Problem> save(String text) {
        try {
            Path place = Files.createTempDirectory("vanthu-words");
            Path trial = place.resolve(Abbreviations.FILE);
            try {
                Files.writeString(trial, text);
                List<Problem> problems = Abbreviations.load(trial).problems();
                if (!problems.isEmpty()) {
                    return problems;
                }
            } finally {
                Files.deleteIfExists(trial);
                Files.deleteIfExists(place);
            }
            Path fresh = file.resolveSibling(Abbreviations.FILE + ".new");
            Files.writeString(fresh, text);
            if (Files.isRegularFile(file)) {
                Files.copy(
                        file,
                        file.resolveSibling(Abbreviations.FILE + ".former"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
