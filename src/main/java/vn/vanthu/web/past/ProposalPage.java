package vn.vanthu.web.past;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.batch.PastValues;
import vn.vanthu.message.Language;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Shows one file of the past beside what it seems to be, and does what a clerk decides about it.
@WebDoor
final class ProposalPage {

    private static final int AHEAD = 200;
    private static final List<String> DONE = List.of("confirmed", "undone", "taken-in", "dropped");

    private final PastBatches past;
    private final ProposalView view;
    private final Sentences sentences;
    private final PageTexts texts;

    ProposalPage(PastBatches past, Kinds kinds, Sentences sentences, PageTexts texts) {
        this.past = past;
        this.view = new ProposalView(kinds, sentences);
        this.sentences = sentences;
        this.texts = texts;
    }

    @GetMapping("/past/files/{id}")
    @Does(act = Act.ISSUE)
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String did,
            Actor by,
            Language language,
            Model model) {
        OpenedFile opened = Refusal.orValue(past.open(id, by));
        fill(opened, opened.file().values(), by, language, model);
        model.addAttribute("did", DONE.contains(did) ? did : "");
        return "past/file";
    }

    /// @param given the fields by their keys
    /// @param then `next` to go on with the next proposal, `take-in` to archive it at once
    @PostMapping("/past/files/{id}/confirm")
    @Does(act = Act.ISSUE)
    String confirm(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String then,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        PastFile file = Refusal.orValue(past.open(id, by)).file();
        Map<PastField, String> typed = new EnumMap<>(PastField.class);
        for (PastField field : PastField.values()) {
            typed.put(field, given.getOrDefault(field.key(), file.values().get(field)));
        }
        typed.computeIfPresent(PastField.DATE, (_, day) -> TypedDay.read(day));
        PastValues values = new PastValues(typed);
        Optional<String> next = then.equals("next") ? next(file, by) : Optional.empty();
        Outcome<PastFile> outcome = past.confirm(id, values, by);
        if (then.equals("take-in")) {
            outcome = outcome.then(confirmed -> past.takeIn(confirmed.id(), by));
        }
        return switch (outcome) {
            case Outcome.Done<PastFile>(var done, _) -> {
                if (then.equals("next")) {
                    yield next.map(one -> address(one, "confirmed"))
                            .orElse(list(done, "confirmed"));
                }
                yield address(id, then.equals("take-in") ? "taken-in" : "confirmed");
            }
            case Outcome.Refused<PastFile>(var why) ->
                    refused(id, values, why, by, language, model, response);
        };
    }

    @PostMapping("/past/files/{id}/take-in")
    @Does(act = Act.ISSUE)
    String takeIn(
            @PathVariable String id,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        return switch (past.takeIn(id, by)) {
            case Outcome.Done<PastFile> _ -> address(id, "taken-in");
            case Outcome.Refused<PastFile>(var why) ->
                    refused(id, null, why, by, language, model, response);
        };
    }

    @PostMapping("/past/files/{id}/drop")
    @Does(act = Act.ISSUE)
    String drop(
            @PathVariable String id,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        PastFile file = Refusal.orValue(past.open(id, by)).file();
        Optional<String> next =
                file.state() == PastState.PROPOSED ? next(file, by) : Optional.empty();
        return switch (past.drop(id, by)) {
            case Outcome.Done<PastFile>(var done, _) ->
                    next.map(one -> address(one, "dropped")).orElse(list(done, "dropped"));
            case Outcome.Refused<PastFile>(var why) ->
                    refused(id, null, why, by, language, model, response);
        };
    }

    /// Takes back what was decided, or has a file that could not be read tried again.
    @PostMapping("/past/files/{id}/undo")
    @Does(act = Act.ISSUE)
    String undo(
            @PathVariable String id,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        return switch (past.undo(id, by)) {
            case Outcome.Done<PastFile>(var done, _) -> {
                boolean again = done.state() == PastState.WAITING;
                if (again) {
                    past.wake();
                }
                yield again ? list(done, "") : address(id, "undone");
            }
            case Outcome.Refused<PastFile>(var why) ->
                    refused(id, null, why, by, language, model, response);
        };
    }

    private String refused(
            String id,
            @Nullable PastValues typed,
            List<Problem> why,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        OpenedFile opened = Refusal.orValue(past.open(id, by));
        fill(opened, typed == null ? opened.file().values() : typed, by, language, model);
        model.addAttribute("did", "");
        Map<String, String> labels = new HashMap<>();
        for (PastField field : PastField.values()) {
            labels.put(field.key(), texts.in(language).text("past.field." + field.key()));
        }
        model.addAttribute("problems", sentences.of(why, language, labels));
        response.setStatus(Statuses.of(why).value());
        return "past/file";
    }

    private void fill(
            OpenedFile opened, PastValues values, Actor by, Language language, Model model) {
        view.fill(opened, values, language, model);
        model.addAttribute("next", next(opened.file(), by).orElse(null));
        model.addAttribute("batch", Refusal.orValue(past.batch(opened.file().batch(), by)));
    }

    /// The proposal of the batch that comes after this one, in the order of their doubt; behind the
    /// last, the first again.
    private Optional<String> next(PastFile file, Actor by) {
        List<String> open =
                Refusal.orValue(past.files(file.batch(), List.of(PastState.PROPOSED), 0, AHEAD, by))
                        .stream()
                        .map(PastFile::id)
                        .toList();
        int at = open.indexOf(file.id());
        return at >= 0 && at + 1 < open.size()
                ? Optional.of(open.get(at + 1))
                : open.stream().filter(id -> !id.equals(file.id())).findFirst();
    }

    private static String address(String id, String did) {
        return redirect(
                UriComponentsBuilder.fromPath("/past/files/{id}").queryParam("did", did), id);
    }

    private static String list(PastFile file, String did) {
        return redirect(
                UriComponentsBuilder.fromPath("/past")
                        .queryParam("batch", "{batch}")
                        .queryParam("did", did),
                file.batch());
    }

    private static String redirect(UriComponentsBuilder address, String value) {
        return "redirect:" + address.encode().buildAndExpand(value).toUriString();
    }
}
