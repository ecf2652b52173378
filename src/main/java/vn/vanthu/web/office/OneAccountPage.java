package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Reach;
import vn.vanthu.account.Role;
import vn.vanthu.account.Tokens;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.web.WebDoor;
import vn.vanthu.web.entry.RandomPassword;

/// Shows one account and changes its rights, its password, its tokens.
@WebDoor
final class OneAccountPage {

    private final Accounts accounts;
    private final Tokens tokens;
    private final AccountsPage all;
    private final Database database;
    private final OfficeFrame frame;

    OneAccountPage(
            Accounts accounts,
            Tokens tokens,
            AccountsPage all,
            Database database,
            OfficeFrame frame) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.all = all;
        this.database = database;
        this.frame = frame;
    }

    /// The rights as typed.
    record Wanted(
            @Nullable Set<Role> roles,
            @Nullable String unit,
            @Nullable Reach reach,
            boolean active) {}

    @GetMapping("/office/accounts/{login}")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String page(@PathVariable String login, Model model) {
        Account account =
                accounts.find(login)
                        .orElseThrow(() ->
                                new Refusal(Problem.must("ACCOUNT.unknown", "login", login)));
        model.addAttribute("account", account);
        model.addAttribute("tokens", tokens.of(login));
        model.addAttribute("units", all.units());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("reaches", Reach.values());
        return "office/one-account";
    }

    @PostMapping("/office/accounts/{login}")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String change(
            @PathVariable String login,
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        try {
            // All of it or nothing: half a change of rights would be nobody's decision.
            database.inTransaction(() -> {
                Set<Role> roles = Objects.requireNonNullElse(wanted.roles(), Set.of());
                Refusal.unlessEmpty(accounts.setRoles(login, roles, by.login()));
                Refusal.unlessEmpty(
                        accounts.setUnit(login, Typed.orNull(wanted.unit()), by.login()));
                Refusal.unlessEmpty(accounts.setReach(login, wanted.reach(), by.login()));
                Refusal.unlessEmpty(accounts.setActive(login, wanted.active(), by.login()));
            });
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
        if (problems.isEmpty()) {
            return "redirect:/office/accounts?done=rights";
        }
        frame.refuse(problems, request, response, model);
        return page(login, model);
    }

    /// For one who has lost his; the new one is shown once, and every browser of his is signed out.
    @PostMapping("/office/accounts/{login}/password")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String password(
            @PathVariable String login, Actor by, HttpServletResponse response, Model model) {
        String password = RandomPassword.make();
        Refusal.unlessEmpty(accounts.setPassword(login, password, by.login()));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("madePassword", password);
        return page(login, model);
    }

    @PostMapping("/office/accounts/{login}/revoke")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String revoke(@PathVariable String login, @RequestParam String id, Actor by) {
        if (tokens.of(login).stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refusal(Problem.must("TOKEN.unknown", "id", id));
        }
        Refusal.unlessEmpty(tokens.revoke(id, by.login()));
        return "redirect:/office/accounts?done=revoked";
    }
}
