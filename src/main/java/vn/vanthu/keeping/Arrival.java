package vn.vanthu.keeping;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Brings the database of a restored folder back at the first start on it.
///
/// A restored folder holds the dump of the backup and no database. The program is started on it as
/// on any other, with a database that was never used: a new file, or an empty one of a server; it
/// is filled from the dump before anything else happens. A database in use is never touched.
final class Arrival {

    /// What the dump is called from the beginning until the register has also heard what the
    /// archive has more; a crash in between goes on from there.
    static final String FILLING = Dump.FILE + ".filling";

    /// What it is called when nothing is left to do.
    static final String DONE = Dump.FILE + ".done";

    // Who is named where the program itself acts.
    private static final String BY = "van-thu";

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private Arrival() {}

    /// Fills a database that was never used from the dump in the folder, if there is one.
    ///
    /// @return whether it did
    /// @throws DumpRefused when the dump cannot be read into this database
    static boolean fill(Database database, Path folder) {
        Path dump = folder.resolve(FILLING);
        boolean isBegun = Files.isRegularFile(dump);
        if (!isBegun && !Files.isRegularFile(folder.resolve(Dump.FILE))) {
            return false;
        }
        if (!isUnused(database)) {
            if (!isBegun) {
                LOG.warn("{} is left unread: the database is in use", folder.resolve(Dump.FILE));
            }
            return false;
        }
        if (!isBegun) {
            move(folder.resolve(Dump.FILE), dump);
        }
        try {
            Optional<Problem> problem = DumpReader.problem(dump, version(database));
            if (problem.isPresent()) {
                throw new DumpRefused(problem.get(), null);
            }
            long rows = Loading.load(database, dump);
            LOG.warn("{} rows of the database restored from {}", rows, dump);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataAccessException e) {
            throw new DumpRefused(
                    Problem.must(
                            "KEEPING.dump-refused",
                            dump.toString(),
                            dump,
                            String.valueOf(e.getMostSpecificCause().getMessage())),
                    e);
        }
    }

    /// Tells a register that was just filled what the archive has more: the database of a backup is
    /// a little older than its archive.
    static void catchUp(Path folder, Rebuild rebuild) {
        Path pending = folder.resolve(FILLING);
        if (Files.isRegularFile(pending)) {
            switch (rebuild.run(BY)) {
                case Outcome.Done<?>(_, var notes) -> {
                    notes.forEach(note -> LOG.warn("{} {}", note.code(), note.values()));
                    move(pending, folder.resolve(DONE));
                }
                case Outcome.Refused<?>(var problems) ->
                        LOG.error("The restored register stays behind: {}", problems);
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the database says no more than one just made.
    static boolean isUnused(Database database) {
        Path made = null;
        try {
            made = Files.createTempDirectory("vanthu-unused");
            String fresh;
            try (Database another = Database.sqlite(made.resolve("register.db"))) {
                StringWriter text = new StringWriter();
                new Dump(another).write(text);
                fresh = text.toString();
            }
            Same same = new Same(fresh);
            new Dump(database).write(same);
            return same.isWhole();
        } catch (Same.Differs e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (made != null) {
                delete(made);
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("{} is left behind", folder, e);
        }
    }

    /// Compares what is written with a text, and breaks off where they part.
    private static final class Same extends Writer {

        private final String text;
        private int at;

        static final class Differs extends IOException {
            private static final long serialVersionUID = 1L;
        }

        Same(String text) {
            this.text = text;
        }

        boolean isWhole() {
            return at == text.length();
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            if (!text.startsWith(new String(signs, from, length), at)) {
                throw new Differs();
            }
            at += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static int version(Database database) {
        try (Connection connection = database.source().getConnection()) {
            return Tables.version(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
