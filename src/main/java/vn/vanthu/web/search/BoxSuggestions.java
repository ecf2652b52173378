package vn.vanthu.web.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Rights;
import vn.vanthu.door.Does;
import vn.vanthu.message.Language;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Plain;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Tells the box at the top what the first letters may become: papers and words that the index
/// knows, one's own drafts, kinds of paper to be drafted.
@WebDoor
final class BoxSuggestions {

    private static final int FEW = 8;
    private static final int FEWER = 3;
    private static final int LEAST = 2;
    private static final int LONGEST = 200;
    private final Search search;
    private final Drafts drafts;
    private final Kinds kinds;

    BoxSuggestions(Search search, Drafts drafts, Kinds kinds) {
        this.search = search;
        this.drafts = drafts;
        this.kinds = kinds;
    }

    /// @param group `NUMBER`, `SUBJECT`, `PERSON`, `TERM`, `DRAFT` or `KIND`
    /// @param path where it leads
    record Suggested(String group, String shown, String path) {}

    @GetMapping("/search/suggest")
    @ResponseBody
    @Does(act = Act.READ)
    List<Suggested> suggest(
            @RequestParam(defaultValue = "") String q, Actor by, Language language) {
        String typed = q.strip();
        if (typed.length() < LEAST || typed.length() > LONGEST) {
            return List.of();
        }
        List<Suggested> all = new ArrayList<>();
        search.suggest(typed, FEW, by)
                .forEach(one ->
                        all.add(
                                new Suggested(
                                        one.sort().name(),
                                        one.shown(),
                                        one.paper().isEmpty()
                                                ? "/search?"
                                                        + SearchAddress.of(
                                                                        SearchRequest.of(
                                                                                one.query()))
                                                                .query()
                                                : "/papers/" + one.paper())));
        String folded = Plain.of(typed);
        drafts.list(null, null, by).stream()
                .filter(card -> card.author().equals(by.login()))
                .filter(card -> Plain.of(card.subject()).contains(folded))
                .limit(FEWER)
                .map(BoxSuggestions::draft)
                .forEach(all::add);
        if (Rights.may(by, Act.DRAFT, null).isAllowed()) {
            kinds.all().stream()
                    .filter(Form::isListed)
                    .filter(form -> names(form, language, folded))
                    .limit(FEWER)
                    .map(form ->
                            new Suggested(
                                    "KIND",
                                    label(form, language),
                                    "/drafts/new?kind=" + form.kind()))
                    .forEach(all::add);
        }
        return all;
    }

    private static Suggested draft(DraftCard card) {
        return new Suggested("DRAFT", card.subject(), "/drafts/" + card.id());
    }

    /// Whether a kind is called so: `ke hoach`, `KH`, `soạn kế hoạch`.
    private static boolean names(Form form, Language language, String folded) {
        String wanted = folded.startsWith("soan ") ? folded.substring(5).strip() : folded;
        String abbreviation = form.abbreviation();
        return !wanted.isEmpty()
                && (Plain.of(label(form, language)).startsWith(wanted)
                        || Plain.of(form.label()).startsWith(wanted)
                        || (abbreviation != null && Plain.of(abbreviation).equals(wanted)));
    }

    private static String label(Form form, Language language) {
        return language == Language.VI ? form.label() : form.labelEn();
    }
}
