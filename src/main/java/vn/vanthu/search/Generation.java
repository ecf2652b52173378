package vn.vanthu.search;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One index that is open, by the name of its folder; closed when nobody uses it any more.
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final String name;
    private final PaperIndex index;

    // Guarded by this.
    private int users;
    private @Nullable Runnable end;

    private volatile @Nullable RuntimeException trouble;

    Generation(String name, PaperIndex index) {
        this.name = name;
        this.index = index;
    }

    String name() {
        return name;
    }

    PaperIndex index() {
        return index;
    }

    /// What it could not do, null while all is well.
    @Nullable RuntimeException trouble() {
        return trouble;
    }

    void troubled(RuntimeException by) {
        trouble = by;
    }

    /// Keeps it open until [#release].
    ///
    /// @return false when it is about to be closed
    synchronized boolean use() {
        if (end != null) {
            return false;
        }
        users++;
        return true;
    }

    void release() {
        Runnable now;
        synchronized (this) {
            users--;
            now = users == 0 ? end : null;
        }
        close(now);
    }

    /// Closes it as soon as nobody uses it, and then does `then`.
    void retire(Runnable then) {
        Runnable now;
        synchronized (this) {
            end = then;
            now = users == 0 ? then : null;
        }
        close(now);
    }

    private void close(@Nullable Runnable then) {
        if (then != null) {
            try {
                index.close();
            } catch (RuntimeException e) {
                // Its folder may have been taken away; nobody asks it any more.
                LOG.info("{} could not be closed properly", name, e);
            }
            then.run();
        }
    }
}
