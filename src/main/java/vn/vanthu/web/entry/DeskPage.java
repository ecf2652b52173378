package vn.vanthu.web.entry;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Shows what one has to do today.
@WebDoor
final class DeskPage {

    private final Drafts drafts;

    DeskPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/")
    @Does(open = Does.Open.SIGNED_IN)
    String page(Actor by, Model model) {
        List<DraftCard> open = drafts.list(null, null, by);
        model.addAttribute(
                "own", open.stream().filter(card -> card.author().equals(by.login())).toList());
        return "entry/desk";
    }
}
