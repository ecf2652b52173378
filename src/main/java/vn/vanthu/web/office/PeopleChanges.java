package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;
import vn.vanthu.door.Does;
import vn.vanthu.office.Appointment;
import vn.vanthu.office.Dated;
import vn.vanthu.office.Office;
import vn.vanthu.office.Person;
import vn.vanthu.office.Post;
import vn.vanthu.office.SigningRight;
import vn.vanthu.office.Validity;
import vn.vanthu.web.Plain;
import vn.vanthu.web.WebDoor;

/// Adds people and posts, appoints, gives leave to sign, and ends both.
@WebDoor
final class PeopleChanges {

    private final Office office;
    private final PeoplePage page;
    private final OfficeFrame frame;
    private final Clock clock;

    PeopleChanges(Office office, PeoplePage page, OfficeFrame frame, Clock clock) {
        this.office = office;
        this.page = page;
        this.frame = frame;
        this.clock = clock;
    }

    /// An appointment as typed.
    ///
    /// @param person code; or empty, with the name of somebody new
    record Held(
            @Nullable String person,
            @Nullable String name,
            String post,
            @Nullable String unit,
            @Nullable Boolean acting,
            @Nullable String basis,
            @Nullable LocalDate from) {}

    /// A right as typed.
    record Right(
            String post,
            @Nullable String unit,
            @Nullable String person,
            @Nullable Set<String> kinds,
            Signer.@Nullable Authority authority,
            @Nullable String body,
            @Nullable String document,
            @Nullable String content,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping("/office/people/appoint")
    @Does(act = Act.MANAGE_OFFICE)
    String appoint(
            Held held,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String person = Typed.text(held.person());
        if (person.isEmpty()) {
            String name = Typed.text(held.name());
            person = free(code(name), office.people().stream().map(Person::code).toList());
            List<Problem> problems = office.add(new Person(person, name), by.login());
            if (!problems.isEmpty()) {
                return answer(problems, request, response, model);
            }
        }
        return answer(
                office.change(
                        new Appointment(
                                person,
                                held.post(),
                                Typed.orNull(held.unit()),
                                Boolean.TRUE.equals(held.acting()),
                                Typed.orNull(held.basis()),
                                Typed.since(held.from())),
                        by.login()),
                request,
                response,
                model);
    }

    @PostMapping("/office/people/posts")
    @Does(act = Act.MANAGE_OFFICE)
    String post(
            @RequestParam(defaultValue = "") String title,
            @RequestParam Post.Level level,
            @RequestParam @Nullable String deputyOf,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String code = free(code(title), office.posts().stream().map(Post::code).toList());
        return answer(
                office.add(
                        new Post(code, title.strip(), level, Typed.orNull(deputyOf)), by.login()),
                request,
                response,
                model);
    }

    @PostMapping("/office/people/rights")
    @Does(act = Act.MANAGE_OFFICE)
    String right(
            Right right,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate from = right.from();
        LocalDate until = right.until();
        if (from != null && until != null && until.isBefore(from)) {
            return answer(
                    List.of(Problem.must("OFFICE.order", "until", right.post(), from, until)),
                    request,
                    response,
                    model);
        }
        List<String> taken =
                office.signingRightsOn(LocalDate.now(clock)).stream()
                        .map(SigningRight::code)
                        .toList();
        Signer.Authority authority = right.authority();
        String code =
                free(
                        right.post()
                                + (authority == null
                                        ? ""
                                        : "-" + authority.name().toLowerCase(Locale.ROOT)),
                        taken);
        SigningRight next =
                new SigningRight(
                        code,
                        right.post(),
                        Typed.orNull(right.unit()),
                        Typed.orNull(right.person()),
                        Objects.requireNonNullElse(right.kinds(), Set.of()),
                        authority,
                        Typed.orNull(right.body()),
                        Typed.orNull(right.document()),
                        Typed.orNull(right.content()),
                        new Validity(from, until));
        return answer(office.change(next, by.login()), request, response, model);
    }

    /// Ends an appointment or a right to sign, named by its key.
    @PostMapping("/office/people/end")
    @Does(act = Act.MANAGE_OFFICE)
    String end(
            @RequestParam String key,
            @RequestParam LocalDate lastDay,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems =
                Stream.<Dated>concat(
                                office.appointmentsOn(today).stream(),
                                office.signingRightsOn(today).stream())
                        .filter(each -> key(each).equals(key))
                        .findFirst()
                        .map(each -> office.end(each, lastDay, by.login()))
                        .orElseGet(() -> List.of(Problem.must("OFFICE.not-there", "", key)));
        return answer(problems, request, response, model);
    }

    /// Names an appointment or a right on a page.
    static String key(Dated dated) {
        return switch (dated) {
            case Appointment held ->
                    held.person() + " " + held.post() + " " + Typed.text(held.unit());
            case SigningRight right -> right.code();
            case vn.vanthu.office.Agency _,
                    vn.vanthu.office.OfficeUnit _,
                    vn.vanthu.office.OutsideAgency _ ->
                    "";
        };
    }

    private String answer(
            List<Problem> problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.isEmpty()) {
            return "redirect:/office/people?done=saved";
        }
        frame.refuse(problems, request, response, model);
        return page.page(null, model);
    }

    /// `Nguyễn Thị Mẫu` is remembered as `nguyen-thi-mau`.
    static String code(String name) {
        String plain = Plain.of(Plain.hyphened(name));
        return plain.isEmpty() ? "moi" : plain;
    }

    private static String free(String code, List<String> taken) {
        Set<String> all = new TreeSet<>(taken);
        String found = code;
        for (int next = 2; all.contains(found); next++) {
            found = code + "-" + next;
        }
        return found;
    }
}
