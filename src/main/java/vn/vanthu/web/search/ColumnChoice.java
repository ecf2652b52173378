package vn.vanthu.web.search;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.web.WebDoor;

/// Remembers which columns somebody wants to see (NĐ 30, PL VI, I.III.6.đ).
@WebDoor
final class ColumnChoice {

    /// @param query the search that stands open, as an address has it
    /// @param columns codes; none for the usual ones
    @PostMapping("/search/columns")
    @Does(act = Act.READ)
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") List<String> columns) {
        SearchAddress before = Refusal.orValue(SearchAddress.read(query));
        SearchAddress chosen =
                Refusal.orValue(
                        SearchAddress.of(
                                java.util.Map.of(AskedAddress.COLUMNS, List.copyOf(columns))));
        SearchAddress after = new SearchAddress(before.request(), chosen.columns());
        ResponseCookie cookie =
                ResponseCookie.from(AskedAddress.COOKIE, AskedAddress.remembered(after))
                        .path(Asking.PAGE)
                        .maxAge(Duration.ofDays(400))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, new Asking(after).path())
                .build();
    }
}
