package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.keeping.Upkeep;

/// `vanthu backup`: copies the data folder while the service runs, and verifies the copy.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Parameters(paramLabel = "DIR", descriptionKey = "backup-to")
    private Path target = Path.of("");

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    BackupCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        return entrance.as(
                acting,
                (house, by) -> {
                    long started = System.nanoTime();
                    Progress progress = new Progress(voice, quiet);
                    var copied = house.room(Upkeep.class).backup(target, by, progress::at);
                    progress.clear();
                    return RestoreCommand.told(voice, copied, "backup.done", started);
                });
    }
}
