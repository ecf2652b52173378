package vn.vanthu.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.RegisterViews.GapsView;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.book.BookFormat;

/// Prints the book of a year and the audit of its numbers.
@ApiDoor
@RequestMapping("/api/v1/series/{code}/years/{year}")
final class BooksController {

    private final RegisterDesk desk;
    private final Books books;
    private final SeriesBook series;

    BooksController(RegisterDesk desk, Books books, SeriesBook series) {
        this.desk = desk;
        this.books = books;
        this.series = series;
    }

    @GetMapping("/gaps")
    @Does(act = Act.AUDIT_GAPS, en = "Every number of a year explained", vi = "Rà soát số của năm")
    GapsView gaps(@PathVariable String code, @PathVariable int year, Actor by) {
        return GapsView.of(Refusal.orValue(desk.gaps(code, RegisterViews.year(year), by)));
    }

    @GetMapping(path = "/gaps.{format:pdf|docx|xlsx}", produces = MediaType.ALL_VALUE)
    @Does(
            act = Act.AUDIT_GAPS,
            en = "The same printed for a supervisor: pdf, docx, xlsx",
            vi = "Bản in rà soát số: pdf, docx, xlsx")
    ResponseEntity<byte[]> printedGaps(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String format,
            Actor by) {
        known(code);
        BookFormat wanted = format(format);
        return file(
                "ra-soat-so-%s-%d".formatted(code, RegisterViews.year(year)),
                wanted,
                Refusal.orValue(books.printGaps(code, year, Set.of(wanted), by)));
    }

    @GetMapping(path = "/book.{format:pdf|docx|xlsx|csv}", produces = MediaType.ALL_VALUE)
    @Does(
            act = Act.PRINT_BOOK,
            en = "The sổ đăng ký văn bản đi: pdf, docx, xlsx, csv; a closed one byte for byte",
            vi = "Sổ đăng ký văn bản đi: pdf, docx, xlsx, csv")
    ResponseEntity<byte[]> book(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String format,
            Actor by) {
        known(code);
        BookFormat wanted = format(format);
        return file(
                "so-dang-ky-%s-%d".formatted(code, RegisterViews.year(year)),
                wanted,
                Refusal.orValue(books.print(code, year, EnumSet.of(wanted), by)));
    }

    private void known(String code) {
        if (series.series(code).isEmpty()) {
            throw new Refusal(Problem.must("KEEPING.series-unknown", "", code));
        }
    }

    private static BookFormat format(String suffix) {
        return BookFormat.valueOf(suffix.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<byte[]> file(
            String name, BookFormat format, Map<String, byte[]> files) {
        byte[] bytes = files.get(format.suffix());
        if (bytes == null) {
            throw new Refusal(Problem.must("API.route", "", "GET"));
        }
        return Tags.file(name + format.suffix(), bytes).body(bytes);
    }
}
