package vn.vanthu.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// What a search found.
///
/// @param total how many papers there are in all
/// @param facets what they can be parted by, with counts
/// @param didYouMean the words as they may have been meant, or null
/// @param notes what was left out of account, such as a value that is no date
public record Results(
        List<Hit> hits,
        Total total,
        List<Facet> facets,
        @Nullable String didYouMean,
        List<Problem> notes) {

    public Results {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }

    /// How many papers match.
    ///
    /// @param exact whether it was counted; else reckoned from a part of the index
    public record Total(long count, boolean exact) {}

    /// One way to part the papers that match, most frequent value first.
    ///
    /// @param exact whether every value was counted; else reckoned from a part of the index
    public record Facet(Field field, List<Value> values, boolean exact) {
        public Facet {
            values = List.copyOf(values);
        }

        /// How many papers have one value.
        ///
        /// @param value as [SearchRequest#fields] takes it
        public record Value(String value, long count) {}
    }
}
