package vn.vanthu.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.Statuses;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.register.Entry;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Relation;

/// Does to an issued paper what may be done after issue: recall it, begin the paper that mends or
/// replaces it, note its dispatch, file its signed copy.
@WebDoor
final class LaterActsPage {

    // As large as the other door takes a signed PDF.
    private static final int MOST_MEBIBYTES = 50;

    private final Papers papers;
    private final AfterIssue after;
    private final Drafts drafts;
    private final RegisterDesk desk;
    private final Office office;
    private final Kinds kinds;
    private final Opening opening;
    private final Sentences sentences;
    private final Clock clock;

    LaterActsPage(
            Papers papers,
            AfterIssue after,
            Drafts drafts,
            RegisterDesk desk,
            Office office,
            Kinds kinds,
            PaperGrants grants,
            Accounts accounts,
            Sentences sentences,
            Clock clock) {
        this.papers = papers;
        this.after = after;
        this.drafts = drafts;
        this.desk = desk;
        this.office = office;
        this.kinds = kinds;
        this.opening = new Opening(papers, grants, accounts, sentences);
        this.sentences = sentences;
        this.clock = clock;
    }

    @PostMapping("/papers/{id}/recall")
    @Does(act = Act.RECALL)
    String recall(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        return switch (after.recall(id, reason, by)) {
            case Outcome.Done<IssuedCard>(var card, _) -> done(card.paper(), "RECALL");
            case Outcome.Refused<IssuedCard>(var why) ->
                    again(id, why, by, language, model, response);
        };
    }

    @PostMapping("/papers/{id}/dispatch")
    @Does(act = Act.DISPATCH)
    String dispatch(
            @PathVariable String id,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String receipt,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        return switch (desk.dispatch(
                card.series(), card.year(), card.number(), day, receipt.strip(), by)) {
            case Outcome.Done<Entry> _ -> done(id, "DISPATCH");
            case Outcome.Refused<Entry>(var why) -> again(id, why, by, language, model, response);
        };
    }

    /// Begins the paper that takes the place of this one, from its own words.
    @PostMapping("/papers/{id}/replace")
    @Does(act = Act.REPLACE)
    String replace(@PathVariable String id, Actor by) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        return begin(words(id, by), Relation.REPLACES, card, by);
    }

    /// Begins the công văn that mends this one (NĐ 30, Đ.18.3).
    @PostMapping("/papers/{id}/correct")
    @Does(act = Act.CORRECT)
    String correct(@PathVariable String id, Actor by) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        Form letter =
                kinds.kind("cong-van")
                        .orElseThrow(() -> new IllegalStateException("there is no công văn"));
        ObjectNode form = letter.skeleton();
        if (letter.field("subject").isPresent() && form.get("values") instanceof ObjectNode values) {
            values.put("subject", "đính chính " + card.kindName() + " số " + card.label());
        }
        return begin(
                form.toString().getBytes(StandardCharsets.UTF_8), Relation.CORRECTS, card, by);
    }

    private String begin(byte[] form, Relation relation, IssuedCard card, Actor by) {
        DraftCard.Bearing bearing = new DraftCard.Bearing(relation, card.paper());
        DraftCard made = Refusal.orValue(drafts.begin(form, null, agency(), bearing, by));
        return "redirect:/drafts/" + made.id();
    }

    /// The form as it was filled in, so that it can be mended field by field; else the paper.
    private byte[] words(String id, Actor by) {
        if (drafts.find(id, by) instanceof Outcome.Done<DraftCard>(var draft, _)
                && drafts.form(id, draft.version(), by) instanceof Outcome.Done<byte[]>(var form, _)) {
            return form;
        }
        byte[] json = Refusal.orValue(papers.file(id, 0, "paper.json", by));
        return switch (PaperJson.read(json)) {
            case Reading.Read<Paper>(var paper, _) ->
                    PaperJson.write(new Draft(paper.content(), null));
            case Reading.Refused<Paper>(var problems) -> throw new Refusal(problems);
        };
    }

    private String agency() {
        return office.agencyOn(LocalDate.now(clock))
                .map(Agency::code)
                .orElseThrow(() -> new Refusal(Problem.must("ISSUE.no-agency", "")));
    }

    /// Files the signed copy; sent by the script of the page as it is, since forms of browsers wrap
    /// files.
    @PutMapping(path = "/papers/{id}/signed", consumes = MediaType.APPLICATION_PDF_VALUE)
    @Does(act = Act.FILE_SIGNED)
    ResponseEntity<Map<String, String>> fileSigned(
            @PathVariable String id,
            @RequestBody byte[] signed,
            Actor by,
            HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_MEBIBYTES * 1024L * 1024L) {
            throw new Refusal(Problem.must("API.too-large", "", MOST_MEBIBYTES));
        }
        IssuedCard card = Refusal.orValue(after.fileSigned(id, signed, by));
        return ResponseEntity.ok(
                Map.of("next", "/papers/" + card.paper() + "?did=FILE_SIGNED"));
    }

    private static String done(String paper, String act) {
        return "redirect:/papers/" + paper + "?did=" + act;
    }

    private String again(
            String id,
            List<Problem> why,
            Actor by,
            Language language,
            Model model,
            HttpServletResponse response) {
        if (why.stream().anyMatch(problem -> problem.code().startsWith("RIGHT."))) {
            throw new Refusal(why);
        }
        var unused = opening.fill(id, "pages", by, language, model);
        model.addAttribute("did", "");
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("problems", sentences.of(why, language));
        response.setStatus(Statuses.of(why).value());
        return "paper/paper";
    }
}
