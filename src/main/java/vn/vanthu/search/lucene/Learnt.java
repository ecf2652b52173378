package vn.vanthu.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.search.text.Tokens;

/// What a paper's words tell besides themselves.
///
/// @param damage how badly they were read, 0 to 100
/// @param cites labels, normalised
/// @param explains abbreviations with what they stand for
record Learnt(int damage, Set<String> cites, Map<String, String> explains) {

    static Learnt of(List<Pages.Part> parts, List<Tokens> tokens) {
        return new Learnt(0, Set.of(), Map.of());
    }
}
