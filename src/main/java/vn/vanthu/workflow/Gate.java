package vn.vanthu.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Done;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Readership;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Asks the rights before every act, and tells of it after.
final class Gate {

    private final PaperGrants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gate(PaperGrants grants, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /// The draft itself when `by` may do this to it, else the reason why not.
    Outcome<DraftCard> allowed(Actor by, Act act, DraftCard card) {
        return refusal(by, act, card)
                .<Outcome<DraftCard>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(card));
    }

    Optional<Problem> refusal(Actor by, Act act, DraftCard card) {
        // The paper is put to the one whose name stands under it.
        boolean his = card.step() == Step.SIGNING && card.signer().equals(by.name());
        return refusal(by, act, rights(card.id(), card.author(), card.unit(), his ? by : null));
    }

    Optional<Problem> refusal(Actor by, Act act, IssuedCard card) {
        boolean his = card.signer().equals(by.name());
        return refusal(by, act, rights(card.paper(), card.author(), card.unit(), his ? by : null));
    }

    /// Why `by` may not do something that concerns no single paper; empty when he may.
    Optional<Problem> refusal(Actor by, Act act) {
        return refusal(by, act, (PaperRights) null);
    }

    private static Optional<Problem> refusal(Actor by, Act act, @Nullable PaperRights paper) {
        return switch (Rights.may(by, act, paper)) {
            case Decision.Allowed _ -> Optional.empty();
            case Decision.Refused(var why) -> Optional.of(why);
        };
    }

    private PaperRights rights(String paper, String author, String unit, @Nullable Actor putTo) {
        PaperGrants.Named named = grants.of(paper);
        return new PaperRights(
                author,
                unit,
                named.readers(),
                named.editors(),
                putTo == null ? Set.of() : Set.of(putTo.login()));
    }

    /// SQL, beginning with `and`, that keeps only papers which `by` may read.
    ///
    /// @param id the column with the paper's key
    /// @param put SQL that says whether a paper is put to the person of a name, given by one mark
    /// @param values takes the values of the question marks
    String readable(Actor by, String id, String put, List<Object> values) {
        return switch (grants.readership(by)) {
            case Readership.Everything _ -> "";
            case Readership.Some(var author, var unit, var signer, var papers) -> {
                List<String> either = new ArrayList<>();
                if (author != null) {
                    either.add("author = ?");
                    values.add(author);
                }
                if (unit != null) {
                    either.add("unit = ?");
                    values.add(unit);
                }
                either.add(put);
                values.add(signer);
                if (!papers.isEmpty()) {
                    values.addAll(papers);
                    String marks = String.join(", ", Collections.nCopies(papers.size(), "?"));
                    either.add(id + " in (" + marks + ")");
                }
                yield " and (" + String.join(" or ", either) + ")";
            }
        };
    }

    /// Tells the trail, within the transaction that did it.
    void done(Actor by, Act act, String subject, Map<String, String> detail) {
        done(by.login(), act, subject, detail);
    }

    /// The same for one who is known by his login alone, as after a crash.
    void done(String by, Act act, String subject, Map<String, String> detail) {
        events.publishEvent(new Done(by, act, subject, detail, clock.instant()));
    }
}
