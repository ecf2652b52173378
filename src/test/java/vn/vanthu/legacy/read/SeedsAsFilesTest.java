package vn.vanthu.legacy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.tools.OutsideProgram;

/// The same papers kept as Word, as PDF and as scans say the same.
class SeedsAsFilesTest {

    private static final Readers READERS = new Readers(1, ReadLimits.USUAL);

    static Stream<String> seeds() throws IOException {
        return SeedFiles.seeds();
    }

    @AfterAll
    static void close() {
        READERS.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWordFileSaysEveryWordInOrder(String seed) throws IOException {
        ReadFile file = done(READERS.read(SeedFiles.docx(seed), seed + ".docx"));
        assertThat(file.sort()).isEqualTo(ReadFile.Sort.WORD);
        assertThat(SeedFiles.words(file)).isEqualTo(SeedFiles.expected(seed, false));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPdfSaysEveryWordInOrder(String seed) throws IOException {
        ReadFile file = done(READERS.read(SeedFiles.plainPdf(seed), seed + ".pdf"));
        assertThat(file.sort()).isEqualTo(ReadFile.Sort.PDF);
        assertThat(file.own()).isNull();
        assertThat(SeedFiles.words(file)).isEqualTo(SeedFiles.expected(seed, true));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPdfOfOursGivesBackThePaperItself(String seed) {
        ReadFile file = done(READERS.read(SeedFiles.ownPdf(seed), seed + ".pdf"));
        assertThat(file.own()).isEqualTo(SamplePapers.golden(seed));
        assertThat(file.notes()).isEmpty();
    }

    /// One degree askew reads as well as straight.
    @ParameterizedTest
    @MethodSource("seeds")
    void aScanSaysNearlyEveryLetter(String seed) throws IOException {
        OutsideProgram.require("tesseract");
        String expected = String.join("", SeedFiles.expected(seed, true));
        double askew =
                share(
                        expected,
                        SeedFiles.pictures(SeedFiles.scanned(SeedFiles.plainPdf(seed), 1)),
                        seed);
        double straight =
                share(
                        expected,
                        SeedFiles.pictures(SeedFiles.scanned(SeedFiles.plainPdf(seed), 0)),
                        seed);
        System.out.printf("%s: askew %.4f, straight %.4f%n", seed, askew, straight);
        assertThat(askew).isGreaterThan(0.97);
        assertThat(askew).isGreaterThan(straight - 0.01);
    }

    private static double share(String expected, byte[] pdf, String seed) throws IOException {
        ReadFile file = done(READERS.read(pdf, seed + ".pdf"));
        assertThat(file.sort()).isEqualTo(ReadFile.Sort.SCAN);
        String found = String.join("", SeedFiles.words(file));
        return 1 - (double) SeedFiles.distance(expected, found) / expected.length();
    }

    static ReadFile done(Outcome<ReadFile> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ReadFile>) outcome).value();
    }
}
