package vn.vanthu.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;

/// Reads and writes the table of saved searches; knows no rule.
final class SavedTable {

    private final Database database;

    SavedTable(Database database) {
        this.database = database;
    }

    /// In the order they were saved.
    List<SavedSearch> of(String owner) {
        return database.sql()
                .sql("select * from saved_search where owner = ? order by made_at, name, id")
                .param(owner)
                .query((row, _) -> saved(row))
                .list();
    }

    Optional<SavedSearch> find(String id, String owner) {
        return database.sql()
                .sql("select * from saved_search where id = ? and owner = ?")
                .params(id, owner)
                .query((row, _) -> saved(row))
                .optional();
    }

    int count(String owner) {
        return database.sql()
                .sql("select count(*) from saved_search where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    boolean isTaken(String owner, String name, String exceptId) {
        return database.sql()
                        .sql(
                                "select count(*) from saved_search where owner = ? and name = ?"
                                        + " and id <> ?")
                        .params(owner, name, exceptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Whether it was added; not when its owner has another of that name.
    boolean add(SavedSearch saved) {
        return database.sql()
                        .sql(
                                "insert into saved_search values (?, ?, ?, ?, ?, ?, ?)"
                                        + " on conflict (owner, name) do nothing")
                        .params(
                                saved.id(),
                                saved.owner(),
                                saved.name(),
                                saved.address().query(),
                                saved.alert() ? 1 : 0,
                                saved.seen(),
                                saved.made().toString())
                        .update()
                == 1;
    }

    void set(SavedSearch saved) {
        database.sql()
                .sql(
                        "update saved_search set name = ?, address = ?, alert = ?, seen_line = ?"
                                + " where id = ? and owner = ?")
                .params(
                        saved.name(),
                        saved.address().query(),
                        saved.alert() ? 1 : 0,
                        saved.seen(),
                        saved.id(),
                        saved.owner())
                .update();
    }

    boolean remove(String id, String owner) {
        return database.sql()
                        .sql("delete from saved_search where id = ? and owner = ?")
                        .params(id, owner)
                        .update()
                == 1;
    }

    private static SavedSearch saved(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString("id"),
                row.getString("owner"),
                row.getString("name"),
                address(row.getString("address")),
                row.getInt("alert") == 1,
                row.getLong("seen_line"),
                Instant.parse(row.getString("made_at")));
    }

    private static SearchAddress address(String query) {
        return switch (SearchAddress.read(query)) {
            case Outcome.Done<SearchAddress>(var address, _) -> address;
            case Outcome.Refused<SearchAddress> refused ->
                    throw new IllegalStateException("an address is never refused: " + refused);
        };
    }
}
