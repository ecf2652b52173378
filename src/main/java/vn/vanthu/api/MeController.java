package vn.vanthu.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Reach;
import vn.vanthu.account.Rights;
import vn.vanthu.account.Role;
import vn.vanthu.api.AccountViews.PasswordWanted;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Tells somebody who he is here, and lets him change his password.
@ApiDoor
@RequestMapping("/api/v1/me")
final class MeController {

    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param reach how far he reads
    /// @param readOnly he came with a token that only reads
    /// @param acts what he may do to some paper at least
    record MeView(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            Reach reach,
            boolean readOnly,
            List<String> acts) {}

    @GetMapping
    @Does(open = Does.Open.SIGNED_IN, en = "Who I am and what I may do", vi = "Tôi là ai")
    MeView me(Actor by) {
        List<String> acts =
                Arrays.stream(Act.values())
                        .filter(act -> Rights.may(by, act, null).isAllowed())
                        .map(Act::code)
                        .toList();
        return new MeView(
                by.login(),
                by.name(),
                new TreeSet<>(by.roles()),
                by.unit(),
                Rights.reach(by),
                by.readOnly(),
                acts);
    }

    @PutMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            open = Does.Open.SIGNED_IN,
            en = "Change my password",
            vi = "Đổi mật khẩu của tôi")
    ResponseEntity<Void> password(@RequestBody PasswordWanted wanted, Actor by) {
        // Everybody may, whatever his roles; but a token that only reads changes nothing.
        if (by.readOnly()
                && Rights.may(by, Act.MANAGE_TOKENS, null) instanceof Decision.Refused(var why)) {
            throw new Refusal(why);
        }
        new Needed().member("old", wanted.old()).member("password", wanted.password()).check();
        Refusal.unlessEmpty(
                accounts.changePassword(
                        by.login(), Needed.of(wanted.old()), Needed.of(wanted.password())));
        return ResponseEntity.noContent().build();
    }
}
