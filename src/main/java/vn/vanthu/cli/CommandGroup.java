package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Commands on one subject; named without one of them it shows its help.
abstract class CommandGroup implements Runnable {

    final Voice voice;
    final Entrance entrance;

    @Spec private @Nullable CommandSpec spec;

    CommandGroup(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(voice.writer());
        }
    }
}
