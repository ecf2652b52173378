package vn.vanthu.web.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Relation;

/// Lets one choose a kind of paper, or an earlier paper, and begins the draft.
@WebDoor
final class NewDraftPage {

    private final Drafts drafts;
    private final Kinds kinds;
    private final Office office;
    private final Beginning beginning;
    private final Earlier earlier;
    private final Names names;
    private final Clock clock;

    NewDraftPage(
            Drafts drafts,
            Kinds kinds,
            Office office,
            Beginning beginning,
            Earlier earlier,
            Names names,
            Clock clock) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.office = office;
        this.beginning = beginning;
        this.earlier = earlier;
        this.names = names;
        this.clock = clock;
    }

    /// Kinds that stand together.
    record Group(String name, List<Kind> kinds) {}

    /// A kind as one chooses it.
    record Kind(
            String code,
            String label,
            @Nullable String abbreviation,
            @Nullable String model,
            @Nullable String note) {

        static Kind of(Form form, Language language) {
            return new Kind(
                    form.kind(),
                    Names.label(form, language),
                    form.abbreviation(),
                    form.model(),
                    language == Language.EN ? form.noteEn() : form.note());
        }
    }

    /// @param from key of an earlier paper or draft to begin with
    /// @param relation what it will do to the issued paper `target`
    @GetMapping("/drafts/new")
    @Does(act = Act.DRAFT)
    String choose(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String target,
            Actor by,
            Language language,
            Model model) {
        if (!from.isBlank()) {
            Earlier.Found found = Refusal.orValue(earlier.paper(from.strip(), by));
            model.addAttribute("earlier", found);
            model.addAttribute("earlierKind", names.kind(found.kind(), language));
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "groups",
                kinds.groups().stream()
                        .map(group ->
                                new Group(
                                        language == Language.EN ? group.nameEn() : group.name(),
                                        group.forms().stream()
                                                .map(form -> Kind.of(form, language))
                                                .toList()))
                        .toList());
        model.addAttribute("from", from);
        model.addAttribute("relation", relation);
        model.addAttribute("target", target);
        model.addAttribute("units", by.unit() == null ? office.unitsOn(today) : List.of());
        model.addAttribute("bodies", office.advisoryBodiesOn(today));
        model.addAttribute("issuer", office.agencyOn(today).orElse(null));
        model.addAttribute("styles", List.of("/assets/draft.css"));
        return "draft/new";
    }

    @PostMapping("/drafts/new")
    @Does(act = Act.DRAFT)
    String begin(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String target,
            Actor by) {
        String home = unit.isBlank() ? by.unit() : unit;
        String body = issuer.isBlank() ? agency() : issuer;
        ObjectNode made;
        if (from.isBlank()) {
            made = beginning.form(form(kind), home, body, by);
        } else {
            Earlier.Found found = Refusal.orValue(earlier.paper(from.strip(), by));
            made = beginning.form(form(found.kind()), home, body, found.values(), by);
        }
        byte[] json = made.toPrettyString().getBytes(StandardCharsets.UTF_8);
        DraftCard card =
                Refusal.orValue(drafts.begin(json, home, body, bearing(relation, target), by));
        return "redirect:/drafts/" + card.id();
    }

    private static DraftCard.@Nullable Bearing bearing(String relation, String target) {
        for (Relation one : Relation.values()) {
            if (one.name().equals(relation) && !target.isBlank()) {
                return new DraftCard.Bearing(one, target.strip());
            }
        }
        return null;
    }

    private String agency() {
        return office.agencyOn(LocalDate.now(clock))
                .map(Agency::code)
                .orElseThrow(() -> new Refusal(Problem.must("ISSUE.no-agency", "")));
    }

    private Form form(String kind) {
        return kinds.kind(kind)
                .orElseThrow(() ->
                        new Refusal(
                                HttpStatus.NOT_FOUND,
                                List.of(
                                        Problem.must(
                                                "KIND.unknown",
                                                "kind",
                                                kind,
                                                String.join(", ", kinds.nearest(kind))))));
    }
}
