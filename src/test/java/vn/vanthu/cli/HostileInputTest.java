package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Papers that are broken or meant to break the program: each is refused in words and in time.
class HostileInputTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("an empty file", "", "JSON.object"),
                Arguments.of("broken JSON", "{\"vanthu\": \"paper/1\",, }", "JSON.syntax"),
                Arguments.of("a file cut short", PaperText.VALID.substring(0, 200), "JSON.syntax"),
                Arguments.of(
                        "two papers in one file", PaperText.VALID + PaperText.VALID, "JSON.syntax"),
                Arguments.of("a list", "[]", "JSON.object"),
                Arguments.of(
                        "no version",
                        PaperText.with("\"vanthu\": \"paper/1\", ", ""),
                        "JSON.version-missing"),
                Arguments.of(
                        "a wrong version", PaperText.with("paper/1", "paper/9"), "JSON.version"),
                Arguments.of(
                        "an unknown kind", PaperText.with("cong-van", "cong-vann"), "KIND.unknown"),
                Arguments.of(
                        "an unknown field",
                        PaperText.with("\"place\"", "\"plcae\""),
                        "JSON.unknown"),
                Arguments.of(
                        "no signer",
                        PaperText.with(
                                "\"signers\": [{\"capacity\": [\"GIÁM ĐỐC\"], \"name\": \"Nguyễn Văn An\"}],",
                                ""),
                        "PL1.II.7.signer-missing"),
                Arguments.of(
                        "a day that does not exist",
                        PaperText.with("2026-03-05", "2026-02-29"),
                        "PL1.II.4.date-impossible"),
                Arguments.of(
                        "a character no font has",
                        PaperText.body("[\"Đơn vị 😀 và \u4E2D\"]"),
                        "GLYPH.missing"),
                Arguments.of(
                        "control characters",
                        PaperText.body("[\"bước\\u0007 một\\u001b[2J\"]"),
                        "TEXT.control"),
                Arguments.of(
                        "marks of direction", PaperText.body("[\"abc\u202Edef\"]"), "TEXT.control"),
                Arguments.of("half a pair", PaperText.body("[\"abc\\ud83d\"]"), "TEXT.control"),
                Arguments.of(
                        "10,000 recipients",
                        PaperText.with("[\"Như trên\"]", list("\"Sở Tài chính\"", 10_000)),
                        "LIMIT.list"),
                Arguments.of(
                        "a table of 20,000 rows",
                        PaperText.body(
                                "[{\"table\": {\"columns\": [{}], \"rows\": "
                                        + list("[\"ô\"]", 20_000)
                                        + "}}]"),
                        "LIMIT.list"),
                Arguments.of(
                        "50,000 paragraphs", PaperText.body(list("\"đoạn\"", 50_000)), "LIMIT."),
                Arguments.of(
                        "nesting 1,000 deep",
                        PaperText.body("[".repeat(1_000) + "]".repeat(1_000)),
                        "LIMIT.depth"),
                Arguments.of("nesting without end", "[".repeat(5_000_000), "LIMIT.depth"),
                Arguments.of(
                        "units 40 deep",
                        PaperText.body(
                                "["
                                        + "{\"unit\": \"clause\", \"blocks\": [".repeat(40)
                                        + "\"x\""
                                        + "]}".repeat(40)
                                        + "]"),
                        "LIMIT.units"),
                Arguments.of(
                        "a name of a million letters",
                        PaperText.with("Nguyễn Văn An", "A".repeat(1_000_000)),
                        "LIMIT.text"),
                Arguments.of(
                        "a field name of a million dots",
                        PaperText.with("\"place\"", "\"" + "a.[0]".repeat(200_000) + "\""),
                        "LIMIT.|JSON."),
                Arguments.of(
                        "a number of a million digits",
                        PaperText.with("\"5\"", "1".repeat(1_000_000)),
                        "LIMIT.|JSON.|PL1.II.3"),
                Arguments.of("not UTF-8", "\u0000\u0001\u0002", "JSON.syntax"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedInWordsAndLeavesNoFile(String name, String text, String codes)
            throws IOException {
        Path input = folder.resolve("paper.json");
        Files.write(input, text.getBytes(StandardCharsets.UTF_8));
        Path out = folder.resolve("out");
        for (String language : new String[] {"vi", "en"}) {
            Session session =
                    assertTimeoutPreemptively(
                            LIMIT,
                            () ->
                                    Session.run(
                                            "render",
                                            input.toString(),
                                            "--out=" + out,
                                            "--lang=" + language));
            assertThat(session.code()).isEqualTo(1);
            assertThat(session.err())
                    .containsPattern(codes.replace(".", "\\."))
                    .contains(language.equals("vi") ? "Việc cần làm:" : "To do:")
                    .doesNotContain("\tat ", "Exception", "\u001B", "\u0007", "\u202E");
            assertThat(session.err().length()).isLessThan(1_000_000);
            assertThat(Session.files(out)).isEmpty();
        }
    }

    @Test
    void tellsEveryProblemAtOnce() throws IOException {
        String text =
                PaperText.with("2026-03-05", "2026-13-01")
                        .replace("\"Nguyễn Văn An\"", "\"\"")
                        .replace("\"agency\": \"Sở Khoa học và Công nghệ\",", "")
                        .replace("SKHCN-VP", "SKHCN VP");
        Path input = folder.resolve("paper.json");
        Files.writeString(input, text);
        assertThat(Session.run("check", input.toString()).err())
                .contains(
                        "PL1.II.4.date-impossible",
                        "PL1.II.7.name-missing",
                        "PL1.II.2.agency-missing",
                        "PL1.II.3.symbol-form");
    }

    @Test
    void doesNotReadAFileOfManyGigabytes() throws IOException {
        Path input = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        Session session =
                assertTimeoutPreemptively(LIMIT, () -> Session.run("check", input.toString()));
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("LIMIT.bytes", "8589934592");
    }

    @Test
    void walksIntoNoLoopOfLinks() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(in.resolve("again"), in);
        Files.writeString(in.resolve("a.json"), PaperText.VALID);
        Session session =
                assertTimeoutPreemptively(LIMIT, () -> Session.run("check", in.toString()));
        assertThat(session.code()).isZero();
        assertThat(session.out().lines()).hasSize(1);
    }

    private static String list(String element, int count) {
        return "[" + (element + ",").repeat(count - 1) + element + "]";
    }
}
