package vn.vanthu.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.NewAccount;
import vn.vanthu.account.Reach;
import vn.vanthu.account.Role;
import vn.vanthu.account.Tokens;
import vn.vanthu.api.AccountViews.AccountView;
import vn.vanthu.api.AccountViews.AccountWanted;
import vn.vanthu.api.AccountViews.PasswordWanted;
import vn.vanthu.api.AccountViews.TokenView;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Makes and changes accounts for an administrator.
@ApiDoor
@RequestMapping("/api/v1/accounts")
final class AccountsController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Database database;

    AccountsController(Accounts accounts, Tokens tokens, Database database) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.database = database;
    }

    @GetMapping
    @Does(act = Act.MANAGE_ACCOUNTS, en = "Every account", vi = "Mọi tài khoản")
    List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @GetMapping("/{login}")
    @Does(act = Act.MANAGE_ACCOUNTS, en = "One account", vi = "Một tài khoản")
    AccountView show(@PathVariable String login) {
        return AccountView.of(account(login));
    }

    private Account account(String login) {
        return accounts.find(login)
                .orElseThrow(() -> new Refusal(Problem.must("ACCOUNT.unknown", "login", login)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(status = 201, act = Act.MANAGE_ACCOUNTS, en = "Make an account", vi = "Tạo tài khoản")
    ResponseEntity<AccountView> make(@RequestBody AccountWanted wanted, Actor by) {
        new Needed()
                .member("login", wanted.login())
                .member("name", wanted.name())
                .member("password", wanted.password())
                .check();
        String login = Needed.of(wanted.login());
        Refusal.unlessEmpty(
                accounts.make(
                        new NewAccount(
                                login,
                                Needed.of(wanted.name()),
                                wanted.person(),
                                wanted.unit(),
                                Objects.requireNonNullElse(wanted.roles(), Set.of()),
                                Needed.of(wanted.password())),
                        by.login()));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + login))
                .body(AccountView.of(account(login)));
    }

    /// A change of an account; a member that is not there stays as it is.
    ///
    /// @param unit code of a unit; empty for none
    /// @param reach `OWN`, `UNIT`, `AGENCY`; empty for what the roles bring
    record AccountChange(
            @Nullable Set<Role> roles,
            @Nullable String unit,
            @Nullable String reach,
            @Nullable Boolean active) {}

    @PatchMapping(path = "/{login}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.MANAGE_ACCOUNTS,
            en = "Change roles, unit, reach, or whether he may sign in",
            vi = "Đổi vai trò, đơn vị, phạm vi đọc, khóa hoặc mở")
    AccountView change(@PathVariable String login, @RequestBody AccountChange wanted, Actor by) {
        String reach = wanted.reach();
        Reach read =
                reach == null || reach.isEmpty()
                        ? null
                        : Faults.parsed("reach", () -> Reach.valueOf(reach));
        // All of it or nothing: half a change of rights would be nobody's decision.
        database.inTransaction(() -> {
            if (wanted.roles() != null) {
                Refusal.unlessEmpty(accounts.setRoles(login, wanted.roles(), by.login()));
            }
            if (wanted.unit() != null) {
                String unit = wanted.unit().isEmpty() ? null : wanted.unit();
                Refusal.unlessEmpty(accounts.setUnit(login, unit, by.login()));
            }
            if (reach != null) {
                Refusal.unlessEmpty(accounts.setReach(login, read, by.login()));
            }
            if (wanted.active() != null) {
                Refusal.unlessEmpty(accounts.setActive(login, wanted.active(), by.login()));
            }
        });
        return AccountView.of(account(login));
    }

    @PutMapping(path = "/{login}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.MANAGE_ACCOUNTS,
            en = "Set a new password for one who lost his",
            vi = "Đặt mật khẩu mới cho người quên mật khẩu")
    ResponseEntity<Void> password(
            @PathVariable String login, @RequestBody PasswordWanted wanted, Actor by) {
        new Needed().member("password", wanted.password()).check();
        Refusal.unlessEmpty(accounts.setPassword(login, Needed.of(wanted.password()), by.login()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{login}/tokens")
    @Does(act = Act.MANAGE_ACCOUNTS, en = "Somebody's tokens", vi = "Mã truy cập của một người")
    List<TokenView> tokens(@PathVariable String login) {
        return tokens.of(account(login).login()).stream().map(TokenView::of).toList();
    }

    @DeleteMapping("/{login}/tokens/{id}")
    @Does(
            status = 204,
            act = Act.MANAGE_ACCOUNTS,
            en = "End somebody's token",
            vi = "Thu hồi mã của một người")
    ResponseEntity<Void> revoke(@PathVariable String login, @PathVariable String id, Actor by) {
        if (tokens.of(account(login).login()).stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refusal(Problem.must("TOKEN.unknown", "id", id));
        }
        Refusal.unlessEmpty(tokens.revoke(id, by.login()));
        return ResponseEntity.noContent().build();
    }
}
