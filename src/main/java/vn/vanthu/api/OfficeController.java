package vn.vanthu.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.api.OfficeViews.AgencyView;
import vn.vanthu.api.OfficeViews.AppointmentView;
import vn.vanthu.api.OfficeViews.ChoiceView;
import vn.vanthu.api.OfficeViews.FoundView;
import vn.vanthu.api.OfficeViews.OutsideView;
import vn.vanthu.api.OfficeViews.SigningView;
import vn.vanthu.api.OfficeViews.UnitView;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Office;

/// Shows the agency as it was on any day: names, units, people, who signs what, whom it writes to.
///
/// Open to whoever is signed in: a drafter needs all of it, and none of it speaks of papers.
@ApiDoor
@RequestMapping("/api/v1/office")
final class OfficeController {

    private final Office office;
    private final Clock clock;

    OfficeController(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// A post, whoever holds it.
    record PostView(String code, String title, String level, @Nullable String deputyOf) {}

    record PersonView(String code, String name) {}

    @GetMapping
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "The agency under the name it had on a day, today unless said",
            vi = "Cơ quan theo tên của một ngày")
    AgencyView agency(@RequestParam @Nullable LocalDate on) {
        return AgencyView.of(
                office.agencyOn(day(on))
                        .orElseThrow(() -> new Refusal(Problem.must("ISSUE.no-agency", ""))));
    }

    @GetMapping("/names")
    @Does(open = Does.Open.SIGNED_IN, en = "All names it has had", vi = "Các tên đã dùng")
    List<AgencyView> names() {
        return office.agencies().stream().map(AgencyView::of).toList();
    }

    @GetMapping("/units")
    @Does(open = Does.Open.SIGNED_IN, en = "The units of a day", vi = "Các đơn vị")
    List<UnitView> units(@RequestParam @Nullable LocalDate on) {
        return office.unitsOn(day(on)).stream().map(UnitView::of).toList();
    }

    @GetMapping("/advisory-bodies")
    @Does(open = Does.Open.SIGNED_IN, en = "The bodies that advise", vi = "Các tổ chức tư vấn")
    List<UnitView> advisoryBodies(@RequestParam @Nullable LocalDate on) {
        return office.advisoryBodiesOn(day(on)).stream().map(UnitView::of).toList();
    }

    @GetMapping("/posts")
    @Does(open = Does.Open.SIGNED_IN, en = "Every post", vi = "Các chức vụ")
    List<PostView> posts() {
        return office.posts().stream()
                .map(post ->
                        new PostView(
                                post.code(), post.title(), post.level().name(), post.deputyOf()))
                .toList();
    }

    @GetMapping("/people")
    @Does(open = Does.Open.SIGNED_IN, en = "Everybody of the agency", vi = "Cán bộ, công chức")
    List<PersonView> people() {
        return office.people().stream()
                .map(person -> new PersonView(person.code(), person.name()))
                .toList();
    }

    @GetMapping("/appointments")
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "Who holds which post on a day, or all that one person has held",
            vi = "Ai giữ chức vụ nào")
    List<AppointmentView> appointments(
            @RequestParam @Nullable LocalDate on, @RequestParam @Nullable String person) {
        return (person == null ? office.appointmentsOn(day(on)) : office.appointmentsOf(person))
                .stream().map(AppointmentView::of).toList();
    }

    @GetMapping("/signing-rights")
    @Does(open = Does.Open.SIGNED_IN, en = "Rights to sign on a day", vi = "Thẩm quyền ký")
    List<SigningView> signingRights(@RequestParam @Nullable LocalDate on) {
        return office.signingRightsOn(day(on)).stream().map(SigningView::of).toList();
    }

    @GetMapping("/signers")
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "Who may sign papers of a kind on a day",
            vi = "Ai được ký loại văn bản này")
    List<ChoiceView> signers(@RequestParam String kind, @RequestParam @Nullable LocalDate on) {
        return office.signersFor(kind, day(on)).stream().map(ChoiceView::of).toList();
    }

    @GetMapping("/recipients")
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "Bodies to write to, by the beginnings of their words, accents or not",
            vi = "Tìm nơi nhận theo tên, có dấu hoặc không dấu")
    List<FoundView> recipients(@RequestParam String q, @RequestParam @Nullable LocalDate on) {
        return office.search(q, day(on)).stream()
                .map(found -> {
                    var formerly = found.formerly();
                    return new FoundView(
                            OutsideView.of(found.agency()),
                            formerly == null ? null : OutsideView.of(formerly));
                })
                .toList();
    }

    @GetMapping("/recipients/{code}/successors")
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "Those that stand in the place of a body that is gone",
            vi = "Cơ quan kế thừa của một cơ quan đã giải thể, sáp nhập")
    List<OutsideView> successors(@PathVariable String code, @RequestParam @Nullable LocalDate on) {
        return office.successorsOf(code, day(on)).stream().map(OutsideView::of).toList();
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
