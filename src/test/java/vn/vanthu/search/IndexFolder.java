package vn.vanthu.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.archive.Archive;
import vn.vanthu.search.PaperIndex.Held;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;

/// What a program has open of an index beside an archive; two of them are two programs.
final class IndexFolder implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Few papers a segment, so that merges happen in tests too.
    static final Indexes SMALL =
            new Indexes() {
                @Override
                public PaperIndex open(Path folder) {
                    return LuceneIndex.open(folder, new Settings(1, 50, 2));
                }

                @Override
                public boolean isFree(Path folder) {
                    return LuceneIndex.isFree(folder);
                }
            };

    final Generations generations;
    final Reindex reindex;
    final Follower follower;
    final List<String> registered = new ArrayList<>();
    final SelfCheck check;

    IndexFolder(Archive archive, Path folder, Indexes indexes, Pace pace) {
        generations = new Generations(folder, indexes);
        reindex = new Reindex(archive, generations, pace);
        follower = new Follower(archive, generations, reindex, pace);
        check =
                new SelfCheck(
                        archive,
                        generations,
                        registered::forEach,
                        follower,
                        reindex,
                        ArchivedPapers.CLOCK);
    }

    /// Beside the archive, committed at every pause.
    static IndexFolder of(Archive archive) {
        return new IndexFolder(
                archive,
                archive.folder().resolve("index"),
                SMALL,
                new Pace(40, 1_000, Duration.ZERO));
    }

    boolean catchUp() {
        return follower.awaitCaughtUp(PATIENCE);
    }

    /// All that searches see, by name.
    List<Held> held() {
        List<Held> held = new ArrayList<>();
        generations.held(held::add);
        held.sort(Comparator.comparing(Held::object).thenComparingInt(Held::version));
        return held;
    }

    @Override
    public void close() {
        follower.close();
        generations.close();
    }
}
