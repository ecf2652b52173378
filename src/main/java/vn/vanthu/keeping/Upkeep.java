package vn.vanthu.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Done;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Backup;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.JournalHead;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.register.PendingActs;
import vn.vanthu.register.Register;

/// Verifies, backs up, restores, and makes the register again from the archive (NĐ 30, PL VI, Phần
/// I, IV.1).
public final class Upkeep {

    private final Database database;
    private final Register register;
    private final PendingActs pending;
    private final Archive archive;
    private final Chronicle chronicle;
    private final Verifying verifying;
    private final Rebuild rebuild;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<Health.@Nullable LastVerify> lastVerify = new AtomicReference<>();

    Upkeep(
            Database database,
            Register register,
            PendingActs pending,
            Archive archive,
            Chronicle chronicle,
            Verifying verifying,
            Rebuild rebuild,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.pending = pending;
        this.archive = archive;
        this.chronicle = chronicle;
        this.verifying = verifying;
        this.rebuild = rebuild;
        this.events = events;
        this.clock = clock;
    }

    /// What was made again.
    ///
    /// @param entries numbers in the register now
    /// @param kept of them, those of papers on their way, which only the database knew
    /// @param lost of them, those struck out because their papers are lost
    public record Rebuilt(int series, int entries, int kept, int lost) {}

    /// A copy of the data folder.
    ///
    /// @param findings of the check of the copy
    public record Copied(Path folder, Findings findings) {}

    /// Checks the archive, its journal against the register's copy, and every number of the
    /// register against the archive. May run while others work.
    public Outcome<Verified> verify(Actor by, Progress progress) {
        return RegisterDesk.allowed(by, Act.VERIFY)
                .map(_ -> {
                    Verified verified = verifying.run(progress);
                    int faults = verified.faults().size();
                    lastVerify.set(new Health.LastVerify(verified.at(), faults));
                    tell(by, Act.VERIFY, Map.of("faults", String.valueOf(faults)));
                    return verified;
                });
    }

    /// Makes the register again from the archive, on an empty database or over one that is behind;
    /// nobody gets a number meanwhile. Accounts, the agency's data and drafts are no part of the
    /// archive: they stay as they are, and come back only from a backup. Of the register only what
    /// nobody was told of can be lost, see [Rebuild].
    ///
    /// Refused, with nothing changed, while the archive is damaged or older than the register.
    public Outcome<Rebuilt> rebuild(Actor by) {
        return RegisterDesk.allowed(by, Act.REBUILD)
                .then(_ -> {
                    Outcome<Rebuild.Made> made = rebuild.run(by.login());
                    if (made instanceof Outcome.Done<Rebuild.Made>(var value, _)) {
                        tell(by, Act.REBUILD, Map.of("entries", String.valueOf(value.entries())));
                    }
                    return made.map(each ->
                            new Rebuilt(each.series(), each.entries(), each.kept(), each.lost()));
                });
    }

    /// Copies archive and database into the new or empty folder `target` while others work, and
    /// verifies the copy. A fault of the archive is copied and told, for a backup of a damaged
    /// archive is better than none.
    ///
    /// The database is copied first, as of one instant, then the archive up to a later line of its
    /// journal; what the archive has more is told to the restored register at its first start.
    public Outcome<Copied> backup(Path target, Actor by, Progress progress) {
        return RegisterDesk.allowed(by, Act.BACKUP)
                .then(_ ->
                        copied(
                                Backup.make(
                                        archive.folder(),
                                        target,
                                        new Dump(database),
                                        clock,
                                        progress)))
                .then(copy -> readable(copy, Arrival.version(database)))
                .map(copy -> {
                    tell(
                            by,
                            Act.BACKUP,
                            Map.of("faults", String.valueOf(copy.findings().faults().size())));
                    return copy;
                });
    }

    /// [#restore(Path, Path, Progress)] by somebody signed in here.
    public Outcome<Copied> restore(Path backup, Path target, Actor by, Progress progress) {
        return RegisterDesk.allowed(by, Act.RESTORE)
                .then(_ -> restore(backup, target, progress))
                .map(copy -> {
                    tell(by, Act.RESTORE, Map.of());
                    return copy;
                });
    }

    /// Brings a backup back into the new or empty folder `target`, both verified; for the owner of
    /// the folder, since no account is left to ask.
    ///
    /// The program then starts on `target` with a database that was never used (none at all for
    /// SQLite, an empty one for PostgreSQL), which it fills from the backup before anything else.
    public static Outcome<Copied> restore(Path backup, Path target, Progress progress) {
        // What a newer program wrote is told when this one starts on it.
        return copied(Backup.restore(backup, target, progress))
                .then(copy -> readable(copy, Integer.MAX_VALUE))
                .then(copy -> new Outcome.Done<>(copy, List.of(since(copy))));
    }

    /// No backup knows what was issued after it.
    private static Problem since(Copied copy) {
        JournalHead head = copy.findings().head();
        return Problem.should("KEEPING.since-backup", "", head == null ? 0 : head.seq());
    }

    private static Outcome<Copied> copied(Backup.Outcome outcome) {
        return switch (outcome) {
            case Backup.Outcome.Done(var folder, var findings) ->
                    Outcome.done(new Copied(folder, findings));
            case Backup.Outcome.Refused(var problems) -> new Outcome.Refused<>(problems);
        };
    }

    private static Outcome<Copied> readable(Copied copy, int version) {
        Path dump = copy.folder().resolve(Dump.FILE);
        try {
            Optional<Problem> problem =
                    Files.exists(dump)
                            ? DumpReader.problem(dump, version)
                            : Optional.of(Problem.should("KEEPING.dump-missing", "", dump));
            return problem.isPresent() && problem.get().isFatal()
                    ? Outcome.refused(problem.get())
                    : new Outcome.Done<>(copy, problem.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the register lacks what the archive tells, so that nothing can be numbered until
    /// [#rebuild] or the right database is put back.
    public boolean needsRebuild() {
        return chronicle.apart().isPresent();
    }

    /// How the program does.
    public Health health() {
        int acts = 0;
        int unfinished = 0;
        Problem trouble = null;
        try {
            if (!isThere()) {
                trouble = Problem.must("KEEPING.database-gone", "");
            }
            acts = pending.all().size();
            unfinished = register.unfinished().size();
            trouble = trouble == null ? chronicle.apart().orElse(null) : trouble;
        } catch (DataAccessException | TransactionException e) {
            trouble = Problem.must("KEEPING.database-silent", "");
        } catch (UncheckedIOException e) {
            trouble = Problem.must("KEEPING.archive-silent", "");
        }
        return new Health(
                clock.instant(),
                database.kind(),
                acts,
                unfinished,
                lines(),
                archive.folder().toFile().getUsableSpace(),
                lastVerify.get(),
                trouble);
    }

    /// A file that was removed is still written to by whoever has it open, and gone at the next
    /// start.
    private boolean isThere() {
        if (database.kind() == Database.Kind.POSTGRESQL) {
            return true;
        }
        try (Connection connection = database.source().getConnection()) {
            String address = connection.getMetaData().getURL();
            return Files.exists(Path.of(address.substring("jdbc:sqlite:".length())));
        } catch (SQLException e) {
            return false;
        }
    }

    private long lines() {
        try {
            return archive.lastSeq();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private void tell(Actor by, Act act, Map<String, String> detail) {
        database.inTransaction(() ->
                events.publishEvent(new Done(by.login(), act, "archive", detail, clock.instant())));
    }
}
