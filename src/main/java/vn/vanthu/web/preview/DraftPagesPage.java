package vn.vanthu.web.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Shows the pages of a draft over the whole width, to be read and not changed.
@WebDoor
final class DraftPagesPage {

    private final Drafts drafts;
    private final Kinds kinds;

    DraftPagesPage(Drafts drafts, Kinds kinds) {
        this.drafts = drafts;
        this.kinds = kinds;
    }

    @GetMapping("/drafts/{id}/pages")
    @Does(act = Act.READ)
    String page(
            @PathVariable String id,
            @RequestParam @Nullable Integer version,
            Actor by,
            Model model) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        int shown = version == null ? card.version() : version;
        model.addAttribute("card", card);
        model.addAttribute("version", shown);
        model.addAttribute("kindName", kinds.kind(card.kind()).map(Form::name).orElse(card.kind()));
        model.addAttribute("styles", List.of("/assets/preview.css"));
        return "preview/pages";
    }
}
