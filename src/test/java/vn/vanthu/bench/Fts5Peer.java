package vn.vanthu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.made.QueryMaker.Asked;

/// SQLite's FTS5 with its own folding of accents (which leaves đ as it is).
final class Fts5Peer implements Peer {

    private static final int BATCH = 2_000;
    private static final String TOP =
            "select rowid, snippet(words, 1, '[', ']', '…', 24), bm25(words) from words"
                    + " where words match ? order by rank limit 20";
    private static final String YEARS =
            "select p.year, count(*) from words join paper p on p.id = words.rowid"
                    + " where words match ? group by p.year";

    private final Path file;
    private final Connection writing;
    private final PreparedStatement paper;
    private final PreparedStatement words;
    private final Queue<Connection> readers = new ConcurrentLinkedQueue<>();
    private int put;

    Fts5Peer(Path folder) throws SQLException {
        file = folder.resolve("fts5.db");
        writing = open();
        run(writing, "create table paper(id integer primary key, year, subject, body)");
        run(
                writing,
                "create virtual table words using fts5(subject, body, content='paper',"
                        + " content_rowid='id', tokenize='unicode61 remove_diacritics 2')");
        writing.setAutoCommit(false);
        paper = writing.prepareStatement("insert into paper values (?, ?, ?, ?)");
        words =
                writing.prepareStatement(
                        "insert into words(rowid, subject, body) values (?, ?, ?)");
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run(connection, "pragma journal_mode = wal");
        run(connection, "pragma synchronous = normal");
        run(connection, "pragma cache_size = -65536");
        run(connection, "pragma mmap_size = 8000000000");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "SQLite FTS5";
    }

    @Override
    public void put(int id, IndexedPaper one) throws SQLException {
        String text = Peer.text(one);
        paper.setInt(1, id);
        paper.setInt(2, one.metadata().issuedDate().getYear());
        paper.setString(3, one.metadata().subject());
        paper.setString(4, text);
        paper.executeUpdate();
        words.setInt(1, id);
        words.setString(2, one.metadata().subject());
        words.setString(3, text);
        words.executeUpdate();
        if (++put % BATCH == 0) {
            writing.commit();
        }
    }

    @Override
    public void finish() throws SQLException {
        writing.commit();
        writing.setAutoCommit(true);
        run(writing, "pragma wal_checkpoint(truncate)");
    }

    @Override
    public long bytes() throws Exception {
        return Files.size(file);
    }

    @Override
    public long answer(Asked asked) throws SQLException {
        List<String> quoted =
                Arrays.stream(asked.plain().split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.toCollection(ArrayList::new));
        if (quoted.isEmpty()) {
            return 0;
        }
        Connection reader = readers.poll();
        reader = reader == null ? open() : reader;
        long found = ask(reader, String.join(" ", quoted));
        if (found == 0) {
            found = ask(reader, String.join(" OR ", quoted));
        }
        readers.add(reader);
        return found;
    }

    private static long ask(Connection reader, String match) throws SQLException {
        try (PreparedStatement top = reader.prepareStatement(TOP);
                PreparedStatement years = reader.prepareStatement(YEARS)) {
            top.setString(1, match);
            try (ResultSet rows = top.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            long found = 0;
            years.setString(1, match);
            try (ResultSet rows = years.executeQuery()) {
                while (rows.next()) {
                    found += rows.getLong(2);
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection reader : readers) {
            reader.close();
        }
        writing.close();
    }
}
