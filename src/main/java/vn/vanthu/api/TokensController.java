package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Tokens;
import vn.vanthu.api.AccountViews.TokenMade;
import vn.vanthu.api.AccountViews.TokenView;
import vn.vanthu.api.AccountViews.TokenWanted;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Makes, lists and ends somebody's own tokens.
@ApiDoor
@RequestMapping("/api/v1/tokens")
final class TokensController {

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Does(act = Act.MANAGE_TOKENS, en = "My tokens", vi = "Mã truy cập của tôi")
    List<TokenView> list(Actor by) {
        return tokens.of(by.login()).stream().map(TokenView::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.MANAGE_TOKENS,
            en = "Make a token; its secret is shown this once",
            vi = "Tạo mã truy cập; chỉ hiện một lần")
    ResponseEntity<TokenMade> make(
            @RequestBody TokenWanted wanted, Actor by, HttpServletRequest request) {
        new Needed().member("name", wanted.name()).member("expires", wanted.expires()).check();
        boolean readOnly = !Objects.equals(wanted.readOnly(), false);
        return switch (tokens.make(
                by.login(), Needed.of(wanted.name()), readOnly, Needed.of(wanted.expires()))) {
            case Tokens.Outcome.Refused(var problems) -> throw new Refusal(problems);
            case Tokens.Outcome.Made(var token, var secret) -> {
                request.setAttribute(AnswerFilter.SECRET, true);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new TokenMade(TokenView.of(token), secret));
            }
        };
    }

    @DeleteMapping("/{id}")
    @Does(
            status = 204,
            act = Act.MANAGE_TOKENS,
            en = "End one of my tokens",
            vi = "Thu hồi mã truy cập")
    ResponseEntity<Void> revoke(@PathVariable String id, Actor by) {
        if (tokens.of(by.login()).stream().noneMatch(token -> token.id().equals(id))) {
            throw new Refusal(Problem.must("TOKEN.unknown", "id", id));
        }
        Refusal.unlessEmpty(tokens.revoke(id, by.login()));
        return ResponseEntity.noContent().build();
    }
}
