package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// The issued papers: listed, opened with all that happened to them, read to the byte.
public final class Papers {

    private static final int PAGE = 200;

    private final Database database;
    private final IssuedTable table;
    private final Shelf shelf;
    private final Gate gate;

    Papers(Database database, Shelf shelf, Gate gate) {
        this.database = database;
        this.table = new IssuedTable(database);
        this.shelf = shelf;
        this.gate = gate;
    }

    /// An issued paper, opened.
    ///
    /// @param ties what it did to others and others to it
    /// @param versions what the archive holds of it, the first first
    public record Opened(IssuedCard card, List<Tie> ties, List<Kept> versions) {
        public Opened {
            ties = List.copyOf(ties);
            versions = List.copyOf(versions);
        }
    }

    /// One version in the archive.
    ///
    /// @param act what made it: `issued`, `signed`, `recalled` …
    /// @param files names with the SHA-512 of each, in hexadecimal
    public record Kept(int version, String act, String by, String at, Map<String, String> files) {
        public Kept {
            files = Map.copyOf(files);
        }
    }

    /// Opens a paper. Whoever opens one that no longer holds is told so among the notes.
    public Outcome<Opened> open(String paper, Actor by) {
        return find(paper, by)
                .then(card -> {
                    database.inTransaction(
                            () -> gate.done(by, Act.READ, paper, Map.of("as", "metadata")));
                    Opened opened =
                            new Opened(card, table.ties(paper), shelf.versions(card.object()));
                    return new Outcome.Done<>(opened, notes(card));
                });
    }

    /// A file of a paper as the archive holds it; its digest is checked while it is read.
    ///
    /// @param version a version of the archive, or 0 for the newest
    public Outcome<byte[]> file(String paper, int version, String name, Actor by) {
        return find(paper, by)
                .then(card -> {
                    Optional<byte[]> file = shelf.file(card.object(), version, name);
                    if (file.isEmpty()) {
                        return Outcome.refused(
                                Problem.must("PAPER.file-unknown", "", name, card.label()));
                    }
                    database.inTransaction(
                            () -> gate.done(by, Act.READ, paper, Map.of("as", name)));
                    return new Outcome.Done<>(file.get(), notes(card));
                });
    }

    /// Papers that `by` may read, the newest first.
    ///
    /// @param year only those of that year of the register; 0 for all
    /// @param after key of the last paper of the page before, or null for the first page
    public Outcome<List<IssuedCard>> list(int year, @Nullable String after, Actor by) {
        List<Object> values = new ArrayList<>();
        StringBuilder condition =
                new StringBuilder(gate.readable(by, "paper", "signer = ?", values));
        if (year != 0) {
            condition.append(" and year = ?");
            values.add(year);
        }
        if (after != null) {
            Optional<IssuedCard> last = table.find(after);
            if (last.isEmpty()) {
                return Outcome.refused(unknown(after));
            }
            condition.append(" and (issued < ? or (issued = ? and paper < ?))");
            String day = last.get().issued().toString();
            values.addAll(List.of(day, day, after));
        }
        return Outcome.done(table.list(condition.toString(), values, PAGE));
    }

    /// A paper that `by` may read, without opening it.
    public Outcome<IssuedCard> find(String paper, Actor by) {
        return table.find(paper)
                .map(card ->
                        gate.refusal(by, Act.READ, card)
                                .<Outcome<IssuedCard>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(card)))
                .orElseGet(() -> Outcome.refused(unknown(paper)));
    }

    private List<Problem> notes(IssuedCard card) {
        List<String> others =
                table.ties(card.paper()).stream()
                        .filter(tie -> tie.target().equals(card.paper()))
                        .filter(tie -> !tie.source().equals(card.paper()))
                        .flatMap(tie -> table.find(tie.source()).stream())
                        .map(IssuedCard::label)
                        .toList();
        String by = String.join(", ", others);
        return switch (card.standing()) {
            case IN_FORCE -> List.of();
            case CORRECTED -> List.of(Problem.should("PAPER.corrected", "", card.label(), by));
            case REPLACED -> List.of(Problem.should("PAPER.replaced", "", card.label(), by));
            case RECALLED -> List.of(Problem.should("PAPER.recalled", "", card.label(), by));
        };
    }

    static Problem unknown(String paper) {
        return Problem.must("PAPER.unknown", "", paper);
    }
}
