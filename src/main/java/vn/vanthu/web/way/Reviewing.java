package vn.vanthu.web.way;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.Change;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.StepTaken;

/// Gathers what somebody must see before he passes a draft on.
final class Reviewing {

    // More differences than that are no longer read one by one.
    private static final int MOST_CHANGES = 200;

    private final Drafts drafts;
    private final Approval approval;
    private final Kinds kinds;
    private final Sentences sentences;
    private final Turns turns;

    Reviewing(
            Drafts drafts,
            Approval approval,
            Kinds kinds,
            Sentences sentences,
            PaperGrants grants,
            Accounts accounts) {
        this.drafts = drafts;
        this.approval = approval;
        this.kinds = kinds;
        this.sentences = sentences;
        this.turns = new Turns(drafts, grants, accounts);
    }

    /// A difference in the words of the office.
    record Difference(String label, List<Change.Word> words) {}

    /// @param from the version to compare with; 0 for the one that the reader last acted on
    void fill(String id, int from, Actor by, Language language, Model model) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        int seen = from > 0 && from <= card.version() ? from : lastSeen(id, by);
        List<Difference> changes = seen == 0 ? List.of() : changes(card, seen, by, language);
        List<Problem> findings = Refusal.orValue(approval.findings(id, by));
        model.addAttribute("turn", turns.of(card, by));
        model.addAttribute("within", true);
        model.addAttribute("kindName", kinds.kind(card.kind()).map(Form::name).orElse(""));
        model.addAttribute("authorName", turns.name(card.author()));
        model.addAttribute("versions", Refusal.orValue(drafts.versions(id, by)));
        model.addAttribute("from", seen);
        model.addAttribute("changes", changes);
        model.addAttribute("manyChanges", changes.size() >= MOST_CHANGES);
        model.addAttribute("findings", sentences.of(findings, language, labels(card, language)));
        model.addAttribute("stops", findings.stream().anyMatch(Problem::isFatal));
        model.addAttribute("styles", List.of("/assets/way.css"));
    }

    private List<Difference> changes(DraftCard card, int from, Actor by, Language language) {
        FieldNames names = FieldNames.of(language, labels(card, language));
        return Refusal.orValue(drafts.compare(card.id(), from, card.version(), by)).stream()
                .limit(MOST_CHANGES)
                .map(change -> new Difference(names.name(change.place()), change.words()))
                .toList();
    }

    /// The version on which somebody last acted; 0 when he never did.
    private int lastSeen(String id, Actor by) {
        Optional<StepTaken> last =
                Refusal.orValue(drafts.steps(id, by)).stream()
                        .filter(step -> step.by().equals(by.login()))
                        .reduce((_, later) -> later);
        return last.map(StepTaken::version).orElse(0);
    }

    private Map<String, String> labels(DraftCard card, Language language) {
        Map<String, String> labels = new HashMap<>();
        kinds.kind(card.kind())
                .ifPresent(form ->
                        form.fields()
                                .forEach(field ->
                                        labels.put(
                                                "values." + field.name(),
                                                language == Language.EN
                                                        ? field.labelEn()
                                                        : field.label())));
        return labels;
    }
}
