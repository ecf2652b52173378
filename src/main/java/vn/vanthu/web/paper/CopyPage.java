package vn.vanthu.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.message.Language;
import vn.vanthu.office.Choice;
import vn.vanthu.office.Office;
import vn.vanthu.render.copy.Direction;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Copies;
import vn.vanthu.workflow.CopyRequest;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// Takes what a sao y, sao lục or trích sao shall be, and has it made (NĐ 30, Đ.25–27).
@WebDoor
final class CopyPage {

    private static final Pattern PART = Pattern.compile("(body\\[\\d+]|attachments\\[\\d+])\\..*");
    private static final int SHOWN = 160;

    private final Papers papers;
    private final Copies copies;
    private final Office office;
    private final Opening opening;
    private final Sentences sentences;
    private final Clock clock;

    CopyPage(
            Papers papers,
            Copies copies,
            Office office,
            PaperGrants grants,
            Accounts accounts,
            Sentences sentences,
            Clock clock) {
        this.papers = papers;
        this.copies = copies;
        this.office = office;
        this.opening = new Opening(papers, grants, accounts, sentences);
        this.sentences = sentences;
        this.clock = clock;
    }

    /// One who may sign the copy.
    record SignerChoice(String key, String name, String capacity) {}

    /// What was typed into the form.
    record Wanted(
            CopyMark.Form form,
            Direction to,
            String signer,
            String recipients,
            String units,
            Set<String> chosen) {}

    @GetMapping("/papers/{id}/copy")
    @Does(act = Act.COPY)
    String page(@PathVariable String id, Actor by, Language language, Model model) {
        fill(id, null, by, language, model);
        return "paper/copy";
    }

    @PostMapping("/papers/{id}/copy")
    @Does(act = Act.COPY)
    String copy(
            @PathVariable String id,
            @RequestParam CopyMark.Form form,
            @RequestParam Direction to,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "") String recipients,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") Set<String> chosen,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = new Wanted(form, to, signer, recipients, units, chosen);
        List<Problem> why = new ArrayList<>();
        Optional<CopyRequest> request = request(wanted, why);
        if (request.isPresent()) {
            switch (copies.copy(id, request.get(), by)) {
                case Outcome.Done<IssuedCard>(var made, _) -> {
                    return "redirect:/papers/" + made.paper() + "?did=COPY";
                }
                case Outcome.Refused<IssuedCard>(var problems) -> why.addAll(problems);
            }
        }
        fill(id, wanted, by, language, model);
        model.addAttribute("problems", sentences.of(why, language));
        response.setStatus(Statuses.of(why).value());
        return "paper/copy";
    }

    private Optional<CopyRequest> request(Wanted wanted, List<Problem> why) {
        Optional<Choice> signs =
                choices(wanted.form()).stream()
                        .filter(one -> key(one).equals(wanted.signer()))
                        .findFirst();
        if (signs.isEmpty()) {
            why.add(Problem.must("API.missing", "signer"));
            return Optional.empty();
        }
        Signer signer = signs.get().signer();
        List<Foot.Recipient> recipients =
                wanted.recipients()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Foot.Recipient(line, null, 1))
                        .toList();
        List<String> units =
                Pattern.compile("[,;\\s]+")
                        .splitAsStream(wanted.units().strip())
                        .filter(unit -> !unit.isEmpty())
                        .toList();
        boolean excerpt = wanted.form() == CopyMark.Form.TRICH_SAO;
        return Optional.of(
                new CopyRequest(
                        wanted.form(),
                        wanted.to(),
                        signer,
                        recipients,
                        new Foot.Filing.Kept(units, 1),
                        excerpt ? wanted.chosen() : Set.of()));
    }

    private void fill(
            String id, @Nullable Wanted typed, Actor by, Language language, Model model) {
        IssuedCard card = opening.fill(id, "copy", by, language, model).card();
        boolean isCopy = card.kind().equals("sao-y");
        List<CopyMark.Form> forms =
                isCopy
                        ? List.of(CopyMark.Form.SAO_LUC)
                        : List.of(CopyMark.Form.SAO_Y, CopyMark.Form.TRICH_SAO);
        Wanted wanted =
                typed == null
                        ? new Wanted(forms.getFirst(), Direction.TO_PAPER, "", "", "", Set.of())
                        : typed;
        model.addAttribute("wanted", wanted);
        model.addAttribute("forms", forms);
        model.addAttribute("directions", Direction.values());
        model.addAttribute(
                "signers",
                choices(wanted.form()).stream()
                        .map(one ->
                                new SignerChoice(
                                        key(one),
                                        one.person().name(),
                                        String.join(
                                                ", ",
                                                one.capacity().stream()
                                                        .map(String::valueOf)
                                                        .toList())))
                        .toList());
        model.addAttribute("parts", isCopy ? Map.of() : parts(id, by));
    }

    private List<Choice> choices(CopyMark.Form form) {
        String kind =
                switch (form) {
                    case SAO_Y -> "sao-y";
                    case SAO_LUC -> "sao-luc";
                    case TRICH_SAO -> "trich-sao";
                };
        return office.signersFor(kind, LocalDate.now(clock));
    }

    private static String key(Choice choice) {
        return choice.right().code() + "/" + choice.person().code();
    }

    /// The parts that may be extracted, each with its first words.
    private Map<String, String> parts(String id, Actor by) {
        byte[] json = Refusal.orValue(papers.file(id, 0, "paper.json", by));
        Map<String, StringBuilder> words = new LinkedHashMap<>();
        PaperJson.texts(json)
                .forEach((place, text) -> {
                    Matcher part = PART.matcher(place);
                    boolean isText = place.endsWith("text") || place.endsWith("title");
                    if (part.matches() && isText) {
                        words.computeIfAbsent(part.group(1), _ -> new StringBuilder())
                                .append(text)
                                .append(' ');
                    }
                });
        Map<String, String> parts = new LinkedHashMap<>();
        words.forEach((place, text) -> {
            String all = text.toString().strip();
            parts.put(place, all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all);
        });
        return parts;
    }
}
