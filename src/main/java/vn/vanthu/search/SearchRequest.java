package vn.vanthu.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody looks for; the same as an address that can be mailed ([SearchAddress]).
///
/// @param words what stands in the box: words, "phrases", -not, `loại:` and the like
/// @param fields what a form or a facet asks for besides; several values of a field: one of them
/// @param sort in what order
/// @param from how many of the first results to leave out
/// @param limit how many to show, at most 200
/// @param since only papers whose newest version came after that line of the journal; 0 for all
public record SearchRequest(
        String words, Map<Field, List<String>> fields, Sort sort, int from, int limit, long since) {

    public static final int MOST = 200;

    public SearchRequest {
        Map<Field, List<String>> copied = new LinkedHashMap<>();
        fields.forEach((field, values) -> copied.put(field, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copied);
        if (from < 0 || limit < 0 || limit > MOST || since < 0) {
            throw new IllegalArgumentException(
                    "from %d, limit %d, since %d".formatted(from, limit, since));
        }
    }

    /// In what order results stand.
    public enum Sort {
        RANK,
        NEWEST,
        OLDEST,
        /// By year, then number, then letter.
        NUMBER
    }

    public static SearchRequest of(String words) {
        return new SearchRequest(words, Map.of(), Sort.RANK, 0, 20, 0);
    }

    /// The same with one more value of a field.
    public SearchRequest with(Field field, String value) {
        Map<Field, List<String>> more = new LinkedHashMap<>(fields);
        List<String> values = new ArrayList<>(more.getOrDefault(field, List.of()));
        values.add(value);
        more.put(field, values);
        return new SearchRequest(words, more, sort, from, limit, since);
    }

    public SearchRequest sorted(Sort by) {
        return new SearchRequest(words, fields, by, from, limit, since);
    }

    public SearchRequest page(int first, int most) {
        return new SearchRequest(words, fields, sort, first, most, since);
    }

    public SearchRequest since(long seq) {
        return new SearchRequest(words, fields, sort, from, limit, seq);
    }
}
