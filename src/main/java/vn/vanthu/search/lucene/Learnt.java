package vn.vanthu.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.search.text.Damage;
import vn.vanthu.search.text.Tokens;

/// What a paper's words tell besides themselves.
///
/// @param damage how badly they were read, 0 to 100
/// @param cites labels, normalised
/// @param explains abbreviations with what they stand for
record Learnt(int damage, Set<String> cites, Map<String, String> explains) {

    static Learnt of(List<Pages.Part> parts, List<Tokens> tokens) {
        int damage = 0;
        for (int i = 0; i < parts.size() && i < 1; i++) {
            // The newest version is the paper; how earlier ones were read says nothing of it.
            damage = Damage.of(parts.get(i).text(), tokens.get(i));
        }
        return new Learnt(damage, Set.of(), Map.of());
    }
}
