package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.account.Act;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.JournalLine;

/// `vanthu journal`: the archive's chained lines, one for every act.
@Command(name = "journal")
final class JournalCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Option(names = "--from", paramLabel = "N")
    private long from = 1;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    JournalCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        return entrance.as(
                acting,
                Act.READ_AUDIT,
                (house, _) -> {
                    Listing listing =
                            new Listing(
                                    voice, "line", "at", "by", "act", "object", "version", "detail",
                                    "hash");
                    for (JournalLine line :
                            house.room(Archive.class).journal(Math.max(1, from), PAGE)) {
                        listing.row(
                                line.seq(),
                                line.at(),
                                line.by(),
                                line.act(),
                                line.object(),
                                line.version(),
                                line.detail(),
                                line.hash());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }
}
