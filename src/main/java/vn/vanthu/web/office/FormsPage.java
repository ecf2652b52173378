package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.OwnForms;
import vn.vanthu.web.WebDoor;

/// Lists the forms of paper and lets the office write its own: fields and standing wording in the
/// text of `form.yaml`, with every former text kept.
@WebDoor
final class FormsPage {

    private final Kinds kinds;
    private final OwnForms own;
    private final OfficeFrame frame;

    FormsPage(Kinds kinds, OwnForms own, OfficeFrame frame) {
        this.kinds = kinds;
        this.own = own;
        this.frame = frame;
    }

    /// A form in the list.
    record Shown(Form form, boolean own) {}

    /// Forms that stand together in the list.
    record Group(String name, String nameEn, List<Shown> forms) {}

    @GetMapping("/office/templates")
    @Does(act = Act.MANAGE_OFFICE)
    String page(HttpServletRequest request, Model model) {
        model.addAttribute(
                "groups",
                kinds.groups().stream()
                        .map(group ->
                                new Group(
                                        group.name(),
                                        group.nameEn(),
                                        group.forms().stream()
                                                .map(form ->
                                                        new Shown(form, own.isOwn(form.kind())))
                                                .toList()))
                        .toList());
        model.addAttribute("broken", frame.said(kinds.problems(), request));
        return "office/templates";
    }

    /// @param former a former text to look at
    @GetMapping("/office/templates/{kind}")
    @Does(act = Act.MANAGE_OFFICE)
    String form(@PathVariable String kind, @RequestParam @Nullable String former, Model model) {
        String text =
                (former == null ? own.source(kind) : own.formerText(kind, former))
                        .orElseThrow(() ->
                                new Refusal(
                                        Problem.must(
                                                "KIND.unknown",
                                                "kind",
                                                kind,
                                                String.join(", ", kinds.nearest(kind)))));
        model.addAttribute("source", text);
        model.addAttribute("former", former);
        return show(kind, model);
    }

    private String show(String kind, Model model) {
        model.addAttribute("kind", kind);
        kinds.kind(kind).ifPresent(form -> model.addAttribute("form", form));
        model.addAttribute("isOwn", own.isOwn(kind));
        model.addAttribute("versions", own.former(kind));
        return "office/template";
    }

    @PostMapping("/office/templates/{kind}")
    @Does(act = Act.MANAGE_OFFICE)
    String save(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String source,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // Browsers send two signs for the end of a line.
        String text = source.replace("\r\n", "\n");
        return switch (own.save(kind, text, by.login())) {
            case Outcome.Done<Form> _ -> "redirect:/office/templates/" + kind + "?done=form";
            case Outcome.Refused<Form>(var problems) -> {
                frame.refuse(inSource(problems), request, response, model);
                model.addAttribute("source", text);
                yield show(kind, model);
            }
        };
    }

    /// Every problem leads to the text; at which line, its words say.
    static List<Problem> inSource(List<Problem> problems) {
        return problems.stream()
                .map(each ->
                        new Problem(each.severity(), each.code(), "source", each.values()))
                .toList();
    }

    @PostMapping("/office/templates/{kind}/restore")
    @Does(act = Act.MANAGE_OFFICE)
    String restore(
            @PathVariable String kind,
            @RequestParam String id,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String text =
                own.formerText(kind, id)
                        .orElseThrow(() ->
                                new Refusal(Problem.must("KIND.unknown", "kind", kind, "")));
        return save(kind, text, by, request, response, model);
    }
}
