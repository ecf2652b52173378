package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.archive.ocfl.Digests;

/// Does harm to the archive in a folder.
interface Harm {

    String FIRST = "papers/2026/thong-bao/0000-0999/0001-TB-SKHCN";
    String SECOND = "papers/2026/thong-bao/0000-0999/0002-TB-SKHCN";
    String JOURNAL = "journal/2026.jsonl";

    void to(Path folder) throws IOException;

    static Harm flip(String place) {
        return folder -> {
            Path file = folder.resolve(place);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        };
    }

    static Harm remove(String place) {
        return folder -> {
            try (Stream<Path> walk = Files.walk(folder.resolve(place))) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        };
    }

    static Harm add(String place) {
        return folder -> Files.writeString(folder.resolve(place), "added");
    }

    static void link(Path folder) throws IOException {
        Path file = folder.resolve(SECOND + "/v1/content/paper.pdf");
        Path elsewhere = folder.resolve("elsewhere.pdf");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
    }

    /// Reading a pipe that nobody writes to never ends.
    static void pipe(Path folder) throws IOException {
        Path sidecar = folder.resolve(SECOND + "/inventory.json.sha512");
        Files.delete(sidecar);
        try {
            assertThat(new ProcessBuilder("mkfifo", sidecar.toString()).start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    static void exchange(Path some, Path other) throws IOException {
        Path aside = some.resolveSibling("aside");
        Files.move(some, aside);
        Files.move(other, some);
        Files.move(aside, other);
    }

    /// New content, new inventories, new sidecars: an object that OCFL finds nothing wrong with.
    static void rewritePaper(Path folder) throws IOException {
        Path object = folder.resolve(SECOND);
        Path pdf = object.resolve("v1/content/paper.pdf");
        String before = Digests.of(pdf);
        Files.writeString(pdf, "forged");
        String inventory =
                Files.readString(object.resolve("inventory.json")).replace(before, Digests.of(pdf));
        String sidecar =
                Digests.of(inventory.getBytes(StandardCharsets.UTF_8)) + "  inventory.json\n";
        for (Path holder : List.of(object, object.resolve("v1"))) {
            Files.writeString(holder.resolve("inventory.json"), inventory);
            Files.writeString(holder.resolve("inventory.json.sha512"), sidecar);
        }
        assertThat(Validator.validateObject(object, true).getErrors()).isEmpty();
    }

    static Harm lines(UnaryOperator<List<String>> change) {
        return folder -> {
            Path file = folder.resolve(JOURNAL);
            List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(file)));
            Files.writeString(file, String.join("\n", lines) + "\n");
        };
    }

    static Harm edit(int row, String from, String to) {
        return lines(all -> {
            assertThat(all.get(row - 1)).contains(from);
            all.set(row - 1, all.get(row - 1).replaceFirst(Pattern.quote(from), to));
            return all;
        });
    }

    static Harm rehash(int row, String from, String to) {
        return lines(all -> {
            assertThat(all.get(row - 1)).contains(from);
            all.set(row - 1, hashed(all.get(row - 1).replace(from, to)));
            return all;
        });
    }

    static String hashed(String line) {
        String open = line.substring(0, line.lastIndexOf(",\"hash\":"));
        return open + ",\"hash\":\"" + Digests.of(open.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    static void rewriteChain(Path folder, int row, String from, String to) throws IOException {
        lines(
                        all -> {
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
