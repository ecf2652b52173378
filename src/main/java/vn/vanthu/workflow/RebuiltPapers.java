package vn.vanthu.workflow;

import java.util.List;
import java.util.Optional;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.database.Database;
import vn.vanthu.keeping.IssuedView;

/// Makes the lists of issued papers again from what the archive tells.
final class RebuiltPapers implements IssuedView {

    private final Database database;
    private final IssuedTable issued;
    private final Cards cards;

    RebuiltPapers(Database database, IssuedTable issued, Cards cards) {
        this.database = database;
        this.issued = issued;
        this.cards = cards;
    }

    /// Acts begun and not yet in the archive stay, with their ties: they are still to be finished.
    @Override
    public void clear() {
        database.sql()
                .sql(
                        "delete from paper_relation where not exists (select 1 from after_issue a"
                                + " where a.done = 0 and a.source = paper_relation.source and"
                                + " a.relation = paper_relation.relation and a.target ="
                                + " paper_relation.target)")
                .update();
        database.sql().sql("delete from issued_paper").update();
    }

    @Override
    public void add(ObjectId object, List<byte[]> metadata, List<JournalLine> lines) {
        IssuedCard card = cards.read(object, metadata.getLast()).card();
        issued.add(card);
        lines.forEach(line -> tie(line, card.paper()).ifPresent(issued::relate));
    }

    /// The tie that a version tells of, if it was made by another paper's act.
    private static Optional<Tie> tie(JournalLine line, String target) {
        String source = line.detail().get(Shelf.SOURCE);
        return source == null
                ? Optional.empty()
                : Relation.suffered(line.act())
                        .map(relation ->
                                new Tie(
                                        source,
                                        relation,
                                        target,
                                        line.at(),
                                        line.by(),
                                        line.detail().getOrDefault(Shelf.REASON, "")));
    }
}
