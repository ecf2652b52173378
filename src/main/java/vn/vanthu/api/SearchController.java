package vn.vanthu.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.SearchViews.ColumnView;
import vn.vanthu.api.SearchViews.ResultsView;
import vn.vanthu.api.SearchViews.SuggestionView;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.door.Does;
import vn.vanthu.door.LongLists;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.book.Printed;
import vn.vanthu.search.Column;
import vn.vanthu.search.ResultBook;
import vn.vanthu.search.Results;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.workflow.Papers;

/// Finds papers; nothing in its answers tells of one that the asker may not read.
@ApiDoor
@RequestMapping("/api/v1")
final class SearchController {

    private static final String PATH = "/api/v1/search";
    private static final int FEW = 10;
    private static final int MOST_LIKE = 50;

    private final Search search;
    private final ResultBook books;
    private final BookPress press;
    private final Papers papers;
    private final Speech speech;
    private final LongLists turns;

    SearchController(
            Search search,
            ResultBook books,
            BookPress press,
            Papers papers,
            Speech speech,
            LongLists turns) {
        this.search = search;
        this.books = books;
        this.press = press;
        this.papers = papers;
        this.speech = speech;
        this.turns = turns;
    }

    @GetMapping("/search")
    @Does(
            act = Act.READ,
            en = "Find papers, with excerpts, counts and what they can be parted by",
            vi = "Tìm văn bản, kèm trích đoạn, số lượng và cách phân loại")
    ResponseEntity<ResultsView> find(SearchAsked asked, Actor by, Language language) {
        SearchAddress address = asked.address();
        Results results = Refusal.orValue(search.find(address.request(), by));
        String next = next(address, results);
        List<Problem> notes = new ArrayList<>(asked.problems());
        notes.addAll(results.notes());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            // RFC 8288.
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(
                ResultsView.of(results, address, next, speech.notes(notes, language), language));
    }

    private static @Nullable String next(SearchAddress address, Results results) {
        SearchRequest request = address.request();
        long end = (long) request.from() + results.hits().size();
        boolean isLast =
                results.hits().size() < Math.max(request.limit(), 1)
                        || (results.total().exact() && end >= results.total().count())
                        || end > Integer.MAX_VALUE - SearchRequest.MOST;
        return isLast ? null : PATH + "?" + address.page((int) end, request.limit()).query();
    }

    @GetMapping("/search/suggest")
    @Does(
            act = Act.READ,
            en = "What the first letters may become: numbers, subjects, people, terms",
            vi = "Gợi ý khi đang gõ: số, trích yếu, người, từ")
    List<SuggestionView> suggest(
            @RequestParam String q, @RequestParam @Nullable Integer limit, Actor by) {
        return search.suggest(q, few(limit), by).stream().map(SuggestionView::of).toList();
    }

    @GetMapping("/papers/{id}/similar")
    @Does(act = Act.READ, en = "Papers like this one", vi = "Văn bản tương tự")
    ResultsView similar(
            @PathVariable String id,
            @RequestParam @Nullable Integer limit,
            Actor by,
            Language language) {
        Refusal.orValue(papers.find(id, by));
        Results results = Refusal.orValue(search.similar(id, few(limit), by));
        return ResultsView.of(
                results,
                SearchAddress.of(SearchRequest.of("")),
                null,
                speech.notes(results.notes(), language),
                language);
    }

    @GetMapping(path = "/search/export.{format:pdf|docx|xlsx|csv}", produces = MediaType.ALL_VALUE)
    @Does(
            act = Act.READ,
            en = "The whole result as a list with the office's mark: pdf, docx, xlsx, csv",
            vi = "Xuất cả kết quả thành danh sách: pdf, docx, xlsx, csv")
    ResponseEntity<byte[]> export(
            @PathVariable String format, SearchAsked asked, Actor by, Language language) {
        BookFormat wanted = BookFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return turns.print(() -> exported(asked.address(), wanted, language, by));
    }

    private ResponseEntity<byte[]> exported(
            SearchAddress address, BookFormat wanted, Language language, Actor by) {
        Book book = Refusal.orValue(books.of(address, language, press::canPrint, by));
        return switch (press.print(book, EnumSet.of(wanted))) {
            case Printed.Refused(var problems) -> throw new Refusal(ResultBook.told(problems));
            case Printed.Files(var files, _, _) -> {
                byte[] bytes = Objects.requireNonNull(files.get(wanted.suffix()));
                yield Tags.file("ket-qua-tim" + wanted.suffix(), bytes).body(bytes);
            }
        };
    }

    @GetMapping("/search/columns")
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "The columns that may be shown of each paper",
            vi = "Các cột có thể chọn để hiện")
    List<ColumnView> columns(Language language) {
        return Arrays.stream(Column.values())
                .map(column -> ColumnView.of(column, language))
                .toList();
    }

    private static int few(@Nullable Integer limit) {
        if (limit == null) {
            return FEW;
        }
        if (limit < 1 || limit > MOST_LIKE) {
            throw new Refusal(Problem.must("API.parameter", "", "limit"));
        }
        return limit;
    }
}
