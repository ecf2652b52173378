package vn.vanthu.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.book.Book;
import vn.vanthu.door.Does;
import vn.vanthu.door.FileTypes;
import vn.vanthu.door.LongLists;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.book.Printed;
import vn.vanthu.search.ResultBook;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.web.WebDoor;

/// Hands a whole result out as a list with the office's mark.
@WebDoor
final class SearchExport {

    private final ResultBook books;
    private final BookPress press;

    private final LongLists turns;

    SearchExport(ResultBook books, BookPress press, LongLists turns) {
        this.books = books;
        this.press = press;
        this.turns = turns;
    }

    @GetMapping("/search/export.{format:pdf|docx|xlsx|csv}")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> export(
            @PathVariable String format, HttpServletRequest request, Actor by, Language language) {
        BookFormat wanted = BookFormat.valueOf(format.toUpperCase(Locale.ROOT));
        SearchAddress address = AskedAddress.of(request).address();
        return turns.print(() -> printed(address, wanted, language, by));
    }

    private ResponseEntity<byte[]> printed(
            SearchAddress address, BookFormat wanted, Language language, Actor by) {
        Book book =
                Refusal.orValue(
                        books.of(
                                new SearchAddress(new Asking(address).put(), address.columns()),
                                language,
                                press::canPrint,
                                by));
        return switch (press.print(book, EnumSet.of(wanted))) {
            case Printed.Refused(var problems) -> throw new Refusal(ResultBook.told(problems));
            case Printed.Files(var files, _, _) ->
                    ResponseEntity.ok()
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename("ket-qua-tim" + wanted.suffix())
                                            .build()
                                            .toString())
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .contentType(FileTypes.of(wanted.suffix()))
                            .body(Objects.requireNonNull(files.get(wanted.suffix())));
        };
    }
}
