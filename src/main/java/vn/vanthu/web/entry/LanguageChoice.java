package vn.vanthu.web.entry;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.door.Does;
import vn.vanthu.door.Tongue;
import vn.vanthu.message.Language;
import vn.vanthu.web.Asked;
import vn.vanthu.web.WebDoor;

/// Changes the language of the pages.
@WebDoor
final class LanguageChoice {

    @PostMapping("/language")
    @Does(open = Does.Open.ANYBODY)
    ResponseEntity<Void> choose(
            @RequestParam String code, @RequestParam(defaultValue = "/") String next) {
        Language language = Language.of(code);
        ResponseCookie cookie =
                ResponseCookie.from(
                                Tongue.COOKIE, (language == null ? Language.VI : language).code())
                        .path("/")
                        .maxAge(java.time.Duration.ofDays(400))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, Asked.onwards(next))
                .build();
    }
}
