package vn.vanthu.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Silences what Lucene says of the machine, by the JDK's own log, to whoever runs a command.
final class LuceneLog {

    // A logger that nobody holds forgets its level.
    private static final Logger LOGGER = Logger.getLogger("org.apache.lucene");

    private LuceneLog() {}

    static void silence() {
        LOGGER.setLevel(Level.OFF);
    }
}
