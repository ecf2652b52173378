package vn.vanthu.legacy.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.legacy.cite.Finding.Cited;

/// Finds where papers contradict one another about a paper that they refer to.
///
/// It is handed one paper after another and keeps of each only what says something new; one thread
/// at a time.
public final class AcrossPapers {

    // Of one paper that all refer to, so many different sayings tell enough.
    private static final int MOST_MENTIONS = 6;

    private final Map<String, Mentions> byKey = new HashMap<>();
    private final SymbolTwins twins = new SymbolTwins();

    /// Takes up the references of a paper.
    public void add(CitingPaper paper) {
        for (Reference one : paper.references()) {
            Cited cited = new Cited(paper.key(), one);
            // Without a year 12/QĐ-UBND is one of many.
            if (one.year() > 0 && !one.symbol().isEmpty()) {
                Mentions mentions = byKey.computeIfAbsent(key(one), _ -> new Mentions());
                if (mentions.all().size() < MOST_MENTIONS && mentions.isNew(one)) {
                    mentions.add(cited);
                }
                twins.add(cited);
            }
        }
    }

    /// What papers contradict each other in; not what one says against itself.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(byKey).values().forEach(one -> findings.addAll(one.contradictions()));
        findings.addAll(twins.findings());
        findings.removeIf(
                finding -> finding.where().stream().map(Cited::paper).distinct().count() < 2);
        return findings;
    }

    // The UBND of two districts have each a 12/QĐ-UBND of the year: who named no issuer means
    // anybody's, so only papers with the year in the label, or of one issuer, are compared.
    private static String key(Reference one) {
        String issuer = one.issuer();
        boolean alone = one.hasYearInLabel() && !one.symbol().matches("(qd|ct|nq)-(ubnd|hdnd).*");
        return alone || issuer == null ? one.key() : one.key() + ' ' + IssuerFit.plain(issuer);
    }
}
