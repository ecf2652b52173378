package vn.vanthu.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/// Shows how far a run has come: a bar on a terminal, a line now and then elsewhere.
final class Progress {

    private static final long DRAW_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE_EVERY = TimeUnit.SECONDS.toNanos(5);
    private static final int WIDTH = 30;

    private final Voice voice;
    private final PrintStream err;
    private final boolean isShown;
    private final String key;
    private final long started = System.nanoTime();
    private long total;
    private long shownAt = started;
    private int drawn;

    Progress(Voice voice, long total, boolean isQuiet) {
        this(voice, total, isQuiet, "progress");
    }

    Progress(Voice voice, long total, boolean isQuiet, String key) {
        this.key = key;
        this.voice = voice;
        this.err = voice.err();
        this.total = total;
        this.isShown = !isQuiet && total > 1;
    }

    /// Of work whose size shows only while it is done.
    Progress(Voice voice, boolean isQuiet) {
        this(voice, Long.MAX_VALUE, isQuiet);
    }

    /// The same, told in other words than those of papers.
    ///
    /// @param key of the text that counts
    Progress(Voice voice, boolean isQuiet, String key) {
        this(voice, Long.MAX_VALUE, isQuiet, key);
    }

    void at(long done, long of) {
        total = Math.max(of, 1);
        at(done);
    }

    /// Shows `done` when enough time has passed since the last time.
    void at(long done) {
        long now = System.nanoTime();
        long interval = voice.isTerminal() ? DRAW_EVERY : LINE_EVERY;
        if (!isShown || now - shownAt < interval) {
            return;
        }
        shownAt = now;
        String line = line(done, now - started);
        if (voice.isTerminal()) {
            clear();
            int filled = (int) (WIDTH * done / total);
            String bar = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + line;
            err.print(bar);
            err.flush();
            drawn = bar.length();
        } else {
            err.println(line);
        }
    }

    /// Takes the bar away, so that other lines may be printed.
    void clear() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
        }
    }

    private String line(long done, long nanos) {
        long perSecond = Math.round(done / Math.max(nanos / 1e9, 0.001));
        return voice.say(key, done, total, 100 * done / total, perSecond);
    }
}
