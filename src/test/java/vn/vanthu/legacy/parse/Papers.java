package vn.vanthu.legacy.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vanthu.legacy.judged.Accuracy;
import vn.vanthu.legacy.judged.Expected;

/// The papers of `src/test/legacy/papers` and what they are.
final class Papers {

    private static final Path FOLDER = Path.of("src/test/legacy/papers");

    private Papers() {}

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".txt"));
    }

    static Expected expected(String name) throws IOException {
        return Objects.requireNonNull(
                Expected.read(Files.readAllBytes(FOLDER.resolve(name + ".expected.json"))), name);
    }

    static Accuracy judged(Predicate<String> chosen) throws IOException {
        PaperParser parser = PaperParser.ofDecree();
        Accuracy accuracy = new Accuracy();
        for (String name : names()) {
            if (chosen.test(name)) {
                accuracy.add(name, parser.parse(text(name)), expected(name));
            }
        }
        return accuracy;
    }
}
