package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.SamplePapers;

/// A reprint of a closed book is byte for byte the first print.
class SteadyBooksTest {

    @TempDir Path folder;

    @Test
    void aReprintIsTheSameFileByteForByte() {
        Book book = SampleBooks.register(40);
        BookPress other = new BookPress(SamplePapers.RULES, SamplePapers.TYPEFACE);
        Printed.Files first = SampleBooks.print(book, BookFormat.values());
        Printed second =
                other.print(SampleBooks.register(40), java.util.Set.of(BookFormat.values()));
        assertThat(second).isInstanceOf(Printed.Files.class);
        Printed.Files again = (Printed.Files) second;
        assertThat(again.pages()).isEqualTo(first.pages());
        for (BookFormat format : BookFormat.values()) {
            assertThat(SampleBooks.file(again, format))
                    .as(format.name())
                    .isEqualTo(SampleBooks.file(first, format));
        }
    }

    /// Another process, at another time of day and in another language, prints the same.
    @Test
    void anotherRunOfTheProgramPrintsTheSameFiles() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=tr",
                                "-Duser.timezone=America/New_York",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SteadyBooksTest.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("sums")))
                .isEqualTo(sums(SampleBooks.print(SampleBooks.register(40), BookFormat.values())));
    }

    /// What the other process runs.
    public static void main(String[] folder) throws IOException {
        Files.writeString(
                Path.of(folder[0], "sums"),
                sums(SampleBooks.print(SampleBooks.register(40), BookFormat.values())));
    }

    private static String sums(Printed.Files files) {
        Map<String, String> sums = new TreeMap<>();
        for (BookFormat format : BookFormat.values()) {
            byte[] file = SampleBooks.file(files, format);
            CRC32 sum = new CRC32();
            sum.update(file);
            sums.put(format.suffix(), file.length + " " + Long.toHexString(sum.getValue()));
        }
        return sums.toString();
    }
}
