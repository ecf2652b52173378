package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.cite.Finding.Cited;
import vn.vanthu.legacy.cite.Known.KnownPaper;

/// Holds a reference against what is known of the paper that it means.
final class AgainstKnown {

    private final @Nullable LocalDate own;
    private final Known known;

    /// @param own day of the paper that refers
    AgainstKnown(@Nullable LocalDate own, Known known) {
        this.own = own;
        this.known = known;
    }

    List<Finding> of(Cited cited) {
        List<Finding> findings = new ArrayList<>();
        known.find(cited.reference())
                .ifPresent(found ->
                        compare(cited.reference(), found).stream()
                                .map(problem -> new Finding(problem, List.of(cited)))
                                .forEach(findings::add));
        return findings;
    }

    /// What a reference is called in a sentence.
    static String name(Reference one) {
        return one.written().isEmpty() ? one.kind() + " " + one.title() : one.written();
    }

    private List<Problem> compare(Reference one, KnownPaper found) {
        List<Problem> problems = new ArrayList<>();
        if (wasSoThen(found)) {
            String when = found.since() == null ? "" : Mentions.shown(found.since());
            switch (found.state()) {
                case RECALLED -> problems.add(Problem.should("CITE.recalled", "", name(one), when));
                case REPLACED -> problems.add(Problem.should("CITE.replaced", "", name(one), when));
                case STANDS -> {}
            }
        }
        if (one.title() != null
                && found.title() != null
                && !SameTitle.of(one.title(), found.title())) {
            problems.add(
                    Problem.should("CITE.known-title", "", name(one), one.title(), found.title()));
        }
        LocalDate date = found.date();
        if (one.date() != null && date != null && !one.date().equals(date)) {
            problems.add(
                    Problem.should(
                            "CITE.known-date",
                            "",
                            name(one),
                            Mentions.day(one),
                            Mentions.shown(date)));
        }
        return problems;
    }

    // What became of a paper later is no fault of who cited it before.
    private boolean wasSoThen(KnownPaper found) {
        LocalDate since = found.since();
        return since == null || own == null || !since.isAfter(own);
    }
}
