package vn.vanthu.archive;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.vanthu.archive.Harm.FIRST;
import static vn.vanthu.archive.Harm.JOURNAL;
import static vn.vanthu.archive.Harm.SECOND;
import static vn.vanthu.archive.Harm.add;
import static vn.vanthu.archive.Harm.copy;
import static vn.vanthu.archive.Harm.edit;
import static vn.vanthu.archive.Harm.exchange;
import static vn.vanthu.archive.Harm.flip;
import static vn.vanthu.archive.Harm.lines;
import static vn.vanthu.archive.Harm.rehash;
import static vn.vanthu.archive.Harm.remove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Lists every fault by name: the harm, and the code and place under which it must be told.
final class Faults {

    private Faults() {}

    private static Arguments fault(String name, Harm harm, String code, String place) {
        return arguments(name, harm, code, place);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "flipped byte of a PDF",
                        flip(FIRST + "/v2/content/paper.pdf"),
                        "ARCHIVE.changed",
                        FIRST + "/v2/content/paper.pdf"),
                fault(
                        "flipped byte of an old version",
                        flip(FIRST + "/v1/content/paper.docx"),
                        "ARCHIVE.changed",
                        FIRST + "/v1/content/paper.docx"),
                fault(
                        "flipped byte of a root inventory",
                        flip(FIRST + "/inventory.json"),
                        "ARCHIVE.ocfl",
                        FIRST + "/inventory.json"),
                fault(
                        "flipped byte of a version's inventory",
                        flip(FIRST + "/v1/inventory.json"),
                        "ARCHIVE.inventory-replaced",
                        FIRST + "/v1/inventory.json"),
                fault(
                        "flipped byte of a sidecar",
                        flip(FIRST + "/inventory.json.sha512"),
                        "ARCHIVE.ocfl",
                        FIRST + "/inventory.json"),
                fault(
                        "flipped byte of a version's sidecar",
                        flip(FIRST + "/v1/inventory.json.sha512"),
                        "ARCHIVE.ocfl",
                        FIRST + "/v1/inventory.json"),
                fault(
                        "flipped byte of an object's mark",
                        flip(FIRST + "/0=ocfl_object_1.1"),
                        "ARCHIVE.ocfl",
                        FIRST + "/0=ocfl_object_1.1"),
                fault(
                        "flipped byte of the root's mark",
                        flip("papers/0=ocfl_1.1"),
                        "ARCHIVE.changed",
                        "papers/0=ocfl_1.1"),
                fault(
                        "flipped byte of the layout",
                        flip("papers/ocfl_layout.json"),
                        "ARCHIVE.changed",
                        "papers/ocfl_layout.json"),
                fault(
                        "flipped byte of the head",
                        flip("journal/head"),
                        "JOURNAL.head-disagrees",
                        JOURNAL + ":7"),
                fault(
                        "removed head",
                        remove("journal/head"),
                        "JOURNAL.head-unreadable",
                        "journal/head"),
                fault(
                        "removed PDF",
                        remove(FIRST + "/v1/content/paper.pdf"),
                        "ARCHIVE.ocfl",
                        FIRST + "/v1/content/paper.pdf"),
                fault(
                        "removed mark of the root",
                        remove("papers/0=ocfl_1.1"),
                        "ARCHIVE.missing",
                        "papers/0=ocfl_1.1"),
                fault(
                        "removed inventory",
                        remove(SECOND + "/inventory.json"),
                        "ARCHIVE.ocfl",
                        SECOND + "/inventory.json"),
                fault("removed old version", remove(FIRST + "/v1"), "ARCHIVE.ocfl", FIRST + "/v1"),
                fault(
                        "removed newest version",
                        remove(FIRST + "/v2"),
                        "ARCHIVE.version-lost",
                        FIRST + "/v2"),
                fault("removed object", remove(SECOND), "ARCHIVE.object-lost", SECOND),
                fault("removed year", remove("papers/2026"), "ARCHIVE.object-lost", FIRST),
                fault("removed papers", remove("papers"), "ARCHIVE.missing", "papers"),
                fault("removed journal", remove("journal"), "ARCHIVE.missing", "journal"),
                fault("removed journal of the year", remove(JOURNAL), "JOURNAL.cut", "journal"),
                fault(
                        "added file in content",
                        add(FIRST + "/v1/content/more.pdf"),
                        "ARCHIVE.ocfl",
                        FIRST + "/v1/content/more.pdf"),
                fault(
                        "added file in an object",
                        add(FIRST + "/note.txt"),
                        "ARCHIVE.ocfl",
                        FIRST + "/note.txt"),
                fault(
                        "added file in a version",
                        add(FIRST + "/v1/note.txt"),
                        "ARCHIVE.ocfl",
                        FIRST + "/v1/note.txt"),
                fault(
                        "added file in the root",
                        add("papers/note.txt"),
                        "ARCHIVE.stray",
                        "papers/note.txt"),
                fault(
                        "added file between",
                        add("papers/2026/thong-bao/note.txt"),
                        "ARCHIVE.stray",
                        "papers/2026/thong-bao/note.txt"),
                fault(
                        "added file in the journal",
                        add("journal/note.txt"),
                        "ARCHIVE.stray",
                        "journal/note.txt"),
                fault(
                        "added folder",
                        at -> Files.createDirectories(at.resolve("papers/2027/x")),
                        "ARCHIVE.empty-folder",
                        "papers/2027/x"),
                fault(
                        "added link",
                        at ->
                                Files.createSymbolicLink(
                                        at.resolve(SECOND + "/v1/content/link"),
                                        Path.of("/etc/hostname")),
                        "ARCHIVE.stray",
                        SECOND + "/v1/content/link"),
                fault(
                        "content behind a link",
                        Harm::link,
                        "ARCHIVE.stray",
                        SECOND + "/v1/content/paper.pdf"),
                fault(
                        "a pipe for a sidecar",
                        Harm::pipe,
                        "ARCHIVE.stray",
                        SECOND + "/inventory.json.sha512"),
                fault(
                        "an inventory without end",
                        at -> {
                            Path file = at.resolve(SECOND + "/inventory.json");
                            try (var endless = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                                endless.setLength(20L << 30);
                            }
                        },
                        "ARCHIVE.unreadable",
                        SECOND),
                fault(
                        "an inventory of brackets",
                        at ->
                                Files.writeString(
                                        at.resolve(SECOND + "/inventory.json"),
                                        "[".repeat(1_000_000)),
                        "ARCHIVE.unreadable",
                        SECOND),
                fault(
                        "added version",
                        at -> copy(at.resolve(SECOND + "/v1"), at.resolve(SECOND + "/v2")),
                        "ARCHIVE.ocfl",
                        SECOND + "/v2"),
                fault(
                        "added object",
                        at -> copy(at.resolve(SECOND), at.resolve(SECOND.replace("0002", "0009"))),
                        "ARCHIVE.misplaced",
                        SECOND.replace("0002", "0009")),
                fault(
                        "versions exchanged",
                        at -> exchange(at.resolve(FIRST + "/v1"), at.resolve(FIRST + "/v2")),
                        "ARCHIVE.inventory-replaced",
                        FIRST + "/v1/inventory.json"),
                fault(
                        "objects exchanged",
                        at -> exchange(at.resolve(FIRST), at.resolve(SECOND)),
                        "ARCHIVE.misplaced",
                        FIRST),
                fault(
                        "a paper rewritten in all its files",
                        Harm::rewritePaper,
                        "ARCHIVE.inventory-replaced",
                        SECOND + "/v1/inventory.json"),
                fault(
                        "removed line in the middle",
                        lines(all -> {
                            all.remove(3);
                            return all;
                        }),
                        "JOURNAL.line-missing",
                        JOURNAL + ":4"),
                fault(
                        "removed last line",
                        lines(all -> all.subList(0, all.size() - 1)),
                        "JOURNAL.cut",
                        "journal"),
                fault(
                        "removed first line",
                        lines(all -> all.subList(1, all.size())),
                        "JOURNAL.line-missing",
                        JOURNAL + ":1"),
                fault(
                        "flipped byte of a line",
                        edit(3, "an.nguyen", "an.nguyem"),
                        "JOURNAL.line-changed",
                        JOURNAL + ":3"),
                fault(
                        "flipped byte of the last line",
                        edit(7, "an.nguyen", "an.nguyem"),
                        "JOURNAL.line-changed",
                        JOURNAL + ":7"),
                fault(
                        "line of nonsense",
                        edit(3, "{", "["),
                        "JOURNAL.line-unreadable",
                        JOURNAL + ":3"),
                fault(
                        "edited line with a new hash",
                        rehash(4, "first", "worst"),
                        "JOURNAL.line-unchained",
                        JOURNAL + ":5"),
                fault(
                        "edited last line with a new hash",
                        rehash(7, "last", "lost"),
                        "JOURNAL.head-disagrees",
                        JOURNAL + ":7"),
                fault(
                        "lines exchanged",
                        lines(all -> {
                            all.add(3, all.remove(4));
                            return all;
                        }),
                        "JOURNAL.line-missing",
                        JOURNAL + ":4"),
                fault(
                        "doubled line",
                        lines(all -> {
                            all.add(3, all.get(3));
                            return all;
                        }),
                        "JOURNAL.line-missing",
                        JOURNAL + ":5"),
                fault(
                        "chain rewritten to the end and its head",
                        at -> Harm.rewriteChain(at, 2, "an.nguyen", "binh.tran"),
                        "ARCHIVE.words-differ",
                        FIRST + "/v1"));
    }
}
