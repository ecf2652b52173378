package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import vn.vanthu.archive.disk.Step;

/// Stops all work at the n-th step, as a killed program does: nothing happens after it.
final class Crash implements Step.Listener {

    /// The program is gone.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(int step) {
            super("killed at step " + step);
        }
    }

    private final int at;
    private final boolean halfWrites;
    private int steps;

    /// @param halfWrites whether the step at which it stops is half done if it writes
    Crash(int at, boolean halfWrites) {
        this.at = at;
        this.halfWrites = halfWrites;
    }

    @Override
    public synchronized void before(Step step) throws IOException {
        steps++;
        if (steps < at) {
            return;
        }
        if (steps == at && halfWrites) {
            half(step);
        }
        throw new Killed(at);
    }

    private static void half(Step step) throws IOException {
        switch (step) {
            case Step.Write(var file, var bytes) ->
                    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case Step.Overwrite(var file, var position, var bytes) -> {
                if (file.endsWith(JournalHead.FILE)) {
                    // Within the first sector of its file: written or not, never half.
                    return;
                }
                try (var channel =
                        java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.write(
                            java.nio.ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length / 2)),
                            position);
                }
            }
            case Step.Truncate _,
                    Step.Force _,
                    Step.MakeFolder _,
                    Step.ForceFolder _,
                    Step.Move _,
                    Step.Delete _ -> {}
        }
    }

    synchronized boolean happened() {
        return steps >= at;
    }
}
