package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The first sentences of all packages read as a table of contents of the house.
class PackageDescriptionTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .startsWith("/// ")
                    .contains("@NullMarked");
        }
    }

    @Test
    void everyCapabilitySaysWhatComesInWhatGoesOutAndWhatItMustNotKnow() throws IOException {
        Path root = SOURCES.resolve("vn/vanthu");
        for (Path folder : packages()) {
            if (!folder.equals(root)) {
                String text = prose(folder.resolve("package-info.java"));
                assertThat(text)
                        .as(folder.toString())
                        .contains("In: ", "Out: ")
                        .containsIgnoringCase("must not ");
            }
        }
    }

    private static String prose(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }

    private static Set<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
