package vn.vanthu.web.draft;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Shows one draft: its form on the left, the paper on the right.
@WebDoor
final class DraftPage {

    // The editor of texts and the preview dress themselves.
    private static final List<String> STYLES =
            Stream.of("draft", "body", "preview", "way")
                    .map(name -> "/assets/" + name + ".css")
                    .filter(file -> DraftPage.class.getResource(file) != null)
                    .toList();

    private final Drafts drafts;
    private final Names names;

    DraftPage(Drafts drafts, Names names) {
        this.drafts = drafts;
        this.names = names;
    }

    @GetMapping("/drafts/{id}")
    @Does(act = Act.READ)
    String page(@PathVariable String id, Actor by, Language language, Model model) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        model.addAttribute("card", card);
        model.addAttribute("kind", names.kind(card.kind(), language));
        model.addAttribute("author", names.person(card.author()));
        model.addAttribute("login", by.login());
        model.addAttribute("styles", STYLES);
        return "draft/draft";
    }
}
