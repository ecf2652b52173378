package vn.vanthu.api;

import java.util.List;
import java.util.Set;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Step;

/// Names people on single papers for those who may do so (NĐ 30, PL VI, I.III.3.b).
final class PaperLeave {

    private final Drafts drafts;
    private final Papers papers;
    private final PaperGrants grants;

    PaperLeave(Drafts drafts, Papers papers, PaperGrants grants) {
        this.drafts = drafts;
        this.papers = papers;
        this.grants = grants;
    }

    PaperGrants.Named named(String paper, Actor by) {
        check(paper, by);
        return grants.of(paper);
    }

    void grant(String paper, String login, PaperGrants.Leave leave, Actor by) {
        check(paper, by);
        Refusal.unlessEmpty(grants.grant(paper, login, leave, by.login()));
    }

    private void check(String paper, Actor by) {
        if (Rights.may(by, Act.GRANT, rights(paper, by)) instanceof Decision.Refused(var why)) {
            throw new Refusal(why);
        }
    }

    /// Whose paper it is. Whoever may not read it learns nothing of it: for him it belongs to
    /// nobody, so that only he may grant who may do so on every paper.
    private PaperRights rights(String paper, Actor by) {
        return switch (drafts.find(paper, by)) {
            case Outcome.Done<DraftCard>(var card, _) -> {
                boolean his = isPut(card.step()) && card.signer().equals(by.name());
                yield PaperRights.of(card.author(), card.unit())
                        .putTo(his ? Set.of(by.login()) : Set.of());
            }
            case Outcome.Refused<DraftCard>(var problems) ->
                    isUnknown(problems) ? ofIssued(paper, by) : PaperRights.of("", "");
        };
    }

    /// Whether a draft lies with the one whose name stands under it.
    private static boolean isPut(Step step) {
        return switch (step) {
            case SIGNING, ISSUED -> true;
            case DRAFTING, CONTENT_APPROVAL, FORM_APPROVAL, NUMBERING, ABANDONED -> false;
        };
    }

    /// A copy, or a paper whose draft was lost, is known as issued alone.
    private PaperRights ofIssued(String paper, Actor by) {
        return switch (papers.open(paper, by)) {
            case Outcome.Done<Papers.Opened>(var opened, _) -> {
                boolean his = opened.card().signer().equals(by.name());
                yield PaperRights.of(opened.card().author(), opened.card().unit())
                        .putTo(his ? Set.of(by.login()) : Set.of());
            }
            case Outcome.Refused<Papers.Opened>(var problems) -> {
                if (isUnknown(problems)) {
                    throw new Refusal(problems);
                }
                yield PaperRights.of("", "");
            }
        };
    }

    private static boolean isUnknown(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.code().startsWith("RIGHT."));
    }
}
