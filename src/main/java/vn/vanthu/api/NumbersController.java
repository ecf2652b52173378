package vn.vanthu.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.DraftViews.Reason;
import vn.vanthu.api.RegisterViews.ClosedView;
import vn.vanthu.api.RegisterViews.DispatchWanted;
import vn.vanthu.api.RegisterViews.EntryView;
import vn.vanthu.api.RegisterViews.ReservationWanted;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;

/// Keeps numbers, strikes them out, notes their dispatch, and closes the book of a year.
@ApiDoor
@RequestMapping("/api/v1/series/{code}")
final class NumbersController {

    private final RegisterDesk desk;

    NumbersController(RegisterDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/reservations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.RESERVE,
            en = "Keep the next number and today's day for a paper to come",
            vi = "Giữ số tiếp theo cho một văn bản sắp ban hành")
    ResponseEntity<EntryView> reserve(
            @PathVariable String code, @RequestBody ReservationWanted wanted, Actor by) {
        new Needed().member("owner", wanted.owner()).member("expires", wanted.expires()).check();
        String purpose = wanted.purpose() == null ? "" : wanted.purpose();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        EntryView.of(
                                Refusal.orValue(
                                        desk.reserve(
                                                code,
                                                Needed.of(wanted.owner()),
                                                Needed.of(wanted.expires()),
                                                purpose,
                                                by))));
    }

    @PostMapping(
            path = "/years/{year}/numbers/{number}/void",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.VOID,
            en = "Strike out a number that no archived paper bears",
            vi = "Hủy số, nêu lý do")
    EntryView strike(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String number,
            @RequestBody Reason reason,
            Actor by) {
        return EntryView.of(
                Refusal.orValue(
                        desk.strike(
                                code,
                                RegisterViews.year(year),
                                number(number),
                                reason.text(),
                                by)));
    }

    @PostMapping(
            path = "/years/{year}/numbers/{number}/dispatch",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.DISPATCH,
            en = "Note the day a paper went out and who signed for it",
            vi = "Ghi ngày chuyển và ký nhận")
    EntryView dispatch(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String number,
            @RequestBody DispatchWanted wanted,
            Actor by) {
        new Needed().member("day", wanted.day()).check();
        String receipt = wanted.receipt() == null ? "" : wanted.receipt();
        return EntryView.of(
                Refusal.orValue(
                        desk.dispatch(
                                code,
                                RegisterViews.year(year),
                                number(number),
                                Needed.of(wanted.day()),
                                receipt,
                                by)));
    }

    @PostMapping("/years/{year}/close")
    @Does(
            act = Act.CLOSE_YEAR,
            en = "Close the book of a year, print it and keep it",
            vi = "Khóa sổ năm, in và lưu sổ")
    ClosedView close(@PathVariable String code, @PathVariable int year, Actor by) {
        Books.Kept kept = Refusal.orValue(desk.closeYear(code, RegisterViews.year(year), by));
        return new ClosedView(kept.object(), kept.digest());
    }

    private static PaperNumber number(String text) {
        return Faults.parsed("number", () -> PaperNumber.parse(text));
    }
}
