package vn.vanthu.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.workflow.Change;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.DraftVersion;
import vn.vanthu.workflow.Relation;
import vn.vanthu.workflow.Step;
import vn.vanthu.workflow.StepTaken;

/// Shows drafts to other programs.
final class DraftViews {

    private DraftViews() {}

    /// A draft without its words.
    ///
    /// @param notes what is wrong or worth a look, when the act of the answer found any
    record DraftView(
            String id,
            String kind,
            String unit,
            String issuer,
            String author,
            String subject,
            String signer,
            Step step,
            Instant since,
            int version,
            Instant changedAt,
            @Nullable BearingView bearing,
            @Nullable HoldView hold,
            List<ProblemBody.ProblemView> notes) {

        static DraftView of(DraftCard card, List<ProblemBody.ProblemView> notes) {
            var bearing = card.bearing();
            var lock = card.lock();
            return new DraftView(
                    card.id(),
                    card.kind(),
                    card.unit(),
                    card.issuer(),
                    card.author(),
                    card.subject(),
                    card.signer(),
                    card.step(),
                    card.since(),
                    card.version(),
                    card.changedAt(),
                    bearing == null ? null : new BearingView(bearing.relation(), bearing.target()),
                    lock == null ? null : new HoldView(lock.holder(), lock.until()),
                    notes);
        }
    }

    /// What the paper will do to an issued one.
    record BearingView(Relation relation, String target) {}

    /// Who has the draft open for writing.
    record HoldView(String holder, Instant until) {}

    record StepView(
            int seq,
            Instant at,
            String by,
            String act,
            Step from,
            Step to,
            int version,
            String reason) {

        static StepView of(StepTaken step) {
            return new StepView(
                    step.seq(),
                    step.at(),
                    step.by(),
                    step.act().code(),
                    step.from(),
                    step.to(),
                    step.version(),
                    step.reason());
        }
    }

    record VersionView(int version, String savedBy, Instant savedAt, boolean readable) {

        static VersionView of(DraftVersion one) {
            return new VersionView(one.version(), one.savedBy(), one.savedAt(), one.readable());
        }
    }

    /// One place that differs between two versions.
    record ChangeView(String place, String before, String after, List<WordView> words) {

        static ChangeView of(Change change) {
            return new ChangeView(
                    change.place(),
                    change.before(),
                    change.after(),
                    change.words().stream()
                            .map(word -> new WordView(word.text(), word.fate()))
                            .toList());
        }
    }

    record WordView(String text, Change.Fate fate) {}

    /// Why a draft goes back or is given up, or a paper is taken back.
    record Reason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }
}
