package vn.vanthu.web.way;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Drafts;

/// Gives the page of a draft the line of its steps, with what is open to the reader.
@WebDoor
final class WayBar {

    private final Drafts drafts;
    private final Turns turns;

    WayBar(Drafts drafts, PaperGrants grants, Accounts accounts) {
        this.drafts = drafts;
        this.turns = new Turns(drafts, grants, accounts);
    }

    @GetMapping("/drafts/{id}/way")
    @Does(act = Act.READ)
    String bar(@PathVariable String id, Actor by, Model model) {
        model.addAttribute("turn", turns.of(Refusal.orValue(drafts.find(id, by)), by));
        model.addAttribute("within", false);
        return "way/bar :: bar";
    }
}
