package vn.vanthu.keeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.vanthu.database.Database;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Signer;
import vn.vanthu.render.copy.Direction;
import vn.vanthu.workflow.CopyRequest;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.TestHouse;

/// Drafts that wait for nothing but their number, as many as a test wants: one is led through
/// approval and signature, the others are its copies row by row.
final class ReadyDrafts {

    static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private ReadyDrafts() {}

    /// Makes the house in `folder` and the first draft in it; the data lie in `folder/archive`.
    static String first(Path folder, @Nullable String address) {
        try (TestHouse house = TestHouse.open(folder, address, DAY)) {
            DraftCard card = house.signed(TestHouse.sample("thong-bao"));
            return card.id();
        }
    }

    /// Adds copies of a draft that waits for its number.
    static void add(Database database, String like, int count) {
        database.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                copy(database, "draft", "id", like, id);
                copy(database, "draft_version", "draft", like, id);
                copy(database, "draft_step", "draft", like, id);
            }
        });
    }

    private static void copy(Database database, String table, String key, String like, String id) {
        JdbcTemplate sql = new JdbcTemplate(database.source());
        List<String> columns =
                sql.execute((Connection connection) ->
                        Tables.columns(connection, table).keySet().stream()
                                .filter(column -> !column.equals(key))
                                .toList());
        String others = String.join(", ", columns);
        sql.update(
                "insert into %s (%s, %s) select ?, %s from %s where %s = ?"
                        .formatted(table, key, others, others, table, key),
                id,
                like);
    }

    /// Ids of the drafts that wait for their number, without the one they were copied from.
    static List<String> waiting(Database database, String like) {
        return database.sql()
                .sql("select id from draft where step = 'NUMBERING' and id <> ? order by id")
                .param(like)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// A sao y of whatever paper.
    static CopyRequest copyOfOne() {
        return new CopyRequest(
                CopyMark.Form.SAO_Y,
                Direction.TO_PAPER,
                new Signer(
                        List.of(Signer.Capacity.parse("CHÁNH VĂN PHÒNG")), null, null, "Lê Văn C"),
                List.of(new Foot.Recipient("Sở Tài chính", null, 1)),
                new Foot.Filing.Kept(List.of(), 1),
                Set.of());
    }
}
