package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.office.Validity;
import vn.vanthu.web.WebDoor;

/// Shows the agency under all its names, corrects one, or begins a new one from a day on.
@WebDoor
final class AgencyPage {

    private final Office office;
    private final OfficeFrame frame;
    private final Clock clock;

    AgencyPage(Office office, OfficeFrame frame, Clock clock) {
        this.office = office;
        this.frame = frame;
        this.clock = clock;
    }

    /// What is typed of an agency.
    ///
    /// @param from the first day of the new name; null to correct what was written wrongly
    record Wanted(
            @Nullable String code,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String place,
            @Nullable String organId,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String website,
            @Nullable LocalDate from) {

        Agency agency(Validity validity) {
            boolean hasContact =
                    Typed.any(address, phone, fax, email, website);
            ContactLine contact =
                    hasContact
                            ? new ContactLine(
                                    Typed.orNull(address),
                                    Typed.orNull(phone),
                                    Typed.orNull(fax),
                                    Typed.orNull(email),
                                    Typed.orNull(website))
                            : null;
            return new Agency(
                    Typed.text(code),
                    Typed.text(name),
                    Typed.orNull(parent),
                    Typed.text(place),
                    Typed.orNull(organId),
                    contact,
                    validity);
        }
    }

    /// The first tab that somebody may open.
    @GetMapping("/office")
    @Does(act = Act.VERIFY)
    String first(Actor by) {
        return "redirect:" + OfficeFrame.tabs(by).getFirst().address();
    }

    @GetMapping("/office/agency")
    @Does(act = Act.MANAGE_OFFICE)
    String page(Model model) {
        model.addAttribute("names", office.agencies());
        office.agencyOn(LocalDate.now(clock)).ifPresent(now -> model.addAttribute("now", now));
        return "office/agency";
    }

    @PostMapping("/office/agency")
    @Does(act = Act.MANAGE_OFFICE)
    String save(
            Wanted wanted,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Agency now = office.agencyOn(LocalDate.now(clock)).orElse(null);
        LocalDate from = wanted.from();
        List<Problem> problems;
        if (from == null && now != null) {
            problems = office.correct(now, wanted.agency(now.validity()), by.login());
        } else {
            Validity validity = from == null ? Validity.ALWAYS : Validity.since(from);
            problems = office.change(wanted.agency(validity), by.login());
        }
        if (problems.isEmpty()) {
            return "redirect:/office/agency?done=saved";
        }
        frame.refuse(problems, request, response, model);
        return page(model);
    }

    /// Takes in a whole office as a file.
    @PostMapping("/office/agency/file")
    @Does(act = Act.MANAGE_OFFICE)
    String load(
            @RequestParam MultipartFile file,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "office.yaml");
        List<Problem> problems = office.load(name, file.getBytes(), by.login());
        if (problems.isEmpty()) {
            return "redirect:/office/agency?done=loaded";
        }
        frame.refuse(problems, request, response, model);
        return page(model);
    }
}
