package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.office.Found;
import vn.vanthu.office.Office;
import vn.vanthu.office.OutsideAgency;
import vn.vanthu.office.Succession;
import vn.vanthu.web.WebDoor;

/// Shows the bodies that the agency writes to, adds them, and notes who took whose place.
@WebDoor
final class OutsidePage {

    private final Office office;
    private final OfficeFrame frame;
    private final Clock clock;

    OutsidePage(Office office, OfficeFrame frame, Clock clock) {
        this.office = office;
        this.frame = frame;
        this.clock = clock;
    }

    /// A body as typed.
    ///
    /// @param code empty for a new one
    record Wanted(
            @Nullable String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String organId,
            @Nullable LocalDate from) {}

    @GetMapping("/office/outside")
    @Does(act = Act.MANAGE_OFFICE)
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String edit,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Found> found = q.isBlank() ? List.of() : office.search(q, today);
        model.addAttribute("asked", q);
        model.addAttribute("found", found);
        if (edit != null) {
            office.outsideOn(edit, today).ifPresent(body -> model.addAttribute("edited", body));
        }
        return "office/outside";
    }

    @PostMapping("/office/outside")
    @Does(act = Act.MANAGE_OFFICE)
    String save(
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        String code = Typed.text(wanted.code());
        OutsideAgency now = code.isEmpty() ? null : office.outsideOn(code, today).orElse(null);
        OutsideAgency next =
                new OutsideAgency(
                        now == null ? PeopleChanges.code(Typed.text(wanted.name())) : now.code(),
                        Typed.text(wanted.name()),
                        Typed.text(wanted.shortName()),
                        Typed.orNull(wanted.organId()),
                        Typed.since(wanted.from()));
        List<Problem> problems =
                now != null && wanted.from() == null
                        ? office.correct(now, next.during(now.validity()), by.login())
                        : office.change(next, by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/outside?done=saved";
        }
        frame.refuse(problems, request, response, model);
        return page("", now == null ? null : now.code(), model);
    }

    /// The body that was opened is gone; another stands in its place.
    @PostMapping("/office/outside/succeed")
    @Does(act = Act.MANAGE_OFFICE)
    String succeed(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String to,
            @RequestParam LocalDate day,
            @RequestParam @Nullable String basis,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        String successor =
                office.search(to, today).stream()
                        .map(Found::agency)
                        .filter(each ->
                                each.name().equalsIgnoreCase(to.strip())
                                        || each.shortName().equalsIgnoreCase(to.strip())
                                        || each.code().equals(to.strip()))
                        .map(OutsideAgency::code)
                        .findFirst()
                        .orElse(to.strip());
        List<Problem> problems =
                office.succeed(
                        new Succession(code, successor, day, Typed.orNull(basis), "high"),
                        by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/outside?done=saved";
        }
        frame.refuse(problems, request, response, model);
        return page("", code, model);
    }
}
