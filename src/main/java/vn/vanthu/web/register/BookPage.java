package vn.vanthu.web.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.FileTypes;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.GapAudit;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.web.WebDoor;

/// Hands out the book of a year as a file, and has every number of it explained.
@WebDoor
final class BookPage {

    private final RegisterDesk desk;
    private final Books books;
    private final SeriesBook all;

    BookPage(RegisterDesk desk, Books books, SeriesBook all) {
        this.desk = desk;
        this.books = books;
        this.all = all;
    }

    @GetMapping("/register/book.{format:pdf|docx|xlsx|csv}")
    @Does(act = Act.PRINT_BOOK)
    ResponseEntity<byte[]> book(
            @PathVariable String format,
            @RequestParam String series,
            @RequestParam int year,
            Actor by) {
        String code = known(series).code();
        BookFormat wanted = format(format);
        Map<String, byte[]> files =
                Refusal.orValue(books.print(code, RegisterPage.year(year), Set.of(wanted), by));
        return file("so-dang-ky-" + code + "-" + year, wanted, files);
    }

    @GetMapping("/register/gaps")
    @Does(act = Act.AUDIT_GAPS)
    String gaps(@RequestParam String series, @RequestParam int year, Actor by, Model model) {
        Series known = known(series);
        GapAudit audit = Refusal.orValue(desk.gaps(known.code(), RegisterPage.year(year), by));
        model.addAttribute("series", known);
        model.addAttribute("audit", audit);
        model.addAttribute("styles", List.of("/assets/register.css"));
        return "register/gaps";
    }

    @GetMapping("/register/gaps.{format:pdf|docx|xlsx}")
    @Does(act = Act.AUDIT_GAPS)
    ResponseEntity<byte[]> printedGaps(
            @PathVariable String format,
            @RequestParam String series,
            @RequestParam int year,
            Actor by) {
        String code = known(series).code();
        BookFormat wanted = format(format);
        Map<String, byte[]> files =
                Refusal.orValue(books.printGaps(code, RegisterPage.year(year), Set.of(wanted), by));
        return file("ra-soat-so-" + code + "-" + year, wanted, files);
    }

    private Series known(String code) {
        return all.series(code)
                .orElseThrow(() -> new Refusal(Problem.must("KEEPING.series-unknown", "", code)));
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
        return ResponseEntity.ok()
                .contentType(FileTypes.of(format.suffix()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + format.suffix())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
