package vn.vanthu.web.paper;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Rights;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// Names people on a paper, to read it or to edit it, and takes them off (NĐ 30, PL VI, I.III.3.b).
@WebDoor
final class NamingPage {

    private final Papers papers;
    private final PaperGrants grants;
    private final Opening opening;

    NamingPage(Papers papers, PaperGrants grants, Accounts accounts, Sentences sentences) {
        this.papers = papers;
        this.grants = grants;
        this.opening = new Opening(papers, grants, accounts, sentences);
    }

    @PostMapping("/papers/{id}/rights")
    @Does(act = Act.GRANT)
    String grant(
            @PathVariable String id,
            @RequestParam String login,
            @RequestParam PaperGrants.Leave leave,
            Actor by) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        if (Rights.may(by, Act.GRANT, opening.rights(card, by))
                instanceof Decision.Refused(var why)) {
            throw new Refusal(why);
        }
        Refusal.unlessEmpty(grants.grant(id, login, leave, by.login()));
        return "redirect:/papers/" + card.paper() + "?tab=rights";
    }
}
