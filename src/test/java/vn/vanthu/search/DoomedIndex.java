package vn.vanthu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;

/// A program of its own that issues papers and lets the index follow until it is killed.
///
/// It holds few papers in memory, commits after every few lines and merges all the time.
public final class DoomedIndex {

    /// How the index is written there and in the test.
    static final Indexes TINY =
            new Indexes() {
                @Override
                public PaperIndex open(Path folder) {
                    return LuceneIndex.open(folder, new Settings(1, 4, 2));
                }

                @Override
                public boolean isFree(Path folder) {
                    return LuceneIndex.isFree(folder);
                }
            };

    private static final Pace PACE = new Pace(8, 8, Duration.ZERO);
    private static final Duration REST = Duration.ofMillis(30);

    private static final List<ObjectId> SOME =
            IntStream.rangeClosed(1, 10).mapToObj(ArchivedPapers::id).toList();

    /// What it is at when it is killed.
    enum Work {
        /// Reads the journal, from the beginning or from where it was.
        FOLLOW,
        /// Merges all segments into one, over and over.
        MERGE,
        /// Makes the index again, over and over.
        REINDEX
    }

    private DoomedIndex() {}

    static IndexFolder open(Archive archive, Path data) {
        return new IndexFolder(archive, data.resolve("index"), TINY, PACE);
    }

    /// A word that no other paper says.
    static String mark(int number) {
        StringBuilder mark = new StringBuilder("q");
        String.valueOf(number).chars().forEach(digit -> mark.append((char) (digit - '0' + 'b')));
        return mark.toString();
    }

    static void issue(Archive archive, int number, Random random) {
        StringBuilder text = new StringBuilder("Thông báo ").append(mark(number));
        for (int i = 0; i < 150; i++) {
            text.append(i % 40 == 39 ? '\f' : ' ').append("chữ").append(random.nextInt(3_000));
        }
        ArchivedPapers.issue(archive, number, text.toString());
    }

    /// `folder work first seed`: waits for a sign once it is warm.
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        warmUp(data.resolveSibling("warm"));
        say("ready");
        if (System.in.read() < 0) {
            return;
        }
        int first = Integer.parseInt(arguments[2]);
        Random random = new Random(Long.parseLong(arguments[3]));
        Archive archive = ArchivedPapers.open(data);
        IndexFolder index = open(archive, data);
        say("begun");
        index.follower.start();
        Thread.ofPlatform().daemon().start(() -> issueForEver(archive, first, random));
        work(Work.valueOf(arguments[1]), index);
        // Whoever should have killed it is gone.
        Runtime.getRuntime().halt(1);
    }

    private static void work(Work work, IndexFolder index) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            switch (work) {
                case FOLLOW -> rest();
                case MERGE -> {
                    // Put again as they are, so that there is always something to merge.
                    index.follower.mend(SOME, List.of());
                    say("merging");
                    index.generations.with(now -> {
                        ((LuceneIndex) now.index()).merge(1);
                        return true;
                    });
                    say("merged");
                }
                case REINDEX -> {
                    say("making");
                    var _ = index.reindex.run(Progress.NONE, () -> false);
                    say("made");
                }
            }
        }
    }

    private static void issueForEver(Archive archive, int first, Random random) {
        for (int number = first; ; number++) {
            issue(archive, number, random);
            say("issued " + number);
            if (number % 3 == 0) {
                ArchivedPapers.change(archive, number, 2, "Đính chính " + mark(number));
                say("changed " + number);
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets a kill hit work and not the loading of classes.
    ///
    /// @param warm a small archive that all of them share
    private static void warmUp(Path warm) {
        try (Archive archive = ArchivedPapers.open(warm);
                IndexFolder index =
                        open(archive, warm.resolve("of-" + ProcessHandle.current().pid()))) {
            issue(archive, 1, new Random(1));
            index.catchUp();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static synchronized void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
