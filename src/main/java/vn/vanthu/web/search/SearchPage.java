package vn.vanthu.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.office.Office;
import vn.vanthu.search.Column;
import vn.vanthu.search.Results;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Wording;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// Shows what was found; the address of the page is the search.
@WebDoor
final class SearchPage {

    private static final int LIKE = 20;
    private static final List<Integer> LIMITS = List.of(20, 50, 100);

    private final Search search;
    private final Papers papers;
    private final Office office;
    private final Kinds kinds;
    private final Sentences sentences;
    private final Clock clock;

    SearchPage(
            Search search,
            Papers papers,
            Office office,
            Kinds kinds,
            Sentences sentences,
            Clock clock) {
        this.search = search;
        this.papers = papers;
        this.office = office;
        this.kinds = kinds;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// A column to be chosen.
    record Choice(String code, String heading, boolean isChosen) {}

    @GetMapping("/search")
    @Does(act = Act.READ)
    String page(HttpServletRequest request, Actor by, Language language, Model model) {
        AskedAddress asked = AskedAddress.of(request);
        if (!asked.isTidy()) {
            return "redirect:" + new Asking(asked.address()).path();
        }
        Asking asking = new Asking(asked.address());
        Results results = Refusal.orValue(search.find(asking.put(), by));
        show(asked.address(), results, asked.problems(), language, model);
        model.addAttribute(
                "limits",
                LIMITS.stream()
                        .map(limit ->
                                new FoundView.Order(
                                        String.valueOf(limit),
                                        String.valueOf(limit),
                                        asked.address().request().limit() == limit,
                                        asking.limit(limit).path()))
                        .toList());
        model.addAttribute("all", asking.all().path());
        model.addAttribute(
                "ever", asked.address().request().since() == 0 ? null : asking.ever().path());
        model.addAttribute(
                "fields", FieldsForm.of(asked.address().request(), names(language), kinds));
        return "search/search";
    }

    /// Papers like one of them.
    @GetMapping("/search/like/{id}")
    @Does(act = Act.READ)
    String like(
            @PathVariable String id,
            HttpServletRequest request,
            Actor by,
            Language language,
            Model model) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        SearchAddress address =
                new SearchAddress(
                        SearchRequest.of(""), AskedAddress.of(request).address().columns());
        Results results = Refusal.orValue(search.similar(id, LIKE, by));
        show(address, results, List.of(), language, model);
        model.addAttribute("like", card);
        return "search/like";
    }

    /// What a paper is, beside the list it was found in.
    @GetMapping("/search/beside/{id}")
    @Does(act = Act.READ)
    String beside(@PathVariable String id, Actor by, Language language, Model model) {
        Papers.Opened opened = Refusal.orValue(papers.open(id, by));
        IssuedCard card = opened.card();
        model.addAttribute("card", card);
        model.addAttribute("pdf", pdf(opened));
        model.addAttribute("unit", names(language).of(vn.vanthu.search.Field.UNIT, card.unit()));
        return "search/beside :: beside";
    }

    /// The pages of a paper as it was sent out: signed, if the signed file was handed in.
    private static String pdf(Papers.Opened opened) {
        Set<String> names = opened.versions().getLast().files().keySet();
        return names.stream()
                .filter(name -> name.endsWith(".signed.pdf"))
                .findFirst()
                .or(() -> names.stream().filter(name -> name.endsWith(".pdf")).findFirst())
                .orElse("");
    }

    private void show(
            SearchAddress address,
            Results results,
            List<Problem> problems,
            Language language,
            Model model) {
        Wording wording = Wording.of(language);
        List<Problem> notes = new ArrayList<>(problems);
        notes.addAll(results.notes());
        model.addAttribute("styles", List.of("/assets/search.css"));
        model.addAttribute("q", address.request().words());
        model.addAttribute("query", address.query());
        model.addAttribute("inWords", wording.inWords(address.request()));
        model.addAttribute("found", FoundView.of(address, results, names(language)));
        model.addAttribute("notes", sentences.of(notes, language));
        model.addAttribute(
                "choices",
                Arrays.stream(Column.values())
                        .map(column ->
                                new Choice(
                                        column.code(),
                                        wording.heading(column),
                                        address.columns().contains(column)))
                        .toList());
    }

    private FoundView.Names names(Language language) {
        Map<String, String> units = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        office.unitsOn(today).forEach(unit -> units.put(unit.code(), unit.name()));
        office.advisoryBodiesOn(today).forEach(unit -> units.put(unit.code(), unit.name()));
        return new FoundView.Names(Wording.of(language), units);
    }
}
