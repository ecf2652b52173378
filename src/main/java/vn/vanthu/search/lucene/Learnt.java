package vn.vanthu.search.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.search.text.Citation;
import vn.vanthu.search.text.Citations;
import vn.vanthu.search.text.Damage;
import vn.vanthu.search.text.Explained;
import vn.vanthu.search.text.Tokens;

/// What a paper's words tell besides themselves.
///
/// @param damage how badly they were read, 0 to 100
/// @param cites labels, normalised
/// @param explains abbreviations, each with what it stands for: `CCHC=cải cách hành chính`
record Learnt(int damage, Set<String> cites, Set<String> explains) {

    /// Reads the newest version; how earlier ones were read says nothing of the paper.
    ///
    /// @param own the paper's own label, which it does not cite
    static Learnt of(List<Pages.Part> parts, List<Tokens> tokens, String own) {
        if (parts.isEmpty()) {
            return new Learnt(0, Set.of(), Set.of());
        }
        String text = parts.getFirst().text();
        Tokens words = tokens.getFirst();
        Set<String> cites =
                Citations.in(text, words).stream()
                        .map(Citation::label)
                        .filter(label -> !label.equals(own))
                        .collect(Collectors.toSet());
        return new Learnt(
                Damage.of(text, words),
                cites,
                Explained.in(text, words).stream()
                        .map(one -> one.abbreviation() + "=" + one.words())
                        .collect(Collectors.toSet()));
    }
}
