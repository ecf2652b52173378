package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.vanthu.archive.Deposits.CLOCK;

import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.document.Problem;

class ArchiveVerifierTest {

    private static final String FIRST = "papers/2026/thong-bao/0000-0999/0001-TB-SKHCN";
    private static final String SECOND = "papers/2026/thong-bao/0000-0999/0002-TB-SKHCN";
    private static final String THIRD = "papers/2026/thong-bao/0000-0999/0003-TB-SKHCN";
    private static final String JOURNAL = "journal/2026.jsonl";

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    /// Does harm to an archive.
    private interface Harm {
        void to(Path folder) throws IOException;
    }

    private static Arguments fault(String name, Harm harm, String code, String place) {
        return arguments(name, harm, code, place);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("flipped byte of a PDF", flip(FIRST + "/v2/content/paper.pdf"),
                        "ARCHIVE.changed", FIRST + "/v2/content/paper.pdf"),
                fault("flipped byte of an old version", flip(FIRST + "/v1/content/paper.docx"),
                        "ARCHIVE.changed", FIRST + "/v1/content/paper.docx"),
                fault("flipped byte of a root inventory", flip(FIRST + "/inventory.json"),
                        "ARCHIVE.ocfl", FIRST + "/inventory.json"),
                fault("flipped byte of a version's inventory", flip(FIRST + "/v1/inventory.json"),
                        "ARCHIVE.inventory-replaced", FIRST + "/v1/inventory.json"),
                fault("flipped byte of a sidecar", flip(FIRST + "/inventory.json.sha512"),
                        "ARCHIVE.ocfl", FIRST + "/inventory.json"),
                fault("flipped byte of a version's sidecar",
                        flip(FIRST + "/v1/inventory.json.sha512"),
                        "ARCHIVE.ocfl", FIRST + "/v1/inventory.json"),
                fault("flipped byte of an object's mark", flip(FIRST + "/0=ocfl_object_1.1"),
                        "ARCHIVE.ocfl", FIRST + "/0=ocfl_object_1.1"),
                fault("flipped byte of the root's mark", flip("papers/0=ocfl_1.1"),
                        "ARCHIVE.changed", "papers/0=ocfl_1.1"),
                fault("flipped byte of the layout", flip("papers/ocfl_layout.json"),
                        "ARCHIVE.changed", "papers/ocfl_layout.json"),
                fault("flipped byte of the head", flip("journal/head"),
                        "JOURNAL.head-disagrees", JOURNAL + ":7"),
                fault("removed head", remove("journal/head"),
                        "JOURNAL.head-unreadable", "journal/head"),
                fault("removed PDF", remove(FIRST + "/v1/content/paper.pdf"),
                        "ARCHIVE.ocfl", FIRST + "/v1/content/paper.pdf"),
                fault("removed mark of the root", remove("papers/0=ocfl_1.1"),
                        "ARCHIVE.missing", "papers/0=ocfl_1.1"),
                fault("removed inventory", remove(SECOND + "/inventory.json"),
                        "ARCHIVE.ocfl", SECOND + "/inventory.json"),
                fault("removed old version", remove(FIRST + "/v1"),
                        "ARCHIVE.ocfl", FIRST + "/v1"),
                fault("removed newest version", remove(FIRST + "/v2"),
                        "ARCHIVE.version-lost", FIRST + "/v2"),
                fault("removed object", remove(SECOND), "ARCHIVE.object-lost", SECOND),
                fault("removed year", remove("papers/2026"), "ARCHIVE.object-lost", FIRST),
                fault("removed papers", remove("papers"), "ARCHIVE.missing", "papers"),
                fault("removed journal", remove("journal"), "ARCHIVE.missing", "journal"),
                fault("removed journal of the year", remove(JOURNAL), "JOURNAL.cut", "journal"),
                fault("added file in content", add(FIRST + "/v1/content/more.pdf"),
                        "ARCHIVE.ocfl", FIRST + "/v1/content/more.pdf"),
                fault("added file in an object", add(FIRST + "/note.txt"),
                        "ARCHIVE.ocfl", FIRST + "/note.txt"),
                fault("added file in a version", add(FIRST + "/v1/note.txt"),
                        "ARCHIVE.ocfl", FIRST + "/v1/note.txt"),
                fault("added file in the root", add("papers/note.txt"),
                        "ARCHIVE.stray", "papers/note.txt"),
                fault("added file between", add("papers/2026/thong-bao/note.txt"),
                        "ARCHIVE.stray", "papers/2026/thong-bao/note.txt"),
                fault("added file in the journal", add("journal/note.txt"),
                        "ARCHIVE.stray", "journal/note.txt"),
                fault("added folder", at -> Files.createDirectories(at.resolve("papers/2027/x")),
                        "ARCHIVE.empty-folder", "papers/2027/x"),
                fault("added link", at -> Files.createSymbolicLink(
                                at.resolve(SECOND + "/v1/content/link"), Path.of("/etc/hostname")),
                        "ARCHIVE.stray", SECOND + "/v1/content/link"),
                fault("content behind a link", ArchiveVerifierTest::link,
                        "ARCHIVE.stray", SECOND + "/v1/content/paper.pdf"),
                fault("added version", at -> copy(at.resolve(SECOND + "/v1"), at.resolve(SECOND + "/v2")),
                        "ARCHIVE.ocfl", SECOND + "/v2"),
                fault("added object", at -> copy(
                                at.resolve(SECOND), at.resolve(SECOND.replace("0002", "0009"))),
                        "ARCHIVE.misplaced", SECOND.replace("0002", "0009")),
                fault("versions exchanged", at -> exchange(
                                at.resolve(FIRST + "/v1"), at.resolve(FIRST + "/v2")),
                        "ARCHIVE.inventory-replaced", FIRST + "/v1/inventory.json"),
                fault("objects exchanged", at -> exchange(at.resolve(FIRST), at.resolve(SECOND)),
                        "ARCHIVE.misplaced", FIRST),
                fault("a paper rewritten in all its files", ArchiveVerifierTest::rewritePaper,
                        "ARCHIVE.inventory-replaced", SECOND + "/v1/inventory.json"),
                fault("removed line in the middle", lines(all -> {
                            all.remove(3);
                            return all;
                        }), "JOURNAL.line-missing", JOURNAL + ":4"),
                fault("removed last line", lines(all -> all.subList(0, all.size() - 1)),
                        "JOURNAL.cut", "journal"),
                fault("removed first line", lines(all -> all.subList(1, all.size())),
                        "JOURNAL.line-missing", JOURNAL + ":1"),
                fault("flipped byte of a line", edit(3, "an.nguyen", "an.nguyem"),
                        "JOURNAL.line-changed", JOURNAL + ":3"),
                fault("flipped byte of the last line", edit(7, "an.nguyen", "an.nguyem"),
                        "JOURNAL.line-changed", JOURNAL + ":7"),
                fault("line of nonsense", edit(3, "{", "["),
                        "JOURNAL.line-unreadable", JOURNAL + ":3"),
                fault("edited line with a new hash", rehash(4, "first", "worst"),
                        "JOURNAL.line-unchained", JOURNAL + ":5"),
                fault("edited last line with a new hash", rehash(7, "last", "lost"),
                        "JOURNAL.head-disagrees", JOURNAL + ":7"),
                fault("lines exchanged", lines(all -> {
                            all.add(3, all.remove(4));
                            return all;
                        }), "JOURNAL.line-missing", JOURNAL + ":4"),
                fault("doubled line", lines(all -> {
                            all.add(3, all.get(3));
                            return all;
                        }), "JOURNAL.line-missing", JOURNAL + ":5"),
                fault("chain rewritten to the end and its head",
                        at -> rewriteChain(at, 2, "an.nguyen", "binh.tran"),
                        "ARCHIVE.words-differ", FIRST + "/v1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void namesEveryFaultWithItsPlace(String name, Harm harm, String code, String place)
            throws IOException {
        SoundArchive.in(folder);
        harm.to(folder);
        Findings findings = ArchiveVerifier.verify(folder, Progress.NONE);
        assertThat(findings.faults())
                .as(name)
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.field()).isEqualTo(place);
                    assertThat(fault.values().getFirst()).isEqualTo(place);
                });
    }

    @Test
    void findsNothingInASoundArchive() throws IOException {
        SoundArchive.in(folder);
        List<Long> told = new ArrayList<>();
        Findings findings = ArchiveVerifier.verify(folder, (done, of) -> told.add(done * 100 + of));
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.notes()).isEmpty();
        assertThat(findings.papers()).isEqualTo(3);
        assertThat(findings.versions()).isEqualTo(4);
        assertThat(findings.files()).isEqualTo(7);
        assertThat(findings.journalLines()).isEqualTo(7);
        assertThat(told).containsExactly(103L, 203L, 303L);
    }

    /// All of our own files rewritten to match: nothing within the folder can tell it any more.
    @Test
    void tellsARewrittenChainOnlyByAHeadKeptElsewhere() throws IOException {
        SoundArchive.in(folder);
        JournalHead kept = ArchiveVerifier.verify(folder, Progress.NONE).head();
        assertThat(kept).isNotNull();
        rewriteChain(folder, 4, "first", "worst");
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
        assertThat(ArchiveVerifier.verify(folder, List.of(kept), Progress.NONE).faults())
                .extracting(Problem::code)
                .containsExactly("JOURNAL.rewritten");
    }

    @Test
    void tellsAJournalThatIsShorterThanAHeadKeptElsewhere() throws IOException {
        SoundArchive.in(folder);
        assertThat(
                        ArchiveVerifier.verify(
                                        folder,
                                        List.of(new JournalHead(8, "0".repeat(128))),
                                        Progress.NONE)
                                .faults())
                .extracting(Problem::code)
                .containsExactly("JOURNAL.cut");
    }

    @Test
    void namesMetadataThatDisagreeWithTheirPaper() throws IOException {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(
                    SoundArchive.described(
                            SoundArchive.metadata("454", "SKHCN-TT", LocalDate.of(2019, 6, 25))));
        }
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults())
                .containsExactly(
                        disagrees("CodeNumber", "453", "454"),
                        disagrees("CodeNotation", "SKHCN-TTr", "SKHCN-TT"),
                        disagrees("IssuedDate", "2019-06-24", "2019-06-25"));
    }

    private static Problem disagrees(String field, String inPaper, String inMetadata) {
        String place = THIRD + "/v1/metadata.json";
        return Problem.must(
                "ARCHIVE.metadata-disagrees", place, place, field, inPaper, inMetadata);
    }

    /// Whatever the full validator of ocfl-java refuses, `verify` refuses too.
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isNeverMilderThanOcflJava(String name, Harm harm, String code, String place)
            throws IOException {
        SoundArchive.in(folder);
        harm.to(folder);
        boolean isRefused = false;
        Path papers = folder.resolve("papers");
        if (Files.isDirectory(papers)) {
            for (Path object : PapersRoot.objectFolders(papers).toList()) {
                isRefused |= Validator.validateObject(object, true).hasErrors();
            }
        }
        boolean isSound = ArchiveVerifier.verify(folder, Progress.NONE).isSound();
        assertThat(isSound && isRefused).as(name + ": " + code + " at " + place).isFalse();
    }

    private static Harm flip(String place) {
        return folder -> {
            Path file = folder.resolve(place);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        };
    }

    private static Harm remove(String place) {
        return folder -> {
            try (Stream<Path> walk = Files.walk(folder.resolve(place))) {
                for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        };
    }

    private static Harm add(String place) {
        return folder -> Files.writeString(folder.resolve(place), "added");
    }

    private static void link(Path folder) throws IOException {
        Path file = folder.resolve(SECOND + "/v1/content/paper.pdf");
        Path elsewhere = folder.resolve("elsewhere.pdf");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void exchange(Path some, Path other) throws IOException {
        Path aside = some.resolveSibling("aside");
        Files.move(some, aside);
        Files.move(other, some);
        Files.move(aside, other);
    }

    /// New content, new inventories, new sidecars: an object that OCFL finds nothing wrong with.
    private static void rewritePaper(Path folder) throws IOException {
        Path object = folder.resolve(SECOND);
        Path pdf = object.resolve("v1/content/paper.pdf");
        String before = Digests.of(pdf);
        Files.writeString(pdf, "forged");
        String inventory =
                Files.readString(object.resolve("inventory.json"))
                        .replace(before, Digests.of(pdf));
        String sidecar =
                Digests.of(inventory.getBytes(StandardCharsets.UTF_8)) + "  inventory.json\n";
        for (Path holder : List.of(object, object.resolve("v1"))) {
            Files.writeString(holder.resolve("inventory.json"), inventory);
            Files.writeString(holder.resolve("inventory.json.sha512"), sidecar);
        }
        assertThat(Validator.validateObject(object, true).getErrors()).isEmpty();
    }

    private static Harm lines(UnaryOperator<List<String>> change) {
        return folder -> {
            Path file = folder.resolve(JOURNAL);
            List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(file)));
            Files.writeString(file, String.join("\n", lines) + "\n");
        };
    }

    private static Harm edit(int row, String from, String to) {
        return lines(all -> {
            assertThat(all.get(row - 1)).contains(from);
            all.set(row - 1, all.get(row - 1).replaceFirst(java.util.regex.Pattern.quote(from), to));
            return all;
        });
    }

    private static Harm rehash(int row, String from, String to) {
        return lines(all -> {
            assertThat(all.get(row - 1)).contains(from);
            all.set(row - 1, hashed(all.get(row - 1).replace(from, to)));
            return all;
        });
    }

    private static String hashed(String line) {
        String open = line.substring(0, line.lastIndexOf(",\"hash\":"));
        return open + ",\"hash\":\"" + Digests.of(open.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private static void rewriteChain(Path folder, int row, String from, String to)
            throws IOException {
        lines(all -> {
                    all.set(row - 1, hashed(all.get(row - 1).replace(from, to)));
                    for (int i = row; i < all.size(); i++) {
                        String before = JournalLine.parse(all.get(i - 1)).hash();
                        JournalLine line = JournalLine.parse(all.get(i));
                        all.set(i, hashed(line.text().replace(line.previous(), before)));
                    }
                    return all;
                })
                .to(folder);
        List<String> lines = Files.readAllLines(folder.resolve(JOURNAL));
        JournalHead head = JournalHead.of(JournalLine.parse(lines.getLast()));
        Files.write(folder.resolve("journal/head"), head.bytes());
    }
}
