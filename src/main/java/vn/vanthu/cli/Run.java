package vn.vanthu.cli;

import java.util.concurrent.TimeUnit;

/// Counts what came of a run and tells it: problems at once, the sum at the end.
///
/// Nothing is kept of a paper that is told, so that a folder of any size fits.
final class Run {

    // Beyond these the names of the files made are of no use to a reader.
    private static final int NAMED = 10;

    private final Voice voice;
    private final Progress progress;
    private final int total;
    private final boolean isQuiet;
    private final boolean trace;
    private final long started = System.nanoTime();
    private int done;
    private int refused;
    private int warned;
    private long pages;

    Run(Voice voice, int total, boolean isQuiet, boolean trace) {
        this.voice = voice;
        this.total = total;
        this.isQuiet = isQuiet;
        this.trace = trace;
        this.progress = new Progress(voice, total, isQuiet);
    }

    void record(Handled made) {
        // In a folder of thousands a mere note would bury what must be mended; `check` tells it.
        Handled outcome = total > NAMED ? made.withoutNotes() : made;
        if (!outcome.problems().isEmpty()) {
            progress.clear();
            voice.outcome(outcome, trace);
        }
        if (outcome.isDone()) {
            done++;
            pages += outcome.pages();
            warned += outcome.problems().isEmpty() ? 0 : 1;
            if (!isQuiet && total <= NAMED) {
                outcome.files().forEach(file -> voice.tell(file.toString()));
            }
        } else {
            refused++;
        }
        progress.at(done + refused);
    }

    boolean isClean() {
        return refused == 0;
    }

    /// One line: papers, pages, seconds, papers a second; and what was not made.
    void sum() {
        progress.clear();
        double seconds =
                Math.max(1, System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
        StringBuilder line =
                new StringBuilder(
                        voice.say(
                                "sum.done",
                                done,
                                pages,
                                voice.decimal(seconds),
                                voice.decimal(done / seconds)));
        if (warned > 0) {
            line.append(' ').append(voice.say("sum.warned", warned));
        }
        if (refused > 0) {
            line.append(' ').append(voice.say("sum.refused", refused));
        }
        voice.tell(line.toString());
    }
}
