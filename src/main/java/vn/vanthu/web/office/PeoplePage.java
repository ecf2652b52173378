package vn.vanthu.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.document.Signer;
import vn.vanthu.door.Does;
import vn.vanthu.office.Appointment;
import vn.vanthu.office.Office;
import vn.vanthu.office.Person;
import vn.vanthu.office.Post;
import vn.vanthu.office.SigningRight;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.WebDoor;

/// Shows who holds which post and who signs what on a day.
@WebDoor
final class PeoplePage {

    private final Office office;
    private final Kinds kinds;
    private final Clock clock;

    PeoplePage(Office office, Kinds kinds, Clock clock) {
        this.office = office;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// Who holds a post, in names.
    ///
    /// @param key by which a form names it
    record Held(Appointment appointment, String key, String person, String post) {}

    /// A right to sign, in names.
    record Signs(SigningRight right, String post, @Nullable String person) {}

    @GetMapping("/office/people")
    @Does(act = Act.MANAGE_OFFICE)
    String page(@RequestParam @Nullable LocalDate on, Model model) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Map<String, String> people = new HashMap<>();
        office.people().forEach(person -> people.put(person.code(), person.name()));
        Map<String, String> posts = new HashMap<>();
        office.posts().forEach(post -> posts.put(post.code(), post.title()));
        List<Appointment> held = office.appointmentsOn(day);
        model.addAttribute("on", day);
        model.addAttribute("posts", office.posts());
        model.addAttribute("people", office.people());
        model.addAttribute("levels", Post.Level.values());
        model.addAttribute("authorities", Signer.Authority.values());
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "units",
                Stream.concat(office.unitsOn(day).stream(), office.advisoryBodiesOn(day).stream())
                        .toList());
        model.addAttribute(
                "held",
                held.stream()
                        .map(each ->
                                new Held(
                                        each,
                                        PeopleChanges.key(each),
                                        people.getOrDefault(each.person(), each.person()),
                                        posts.getOrDefault(each.post(), each.post())))
                        .toList());
        model.addAttribute("without", without(held));
        model.addAttribute(
                "rights",
                office.signingRightsOn(day).stream()
                        .map(each ->
                                new Signs(
                                        each,
                                        posts.getOrDefault(each.post(), each.post()),
                                        each.person() == null
                                                ? null
                                                : people.get(each.person())))
                        .toList());
        return "office/people";
    }

    /// Those who hold no post on the day.
    private List<Person> without(List<Appointment> held) {
        return office.people().stream()
                .filter(person ->
                        held.stream().noneMatch(each -> each.person().equals(person.code())))
                .toList();
    }
}
