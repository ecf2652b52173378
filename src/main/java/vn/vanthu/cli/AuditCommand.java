package vn.vanthu.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.account.Act;
import vn.vanthu.audit.AuditEntry;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.document.Problem;

/// `vanthu audit`: who did what and when, and whether the trail is whole.
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Option(names = "--about", paramLabel = "SUBJECT")
    private @Nullable String subject;

    @Option(names = "--by", paramLabel = "LOGIN")
    private @Nullable String by;

    @Option(names = "--before", paramLabel = "N")
    private long before = Long.MAX_VALUE;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    AuditCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        return entrance.as(
                acting,
                Act.READ_AUDIT,
                (house, _) -> {
                    AuditTrail trail = house.room(AuditTrail.class);
                    return check ? check(trail) : list(trail);
                });
    }

    private int list(AuditTrail trail) {
        Listing listing = new Listing(voice, "line", "at", "by", "act", "about", "detail");
        for (AuditEntry entry :
                trail.page(new AuditTrail.Wanted(subject, by, null, null), before, PAGE)) {
            listing.row(
                    entry.seq(),
                    entry.at(),
                    entry.by(),
                    entry.act(),
                    entry.subject(),
                    new TreeMap<>(entry.detail()));
        }
        listing.tell(json);
        return Exit.DONE;
    }

    private int check(AuditTrail trail) {
        AuditTrail.Head head = trail.head();
        List<Problem> problems = trail.check(null);
        return voice.done(problems, voice.say("audit.whole", head.seq(), head.hash()));
    }
}
