package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.web.WebDoor;

/// Shows units and advisory bodies of a day, adds, renames and ends them.
@WebDoor
final class UnitsPage {

    private final Office office;
    private final OfficeFrame frame;
    private final Clock clock;

    UnitsPage(Office office, OfficeFrame frame, Clock clock) {
        this.office = office;
        this.frame = frame;
        this.clock = clock;
    }

    /// What is typed of a unit.
    ///
    /// @param from the first day; null to correct what is there, or since ever for a new one
    record Wanted(
            @Nullable String code,
            @Nullable String name,
            @Nullable String abbreviation,
            boolean advisory,
            @Nullable LocalDate from) {

        String key() {
            String own = Typed.text(code);
            return own.isEmpty() ? Typed.text(abbreviation) : own;
        }
    }

    /// @param edit code of the unit to be changed
    @GetMapping("/office/units")
    @Does(act = Act.MANAGE_OFFICE)
    String page(
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String edit,
            Model model) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("on", day);
        model.addAttribute(
                "units",
                Stream.concat(office.unitsOn(day).stream(), office.advisoryBodiesOn(day).stream())
                        .toList());
        if (edit != null) {
            office.unitOn(edit, day).ifPresent(unit -> model.addAttribute("edited", unit));
        }
        return "office/units";
    }

    @PostMapping("/office/units")
    @Does(act = Act.MANAGE_OFFICE)
    String save(
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<OfficeUnit> now =
                Typed.text(wanted.code()).isEmpty()
                        ? Optional.empty()
                        : office.unitOn(wanted.key(), today);
        OfficeUnit next =
                new OfficeUnit(
                        wanted.key(),
                        Typed.text(wanted.name()),
                        Typed.text(wanted.abbreviation()),
                        wanted.advisory(),
                        Typed.since(wanted.from()));
        List<Problem> problems =
                now.isPresent() && wanted.from() == null
                        ? office.correct(
                                now.get(), next.during(now.get().validity()), by.login())
                        : office.change(next, by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/units?done=saved";
        }
        frame.refuse(problems, request, response, model);
        return page(null, now.map(OfficeUnit::code).orElse(null), model);
    }

    @PostMapping("/office/units/end")
    @Does(act = Act.MANAGE_OFFICE)
    String end(
            @RequestParam String code,
            @RequestParam LocalDate lastDay,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OfficeUnit now =
                office.unitOn(code, LocalDate.now(clock))
                        .orElseThrow(() ->
                                new Refusal(Problem.must("OFFICE.not-there", "code", code)));
        List<Problem> problems = office.end(now, lastDay, by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/units?done=ended";
        }
        frame.refuse(problems, request, response, model);
        return page(null, code, model);
    }
}
