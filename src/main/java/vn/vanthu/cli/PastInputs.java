package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// The files of the past that the words of a command line stand for, of whatever sort.
///
/// @param files paths by the name they are called, with folders parted by `/`, in order
/// @param problems what is wrong with the words
record PastInputs(Map<String, Path> files, List<Problem> problems) {

    /// What people say that a paper is, beside it or in a folder of its own.
    static final String EXPECTED = ".expected.json";

    static PastInputs find(List<Path> words, Voice voice) {
        PastInputs inputs = new PastInputs(new TreeMap<>(), new ArrayList<>());
        for (Path word : words) {
            if (Files.isDirectory(word)) {
                inputs.walk(word, voice);
            } else if (Files.isRegularFile(word)) {
                inputs.files.put(String.valueOf(word.getFileName()), word);
            } else {
                inputs.problems.add(
                        Problem.must(
                                Files.exists(word) ? "FILE.not-a-file" : "FILE.missing", "", word));
            }
        }
        return inputs;
    }

    private void walk(Path folder, Voice voice) {
        try {
            // Links are not followed, so that no loop is walked.
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path at, BasicFileAttributes found) {
                            return !at.equals(folder) && isHidden(at)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                            if (found.isRegularFile()
                                    && !isHidden(file)
                                    && !file.toString().endsWith(EXPECTED)) {
                                files.put(name(folder.relativize(file)), file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException reason) {
                            problems.add(
                                    Problem.must(
                                            "FILE.unreadable",
                                            "",
                                            file,
                                            Faults.reason(voice, reason)));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            problems.add(Problem.must("FILE.unreadable", "", folder, Faults.reason(voice, e)));
        }
    }

    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /// Where people say what a file is: `a.expected.json` or `a.pdf.expected.json`, beside `a.pdf`
    /// or at the same place below `folder`; null when they do not.
    @Nullable Path expected(String name, @Nullable Path folder) {
        Path file = files.get(name);
        if (file == null) {
            return null;
        }
        String own = String.valueOf(file.getFileName());
        int dot = own.lastIndexOf('.');
        List<Path> places = new ArrayList<>();
        for (String stem : new String[] {dot > 0 ? own.substring(0, dot) : own, own}) {
            String wanted = stem + EXPECTED;
            if (folder == null) {
                places.add(file.resolveSibling(wanted));
            } else {
                places.add(folder.resolve(name).resolveSibling(wanted));
                places.add(folder.resolve(wanted));
            }
        }
        return places.stream().filter(Files::isRegularFile).findFirst().orElse(null);
    }
}
