package vn.vanthu.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.SearchViews.AlertView;
import vn.vanthu.api.SearchViews.SavedView;
import vn.vanthu.api.SearchViews.SavedWanted;
import vn.vanthu.api.SearchViews.SeenWanted;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.search.SearchAddress;

/// Keeps somebody's own searches, and tells him what came since he looked.
@ApiDoor
@RequestMapping("/api/v1/searches")
final class SavedSearchesController {

    private final SavedSearches searches;
    private final Speech speech;

    SavedSearchesController(SavedSearches searches, Speech speech) {
        this.searches = searches;
        this.speech = speech;
    }

    @GetMapping
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "My searches, the first saved first",
            vi = "Các phép tìm tôi đã lưu")
    List<SavedView> list(Actor by) {
        return searches.list(by).stream().map(saved -> SavedView.of(saved, List.of())).toList();
    }

    @GetMapping("/{id}")
    @Does(open = Does.Open.SIGNED_IN, en = "One of my searches", vi = "Một phép tìm của tôi")
    SavedView find(@PathVariable String id, Actor by) {
        return SavedView.of(Refusal.orValue(searches.find(id, by)), List.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.SAVE_SEARCH,
            en = "Keep a search under a name, with an alert to new papers if wanted",
            vi = "Lưu phép tìm, có thể kèm báo văn bản mới")
    ResponseEntity<SavedView> save(@RequestBody SavedWanted wanted, Actor by, Language language) {
        // An empty address finds every paper, which may well be kept.
        Boolean named = wanted.address() == null ? null : true;
        new Needed().member("name", wanted.name()).member("address", named).check();
        SearchAsked asked = SearchAsked.of(SearchAddress.read(Needed.of(wanted.address())));
        var saved =
                Refusal.orValue(
                        searches.save(
                                Needed.of(wanted.name()),
                                asked.address(),
                                Objects.equals(wanted.alert(), true),
                                by));
        return ResponseEntity.created(URI.create("/api/v1/searches/" + saved.id()))
                .body(SavedView.of(saved, speech.notes(asked.problems(), language)));
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.SAVE_SEARCH,
            en = "Rename a search, change what it finds, switch its alert",
            vi = "Đổi tên, sửa phép tìm, bật tắt báo văn bản mới")
    SavedView change(
            @PathVariable String id, @RequestBody SavedWanted wanted, Actor by, Language language) {
        @Nullable SearchAsked asked =
                wanted.address() == null
                        ? null
                        : SearchAsked.of(SearchAddress.read(wanted.address()));
        var changed =
                Refusal.orValue(
                        searches.change(
                                id,
                                new SavedSearches.Change(
                                        wanted.name(),
                                        asked == null ? null : asked.address(),
                                        wanted.alert()),
                                by));
        return SavedView.of(
                changed, asked == null ? List.of() : speech.notes(asked.problems(), language));
    }

    @DeleteMapping("/{id}")
    @Does(status = 204, act = Act.SAVE_SEARCH, en = "Drop a search", vi = "Xóa phép tìm đã lưu")
    ResponseEntity<Void> remove(@PathVariable String id, Actor by) {
        Refusal.orValue(searches.remove(id, by));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/alerts")
    @Does(
            act = Act.READ,
            en = "How many papers came since each search with an alert was seen",
            vi = "Số văn bản mới của từng phép tìm có báo")
    List<AlertView> alerts(Actor by) {
        return Refusal.orValue(searches.alerts(by)).stream().map(AlertView::of).toList();
    }

    @PostMapping(path = "/{id}/seen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.SAVE_SEARCH,
            en = "Note that what came has been seen",
            vi = "Ghi nhận đã xem văn bản mới")
    SavedView seen(@PathVariable String id, @RequestBody SeenWanted wanted, Actor by) {
        return SavedView.of(Refusal.orValue(searches.seen(id, wanted.line(), by)), List.of());
    }
}
