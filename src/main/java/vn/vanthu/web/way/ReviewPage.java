package vn.vanthu.web.way;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.message.Language;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Shows a draft to the one whose turn it is, and takes his decision.
///
/// Every decision names the version that stood on the page. When another one has come meanwhile,
/// the page is shown again with what changed, and nothing is decided.
@WebDoor
final class ReviewPage {

    private static final Set<String> DEEDS =
            Set.of("SUBMIT", "APPROVE_CONTENT", "APPROVE_FORM", "SIGN", "RETURN", "DISCARD");

    private final Approval approval;
    private final Reviewing reviewing;
    private final Sentences sentences;

    ReviewPage(
            Drafts drafts,
            Approval approval,
            Kinds kinds,
            Sentences sentences,
            PaperGrants grants,
            Accounts accounts) {
        this.approval = approval;
        this.sentences = sentences;
        this.reviewing = new Reviewing(drafts, approval, kinds, sentences, grants, accounts);
    }

    @GetMapping("/drafts/{id}/review")
    @Does(act = Act.READ)
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String did,
            Actor by,
            Language language,
            Model model) {
        reviewing.fill(id, from, by, language, model);
        model.addAttribute("did", DEEDS.contains(did) ? did : "");
        return "way/review";
    }

    @PostMapping("/drafts/{id}/submit")
    @Does(act = Act.SUBMIT)
    String submit(
            @PathVariable String id,
            @RequestParam int seen,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<DraftCard> outcome = approval.submit(id, seen, by);
        return answer(outcome, Act.SUBMIT, new Asked(id, seen, by, language), model, response);
    }

    @PostMapping("/drafts/{id}/approve-content")
    @Does(act = Act.APPROVE_CONTENT)
    String approveContent(
            @PathVariable String id,
            @RequestParam int seen,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<DraftCard> outcome = approval.approveContent(id, seen, by);
        Asked asked = new Asked(id, seen, by, language);
        return answer(outcome, Act.APPROVE_CONTENT, asked, model, response);
    }

    @PostMapping("/drafts/{id}/approve-form")
    @Does(act = Act.APPROVE_FORM)
    String approveForm(
            @PathVariable String id,
            @RequestParam int seen,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<DraftCard> outcome = approval.approveForm(id, seen, by);
        return answer(
                outcome, Act.APPROVE_FORM, new Asked(id, seen, by, language), model, response);
    }

    @PostMapping("/drafts/{id}/sign")
    @Does(act = Act.SIGN)
    String sign(
            @PathVariable String id,
            @RequestParam int seen,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Outcome<DraftCard> outcome = approval.sign(id, seen, by);
        return answer(outcome, Act.SIGN, new Asked(id, seen, by, language), model, response);
    }

    @PostMapping("/drafts/{id}/return")
    @Does(act = Act.RETURN)
    String sendBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("reason", reason);
        Outcome<DraftCard> outcome = approval.sendBack(id, reason, by);
        return answer(outcome, Act.RETURN, new Asked(id, 0, by, language), model, response);
    }

    @PostMapping("/drafts/{id}/discard")
    @Does(act = Act.DISCARD)
    String discard(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("reason", reason);
        Outcome<DraftCard> outcome = approval.abandon(id, reason, by);
        return answer(outcome, Act.DISCARD, new Asked(id, 0, by, language), model, response);
    }

    /// Who asked what, of which version.
    private record Asked(String id, int seen, Actor by, Language language) {}

    private String answer(
            Outcome<DraftCard> outcome,
            Act act,
            Asked asked,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<DraftCard>(var card, _) ->
                    "redirect:/drafts/" + card.id() + "/review?did=" + act.name();
            case Outcome.Refused<DraftCard>(var problems) -> again(problems, asked, model, response);
        };
    }

    private String again(
            List<Problem> problems, Asked asked, Model model, HttpServletResponse response) {
        // A right that lacks is no matter of this page.
        if (problems.stream().anyMatch(problem -> problem.code().startsWith("RIGHT."))) {
            throw new Refusal(problems);
        }
        reviewing.fill(asked.id(), asked.seen(), asked.by(), asked.language(), model);
        model.addAttribute("problems", sentences.of(problems, asked.language()));
        model.addAttribute("did", "");
        response.setStatus(Statuses.of(problems).value());
        return "way/review";
    }
}
