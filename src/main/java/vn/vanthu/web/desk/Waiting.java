package vn.vanthu.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Rights;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Step;

/// Finds the drafts whose next step is somebody's to take, the longest waiting first.
final class Waiting {

    private static final List<Step> STEPS =
            List.of(Step.CONTENT_APPROVAL, Step.FORM_APPROVAL, Step.SIGNING, Step.NUMBERING);

    private final Drafts drafts;

    Waiting(Drafts drafts) {
        this.drafts = drafts;
    }

    List<DraftCard> of(Actor by) {
        List<DraftCard> all = new ArrayList<>();
        for (Step step : STEPS) {
            // Whoever never takes a step need not have the drafts read that wait for it.
            if (Rights.may(by, act(step), null).isAllowed()) {
                drafts.list(step, null, by).stream()
                        .filter(card -> isHis(card, act(step), by))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(DraftCard::since));
        return all;
    }

    private static boolean isHis(DraftCard card, Act act, Actor by) {
        PaperRights rights = PaperRights.of(card.author(), card.unit());
        // A paper is put to the one whose name stands under it.
        boolean put = card.step() == Step.SIGNING && card.signer().equals(by.name());
        return Rights.may(by, act, put ? rights.putTo(List.of(by.login())) : rights)
                instanceof Decision.Allowed;
    }

    private static Act act(Step step) {
        return switch (step) {
            case CONTENT_APPROVAL -> Act.APPROVE_CONTENT;
            case FORM_APPROVAL -> Act.APPROVE_FORM;
            case SIGNING -> Act.SIGN;
            case NUMBERING -> Act.ISSUE;
            case DRAFTING, ISSUED, ABANDONED -> Act.EDIT;
        };
    }
}
