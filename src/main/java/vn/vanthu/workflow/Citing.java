package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.cite.CitingPaper;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.cite.Findings;
import vn.vanthu.legacy.cite.Reference;

/// Tells what a paper cites, and which of it lies in the archive.
///
/// It goes by what the archive holds today: a paper that is taken in later is found from then on.
/// What cites a paper, a search by its number tells.
public final class Citing {

    private final Papers papers;
    private final HeldPapers held;

    Citing(Papers papers, HeldPapers held) {
        this.papers = papers;
        this.held = held;
    }

    /// A paper that is cited.
    ///
    /// @param times how often
    /// @param card the paper itself; null when it is not here, or the reader may not know of it
    public record Cites(Reference reference, int times, @Nullable IssuedCard card) {}

    /// What a paper cites, and what is wrong with that.
    public record Told(List<Cites> cites, List<Finding> findings) {
        public Told {
            cites = List.copyOf(cites);
            findings = List.copyOf(findings);
        }
    }

    /// What a paper cites, in the order of its text.
    public Outcome<Told> of(String paper, Actor by) {
        return papers.find(paper, by)
                .map(card -> {
                    String text = held.text(card.object()).orElse("");
                    CitingPaper citing = CitingPaper.of(paper, card.label(), card.issued(), text);
                    Map<String, List<Reference>> byKey = new LinkedHashMap<>();
                    for (Reference reference : citing.references()) {
                        byKey.computeIfAbsent(reference.key(), _ -> new ArrayList<>())
                                .add(reference);
                    }
                    List<Cites> cites =
                            byKey.values().stream()
                                    .map(all ->
                                            new Cites(
                                                    all.getFirst(),
                                                    all.size(),
                                                    readable(all.getFirst(), by)))
                                    .toList();
                    return new Told(cites, Findings.of(citing, held::known));
                });
    }

    private @Nullable IssuedCard readable(Reference reference, Actor by) {
        Optional<IssuedCard> card = held.card(reference);
        return card.isPresent()
                        && papers.find(card.get().paper(), by) instanceof Outcome.Done<IssuedCard>
                ? card.get()
                : null;
    }
}
