package vn.vanthu.door;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.vanthu.document.Problem;

/// Lets one long list be printed at a time, by whatever door it was asked for: ten thousand papers
/// make two thousand pages, which fill the memory of a service by themselves.
public final class LongLists {

    private static final int PATIENCE = 20;

    private final Semaphore turn = new Semaphore(1, true);

    LongLists() {}

    /// Waits for a turn, for [#PATIENCE] seconds at the most, and prints.
    public <T> T print(Supplier<T> printing) {
        takeTurn();
        try {
            return printing.get();
        } finally {
            turn.release();
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Problem.must("API.busy", ""));
    }
}
