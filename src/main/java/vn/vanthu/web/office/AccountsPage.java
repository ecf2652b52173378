package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.NewAccount;
import vn.vanthu.account.RightChanges;
import vn.vanthu.account.Role;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.web.WebDoor;
import vn.vanthu.web.entry.RandomPassword;

/// Lists accounts, makes them, and shows which rights wait to be looked at.
@WebDoor
final class AccountsPage {

    private final Accounts accounts;
    private final RightChanges changes;
    private final Office office;
    private final OfficeFrame frame;
    private final Clock clock;

    AccountsPage(
            Accounts accounts,
            RightChanges changes,
            Office office,
            OfficeFrame frame,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.office = office;
        this.frame = frame;
        this.clock = clock;
    }

    /// An account as typed; without a password the program chooses one.
    record Wanted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String person,
            @Nullable String unit,
            @Nullable Set<Role> roles) {}

    @GetMapping("/office/accounts")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String page(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("reviews", accounts.toReview());
        model.addAttribute("changes", changes.openChanges());
        model.addAttribute("people", office.people());
        model.addAttribute("units", units());
        model.addAttribute("allRoles", Role.values());
        return "office/accounts";
    }

    /// Units of today, advisory bodies among them.
    List<OfficeUnit> units() {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        office.unitsOn(today).stream(), office.advisoryBodiesOn(today).stream())
                .toList();
    }

    /// The password chosen is shown on the page that answers, and nowhere again.
    @PostMapping("/office/accounts")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String make(
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String password = RandomPassword.make();
        String login = Typed.text(wanted.login());
        String person = Typed.orNull(wanted.person());
        String name = Typed.text(wanted.name());
        if (name.isEmpty() && person != null) {
            name = office.person(person).map(known -> known.name()).orElse("");
        }
        List<Problem> problems =
                accounts.make(
                        new NewAccount(
                                login,
                                name,
                                person,
                                Typed.orNull(wanted.unit()),
                                Objects.requireNonNullElse(wanted.roles(), Set.of()),
                                password),
                        by.login());
        if (problems.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("madeLogin", login);
            model.addAttribute("madeName", name);
            model.addAttribute("madePassword", password);
            model.addAttribute("typed", java.util.Map.of());
        } else {
            frame.refuse(problems, request, response, model);
        }
        return page(model);
    }

    /// The rights of one who left a post stay as they are.
    @PostMapping("/office/accounts/reviewed")
    @Does(act = Act.MANAGE_ACCOUNTS)
    String reviewed(@RequestParam String login, Actor by) {
        Refusal.unlessEmpty(accounts.reviewed(login, by.login()));
        return "redirect:/office/accounts?done=reviewed";
    }

    /// Another administrator confirms a change of rights.
    @PostMapping("/office/accounts/confirm")
    @Does(act = Act.CONFIRM_RIGHTS)
    String confirm(
            @RequestParam String id,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = changes.confirm(id, by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/accounts?done=confirmed";
        }
        frame.refuse(problems, request, response, model);
        return page(model);
    }
}
