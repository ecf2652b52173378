package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.document.Problem;

/// Finds the files that the words of a command line stand for, and what is wrong with the words.
final class Inputs {

    private final Voice voice;
    private final List<Input> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Inputs(Voice voice) {
        this.voice = voice;
    }

    /// The files themselves, and from each folder its `.json` files at any depth.
    static Inputs find(List<Path> words, Voice voice) {
        Inputs inputs = new Inputs(voice);
        for (Path word : words) {
            if (Files.isDirectory(word)) {
                inputs.walk(word);
            } else if (Files.isRegularFile(word)) {
                inputs.files.add(Input.of(word, word.getFileName()));
            } else {
                inputs.problems.add(
                        Problem.must(
                                Files.exists(word) ? "FILE.not-a-file" : "FILE.missing", "", word));
            }
        }
        return inputs;
    }

    List<Input> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private void walk(Path folder) {
        int before = files.size() + problems.size();
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Collector(folder, found));
        } catch (IOException e) {
            unreadable(folder, e);
        }
        found.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(file -> files.add(Input.of(file, folder.relativize(file))));
        if (files.size() + problems.size() == before) {
            problems.add(Problem.must("FILE.none", "", folder));
        }
    }

    private void unreadable(Path file, IOException reason) {
        problems.add(Problem.must("FILE.unreadable", "", file, Faults.reason(voice, reason)));
    }

    /// Collects papers; does not follow links, so that no loop is walked.
    private final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;

        Collector(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            // A .fields.json is an output of ours; the folder may hold those of an earlier run.
            if (name.endsWith(Input.SUFFIX)
                    && !name.endsWith(".fields.json")
                    && !isHidden(file)
                    && Files.isRegularFile(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            unreadable(file, reason);
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
