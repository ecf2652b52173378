package vn.vanthu.search.query;

import java.util.List;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;

/// What a line in the search box asks for.
///
/// @param notes what was left out of account, such as all that came after the longest line read
public record Asked(List<Clause> clauses, List<Problem> notes) {

    public Asked {
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
    }

    /// One thing asked for.
    public sealed interface Clause {

        /// Whether papers that have it are left out.
        boolean isRefused();
    }

    /// Words in any order; those that belong together stand together.
    public record Words(String text, boolean isRefused) implements Clause {}

    /// Words in just that order.
    public record Phrase(String text, boolean isRefused) implements Clause {}

    /// A value of one field.
    ///
    /// @param text the value; of one that was not quoted the field may take the first words only,
    ///   and the rest are [Words]
    public record In(Field field, String text, boolean isQuoted, boolean isRefused)
            implements Clause {}
}
