package vn.vanthu.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.made.QueryMaker.Asked;

/// PostgreSQL's full text: `simple` words, without accents where the server has `unaccent`, in a
/// GIN index; ranked by cover density, with headlines.
final class PostgresPeer implements Peer {

    /// An answer that takes longer is given up and counts as this long.
    static final int LONGEST_MILLIS = 20_000;

    private static final int BATCH = 500;
    private static final String GIVEN_UP = "57014";

    private static final String INSERT =
            "insert into paper values (?, ?, ?, ?, setweight(to_tsvector('vn', ?), 'A') ||"
                    + " to_tsvector('vn', ?))";
    private static final String QUERY_ALL = "plainto_tsquery('vn', ?)";
    private static final String QUERY_ANY =
            "replace(plainto_tsquery('vn', ?)::text, '&', '|')::tsquery";
    private final String address;
    private final boolean isUnaccented;
    private final Connection writing;
    private final PreparedStatement paper;
    private final Queue<Connection> readers = new ConcurrentLinkedQueue<>();
    private int put;

    PostgresPeer() throws SQLException {
        address = TestDatabase.emptySchema();
        writing = DriverManager.getConnection(address);
        isUnaccented = configure();
        run(
                writing,
                "create table paper(id int primary key, year int, subject text, body text,"
                        + " words tsvector)");
        writing.setAutoCommit(false);
        paper = writing.prepareStatement(INSERT);
    }

    private boolean configure() throws SQLException {
        run(writing, "create text search configuration vn (copy = pg_catalog.simple)");
        try {
            run(writing, "create extension if not exists unaccent");
            String home;
            try (var statement = writing.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    "select quote_ident(nspname) from pg_extension e join"
                                            + " pg_namespace n on n.oid = e.extnamespace where"
                                            + " extname = 'unaccent'")) {
                row.next();
                home = row.getString(1);
            }
            run(
                    writing,
                    "alter text search configuration vn alter mapping for hword, hword_part, word"
                            + " with "
                            + home
                            + ".unaccent, simple");
            return true;
        } catch (SQLException e) {
            System.out.println("PostgreSQL without unaccent: " + e.getMessage());
            return false;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL" + (isUnaccented ? ", unaccent" : "");
    }

    @Override
    public void put(int id, IndexedPaper one) throws SQLException {
        // The server refuses the character 0.
        String text = Peer.text(one).replace("\u0000", "");
        String subject = one.metadata().subject();
        paper.setInt(1, id);
        paper.setInt(2, one.metadata().issuedDate().getYear());
        paper.setString(3, subject);
        paper.setString(4, text);
        paper.setString(5, subject);
        paper.setString(6, text);
        paper.addBatch();
        if (++put % BATCH == 0) {
            paper.executeBatch();
            writing.commit();
        }
    }

    @Override
    public void finish() throws SQLException {
        paper.executeBatch();
        writing.commit();
        writing.setAutoCommit(true);
        run(writing, "create index on paper using gin(words)");
        run(writing, "vacuum analyze paper");
    }

    @Override
    public long bytes() throws SQLException {
        try (var statement = writing.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('paper')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public long answer(Asked asked) throws SQLException {
        Connection reader = readers.poll();
        if (reader == null) {
            reader = DriverManager.getConnection(address);
            run(reader, "set statement_timeout = " + LONGEST_MILLIS);
        }
        try {
            long found = ask(reader, QUERY_ALL, asked.plain());
            return found > 0 ? found : ask(reader, QUERY_ANY, asked.plain());
        } catch (SQLException e) {
            if (GIVEN_UP.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        } finally {
            readers.add(reader);
        }
    }

    /// The best twenty, and excerpts of those alone.
    private static String top(String query) {
        return "with top as (select id, ts_rank_cd(words, %1$s) as rank from paper where words @@"
                        .formatted(query)
                + " %1$s order by rank desc limit 20) select id, ts_headline('vn', body, %1$s,"
                        .formatted(query)
                + " 'MaxFragments=2, MaxWords=24, MinWords=8') from top join paper using (id)"
                + " order by rank desc";
    }

    private static long ask(Connection reader, String query, String words) throws SQLException {
        try (PreparedStatement top = reader.prepareStatement(top(query));
                PreparedStatement years =
                        reader.prepareStatement(
                                "select year, count(*) from paper where words @@ "
                                        + query
                                        + " group by year")) {
            for (int i = 1; i <= 3; i++) {
                top.setString(i, words);
            }
            try (ResultSet rows = top.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            long found = 0;
            years.setString(1, words);
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
        try (var statement = writing.createStatement()) {
            statement.execute("drop schema " + writing.getSchema() + " cascade");
        }
        writing.close();
    }
}
