package vn.vanthu.search;

import java.util.function.BooleanSupplier;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Generations.Making;

/// Makes the whole index again from the archive, beside the one that answers meanwhile.
///
/// May run in a program of its own beside the service, which then goes over to what was made.
public final class Reindex implements AutoCloseable {

    private final Archive archive;
    private final Generations generations;
    private final Pace pace;
    private volatile boolean isClosed;

    Reindex(Archive archive, Generations generations, Pace pace) {
        this.archive = archive;
        this.generations = generations;
        this.pace = pace;
    }

    /// What was made.
    ///
    /// @param seq the last line of the journal that it knows
    public record Made(long papers, long seq) {}

    /// Makes it again, for `by` who may rebuild.
    ///
    /// @param progress lines of the journal read, and in all
    public Outcome<Made> run(Actor by, Progress progress) {
        return switch (Rights.may(by, Act.REBUILD, null)) {
            case Decision.Refused(Problem why) -> Outcome.refused(why);
            case Decision.Allowed _ -> run(progress, () -> isClosed);
        };
    }

    /// Refused while another one is under way, here or in another program.
    Outcome<Made> run(Progress progress, BooleanSupplier isStopped) {
        Making making = generations.make();
        if (making == null) {
            return Outcome.refused(Problem.must("SEARCH.reindex-running", "index"));
        }
        try (making;
                Hands hands = new Hands()) {
            Following following = new Following(archive, making.index(), pace, hands, isStopped);
            long last = archive.lastSeq();
            while (following.reached() < last && !isStopped.getAsBoolean()) {
                progress.at(following.reached(), last);
                var _ = following.step();
                last = archive.lastSeq();
            }
            if (isStopped.getAsBoolean()) {
                return Outcome.refused(Problem.must("SEARCH.reindex-stopped", "index"));
            }
            following.commit();
            making.index().refresh();
            long papers = making.index().size().papers();
            making.finish();
            progress.at(last, last);
            return Outcome.done(new Made(papers, following.reached()));
        }
    }

    /// Breaks off what is under way; the old index stays.
    @Override
    public void close() {
        isClosed = true;
    }
}
