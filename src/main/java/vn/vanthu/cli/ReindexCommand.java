package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.account.Act;
import vn.vanthu.search.Reindex;

/// `vanthu reindex`: makes the index of all papers again from the archive, while a service goes on
/// answering from the old one.
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    ReindexCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        if (!entrance.isInhabited(acting)) {
            return Exit.TO_MEND;
        }
        return entrance.asOwner(
                acting,
                Act.REBUILD,
                (house, by) -> {
                    Progress progress = new Progress(voice, quiet, "reindex.progress");
                    var outcome = house.room(Reindex.class).run(by, progress::at);
                    progress.clear();
                    return voice.outcome(
                            outcome,
                            made ->
                                    voice.tell(
                                            voice.say("reindex.done", made.papers(), made.seq())));
                });
    }
}
