package vn.vanthu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.ocfl.NewVersion;
import vn.vanthu.document.Problem;

/// Completes work whose version had come into the archive, and removes work whose version had not.
///
/// Only work with an intent is completed, and only to what the intent says: whatever else is wrong
/// with an archive is not mended here but named by [ArchiveVerifier].
final class Healing {

    private static final Logger LOG = LoggerFactory.getLogger(Healing.class);

    private final ArchiveFolder folder;
    private final Clock clock;
    private final List<Problem> healed = Collections.synchronizedList(new ArrayList<>());

    Healing(ArchiveFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Heals what dead programs left.
    void all() throws IOException {
        for (Path place : folder.staging().leftovers()) {
            heal(place);
        }
        folder.staging().sweep();
    }

    /// Heals what this program left when the disk refused, if the disk lets it.
    void own() {
        try {
            for (Path place : folder.staging().unfinished()) {
                heal(place);
            }
        } catch (IOException e) {
            LOG.warn("work is left for the next start", e);
        }
    }

    /// Heals what was left of one object, whose lock the caller holds.
    void of(ObjectId object) throws IOException {
        for (Path place : folder.staging().leftovers()) {
            Optional<Entry> intent = Staging.intent(place);
            if (intent.isPresent() && object.value().equals(intent.get().object())) {
                heal(place, object, intent.get());
            }
        }
    }

    private void heal(Path place) throws IOException {
        Optional<Entry> intent = Staging.intent(place);
        if (intent.isEmpty()) {
            folder.staging().drop(place);
            return;
        }
        ObjectId object = new ObjectId(String.valueOf(intent.get().object()));
        try (var _ = folder.hold(object)) {
            heal(place, object, intent.get());
        }
    }

    private void heal(Path place, ObjectId object, Entry intent) throws IOException {
        int version = intent.version() == null ? 0 : intent.version();
        String digest = String.valueOf(intent.digest());
        Path target = folder.place(object);
        if (NewVersion.isIn(target, version, digest)) {
            NewVersion.bringIn(folder.disk(), place, folder.papers(), target, version, digest);
            JournalLine line = folder.journal().append(intent);
            LOG.warn("completed version {} of {}, line {}", version, object, line.seq());
            healed.add(
                    Problem.should(
                            "ARCHIVE.healed-version",
                            ArchiveFolder.PAPERS + "/" + object.folder() + "/v" + version,
                            object,
                            version,
                            line.seq()));
        } else {
            NewVersion.removeEmptyFolders(folder.disk(), folder.papers(), target);
        }
        folder.staging().drop(place);
    }

    /// Says in the journal itself that lines half written were moved aside.
    void tell(List<JournalFiles.Torn> torn) throws IOException {
        for (JournalFiles.Torn each : torn) {
            String aside = Journal.FOLDER + "/" + each.aside().getFileName();
            LOG.warn("{} bytes of a torn line moved to {}", each.bytes(), aside);
            healed.add(
                    Problem.should(
                            "ARCHIVE.healed-torn", aside, aside, each.bytes(), each.behind()));
            String actId =
                    UUID.nameUUIDFromBytes(aside.getBytes(StandardCharsets.UTF_8)).toString();
            folder.journal()
                    .append(
                            new Entry(
                                    clock.instant(),
                                    ArchiveFolder.PROGRAM,
                                    Act.HEALED,
                                    actId,
                                    null,
                                    null,
                                    null,
                                    Map.of("torn", aside)));
        }
    }

    List<Problem> healed() {
        return List.copyOf(healed);
    }
}
