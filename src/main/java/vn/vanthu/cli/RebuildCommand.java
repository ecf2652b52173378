package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.account.Act;
import vn.vanthu.keeping.Upkeep;

/// `vanthu rebuild`: makes the register again from the archive.
///
/// With the database the accounts are lost too; then whoever may write to the folder may do it.
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    RebuildCommand(Voice voice, Entrance entrance) {
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
                (house, by) ->
                        voice.outcome(
                                house.room(Upkeep.class).rebuild(by),
                                made ->
                                        voice.tell(
                                                voice.say(
                                                        "rebuild.done",
                                                        made.series(),
                                                        made.entries(),
                                                        made.kept(),
                                                        made.lost()))));
    }
}
