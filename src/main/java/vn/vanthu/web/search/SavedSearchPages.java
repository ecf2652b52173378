package vn.vanthu.web.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.search.SavedSearch;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.Wording;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Keeps somebody's searches, and shows what came since he looked.
@WebDoor
final class SavedSearchPages {

    private static final String SAVED = "/search/saved";

    private final SavedSearches searches;
    private final Sentences sentences;

    SavedSearchPages(SavedSearches searches, Sentences sentences) {
        this.searches = searches;
        this.sentences = sentences;
    }

    /// A search that is kept.
    ///
    /// @param news how many papers came since it was looked at; null when nobody asked to be told
    /// @param exact whether they were counted
    /// @param line of the archive's journal up to which they were counted
    record Saved(
            String id,
            String name,
            String path,
            String words,
            boolean alert,
            @Nullable Long news,
            boolean exact,
            long line) {}

    @GetMapping(SAVED)
    @Does(act = Act.SAVE_SEARCH)
    String page(Actor by, Language language, Model model) {
        model.addAttribute("saved", saved(by, language));
        model.addAttribute("styles", List.of("/assets/search.css"));
        return "search/saved";
    }

    /// The first of them, for the side of the search page.
    @GetMapping(SAVED + "/aside")
    @Does(act = Act.SAVE_SEARCH)
    String aside(Actor by, Language language, Model model) {
        model.addAttribute("saved", saved(by, language));
        return "search/saved-aside :: aside";
    }

    @PostMapping(SAVED)
    @Does(act = Act.SAVE_SEARCH)
    String save(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean alert,
            Actor by,
            Language language,
            HttpServletResponse response,
            Model model) {
        Outcome<SavedSearch> outcome = searches.save(name, address(query), alert, by);
        if (outcome instanceof Outcome.Refused<SavedSearch>(var problems)) {
            model.addAttribute("again", new Again(query, name, alert));
            return refused(problems, by, language, response, model);
        }
        return "redirect:" + new Asking(address(query)).path();
    }

    /// What was typed for a search that was not saved.
    record Again(String query, String name, boolean alert) {}

    @PostMapping(SAVED + "/{id}")
    @Does(act = Act.SAVE_SEARCH)
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean alert,
            Actor by,
            Language language,
            HttpServletResponse response,
            Model model) {
        Outcome<SavedSearch> outcome =
                searches.change(id, new SavedSearches.Change(name, null, alert), by);
        return outcome instanceof Outcome.Refused<SavedSearch>(var problems)
                ? refused(problems, by, language, response, model)
                : "redirect:" + SAVED;
    }

    @PostMapping(SAVED + "/{id}/remove")
    @Does(act = Act.SAVE_SEARCH)
    String remove(@PathVariable String id, Actor by) {
        Refusal.orValue(searches.remove(id, by));
        return "redirect:" + SAVED;
    }

    /// Shows the papers that came, and notes that they have been seen.
    ///
    /// @param line up to which they were counted
    @PostMapping(SAVED + "/{id}/news")
    @Does(act = Act.SAVE_SEARCH)
    String news(@PathVariable String id, @RequestParam @Nullable Long line, Actor by) {
        SearchAddress news = Refusal.orValue(searches.find(id, by)).news();
        Refusal.orValue(searches.seen(id, line, by));
        return "redirect:" + new Asking(news).path();
    }

    private static SearchAddress address(String query) {
        return Refusal.orValue(SearchAddress.read(query));
    }

    private String refused(
            List<Problem> problems,
            Actor by,
            Language language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", sentences.of(problems, language));
        return page(by, language, model);
    }

    private List<Saved> saved(Actor by, Language language) {
        boolean reads = Rights.may(by, Act.READ, null).isAllowed();
        Map<String, SavedSearches.Alert> alerts =
                (reads ? Refusal.orValue(searches.alerts(by)) : List.<SavedSearches.Alert>of())
                        .stream()
                                .collect(
                                        Collectors.toMap(
                                                alert -> alert.search().id(), alert -> alert));
        return searches.list(by).stream()
                .map(one -> saved(one, alerts.get(one.id()), language))
                .toList();
    }

    private static Saved saved(
            SavedSearch one, SavedSearches.@Nullable Alert alert, Language language) {
        return new Saved(
                one.id(),
                one.name(),
                new Asking(one.address()).path(),
                Wording.of(language).inWords(one.address().request()),
                one.alert(),
                alert == null ? null : alert.count().count(),
                alert == null || alert.count().exact(),
                alert == null ? 0 : alert.line());
    }
}
