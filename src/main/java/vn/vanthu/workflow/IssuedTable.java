package vn.vanthu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// Keeps what lists must know of issued papers, and what papers do to one another.
final class IssuedTable {

    private static final String CARD =
            "select paper, object, series, year, number, suffix, symbol, issued, kind, kind_name,"
                    + " subject, agency, signer, unit, author, pages, standing from issued_paper ";

    private final Database database;

    IssuedTable(Database database) {
        this.database = database;
    }

    /// Adds a card; the same paper again changes nothing.
    void add(IssuedCard card) {
        database.sql()
                .sql(
                        "insert into issued_paper (paper, object, series, year, number, suffix,"
                                + " symbol, issued, kind, kind_name, subject, agency, signer, unit,"
                                + " author, pages, standing)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (paper) do nothing")
                .params(
                        card.paper(),
                        card.object(),
                        card.series(),
                        card.year(),
                        card.number().value(),
                        card.number().suffix(),
                        card.symbol().value(),
                        card.issued().toString(),
                        card.kind(),
                        card.kindName(),
                        card.subject(),
                        card.agency(),
                        card.signer(),
                        card.unit(),
                        card.author(),
                        card.pages(),
                        card.standing().name())
                .update();
    }

    Optional<IssuedCard> find(String paper) {
        return database.sql()
                .sql(CARD + "where paper = ?")
                .param(paper)
                .query(IssuedTable::card)
                .optional();
    }

    /// Papers with that number and symbol, of any year, the newest first.
    List<IssuedCard> named(int number, String symbol) {
        return database.sql()
                .sql(CARD + "where number = ? and symbol = ? order by issued desc")
                .params(number, symbol)
                .query(IssuedTable::card)
                .list();
    }

    /// Papers with that number, whatever their symbol, of any year, the newest first.
    List<IssuedCard> numbered(int number) {
        return database.sql()
                .sql(CARD + "where number = ? order by issued desc")
                .param(number)
                .query(IssuedTable::card)
                .list();
    }

    /// @param condition further SQL, beginning with `and`, or empty
    List<IssuedCard> list(String condition, List<Object> values, int limit) {
        return database.sql()
                .sql(
                        CARD
                                + "where 1 = 1 "
                                + condition
                                + " order by issued desc, paper desc limit ?")
                .params(values)
                .param(limit)
                .query(IssuedTable::card)
                .list();
    }

    void stand(String paper, Standing standing) {
        database.sql()
                .sql("update issued_paper set standing = ? where paper = ?")
                .params(standing.name(), paper)
                .update();
    }

    /// Ties two papers; the same tie again changes nothing.
    void relate(Tie tie) {
        database.sql()
                .sql(
                        "insert into paper_relation (source, relation, target, at, by_whom, reason)"
                                + " values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (source, relation, target) do nothing")
                .params(
                        tie.source(),
                        tie.relation().word(),
                        tie.target(),
                        tie.at().toString(),
                        tie.by(),
                        tie.reason())
                .update();
    }

    /// Every tie of a paper, from either end, in the order they were made.
    List<Tie> ties(String paper) {
        return database.sql()
                .sql(
                        "select source, relation, target, at, by_whom, reason from paper_relation"
                                + " where source = ? or target = ? order by at, source, relation")
                .params(paper, paper)
                .query((row, _) ->
                        new Tie(
                                row.getString("source"),
                                Relation.of(row.getString("relation")),
                                row.getString("target"),
                                Instant.parse(row.getString("at")),
                                row.getString("by_whom"),
                                row.getString("reason")))
                .list();
    }

    private static IssuedCard card(ResultSet row, int index) throws SQLException {
        return new IssuedCard(
                row.getString("paper"),
                row.getString("object"),
                row.getString("series"),
                row.getInt("year"),
                new PaperNumber(row.getInt("number"), row.getString("suffix")),
                new Symbol(row.getString("symbol")),
                LocalDate.parse(row.getString("issued")),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("subject"),
                row.getString("agency"),
                row.getString("signer"),
                row.getString("unit"),
                row.getString("author"),
                row.getInt("pages"),
                Standing.valueOf(row.getString("standing")));
    }
}
