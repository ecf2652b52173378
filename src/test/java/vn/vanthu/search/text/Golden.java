package vn.vanthu.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Papers to read: the seeds, and pages that were printed, blurred and read by an English OCR.
public final class Golden {

    private Golden() {}

    /// A seed as it came, its page breaks and misspellings included.
    public static String seed(String number) {
        return read(Path.of("src/test/golden/seed-" + number + "/original.txt"));
    }

    /// The words of a seed as a clerk mended them and the program laid them out.
    public static String mended(String number) {
        StringBuilder words = new StringBuilder();
        read(Path.of("src/test/golden/seed-" + number + "/sheet.txt"))
                .lines()
                .skip(1)
                .filter(line -> line.contains(" | ") && !line.contains("page_number"))
                .forEach(line ->
                        words.append(line, line.indexOf(" | ") + 3, line.length()).append('\n'));
        return words.toString();
    }

    static String page(String name) {
        return read(Path.of("src/test/java/vn/vanthu/search/text/golden/page-" + name + ".txt"));
    }

    /// The text of a file.
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
