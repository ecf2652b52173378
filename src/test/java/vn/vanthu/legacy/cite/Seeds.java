package vn.vanthu.legacy.cite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The five seeds as they came.
final class Seeds {

    private Seeds() {}

    static String text(String number) {
        try {
            return Files.readString(Path.of("src/test/golden/seed-" + number + "/original.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
