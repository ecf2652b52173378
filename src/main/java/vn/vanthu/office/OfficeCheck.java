package vn.vanthu.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;

/// Looks over everything the office says of itself, and names all that cannot be at once.
final class OfficeCheck {

    /// Where something was said.
    ///
    /// @param field path in the file or form: `units[2]`
    /// @param words the same for a person: `agency.yaml:12`
    record Place(String field, String words) {}

    private final OfficeData data;
    private final Function<Object, Place> places;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> units = new HashSet<>();
    private final Map<String, Post> posts = new HashMap<>();

    private OfficeCheck(OfficeData data, Function<Object, Place> places) {
        this.data = data;
        this.places = places;
        data.units().forEach(u -> units.add(u.code()));
        data.posts().forEach(p -> posts.put(p.code(), p));
    }

    static List<Problem> problems(OfficeData data, Function<Object, Place> places) {
        OfficeCheck check = new OfficeCheck(data, places);
        check.periods(data.agencies());
        check.periods(data.units());
        check.periods(data.appointments());
        check.periods(data.rights());
        check.periods(data.outside());
        data.all().forEach(check::words);
        check.codes();
        check.posts();
        check.appointments();
        data.rights().forEach(right -> check.problems.addAll(check.right(right)));
        check.successions();
        return List.copyOf(check.problems);
    }

    private void must(Object thing, String code, String member, Object... values) {
        Place place = places.apply(thing);
        Object[] all = new Object[values.length + 1];
        all[0] = place.words();
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(Problem.must(code, field(place, member), all));
    }

    private static String field(Place place, String member) {
        return place.field().isEmpty() ? member : place.field() + "." + member;
    }

    /// No two periods of one thing share a day.
    private void periods(List<? extends Dated> all) {
        Map<String, List<Dated>> byKey = new HashMap<>();
        for (Dated dated : all) {
            List<Dated> known = byKey.computeIfAbsent(dated.key(), _ -> new ArrayList<>());
            for (Dated other : known) {
                if (other.validity().overlaps(dated.validity())) {
                    must(
                            dated,
                            "OFFICE.overlap",
                            "from",
                            dated.key().strip(),
                            dated.validity(),
                            other.validity());
                    break;
                }
            }
            known.add(dated);
        }
    }

    private void words(Object thing) {
        Wording.codes(thing)
                .forEach((member, code) -> {
                    if (!Wording.isCode(code)) {
                        must(thing, "OFFICE.code", member, member, code);
                    }
                });
        Wording.names(thing)
                .forEach((member, name) -> {
                    if (name.isBlank()) {
                        must(thing, "OFFICE.missing", member, member);
                    } else if (!Wording.isText(name)) {
                        must(thing, "OFFICE.text", member, member, Wording.LONGEST);
                    }
                });
        Wording.remarks(thing)
                .forEach((member, remark) -> {
                    if (!Wording.isText(remark)) {
                        must(thing, "OFFICE.text", member, member, Wording.LONGEST);
                    }
                });
    }

    private void codes() {
        unique(data.posts(), Post::code);
        unique(data.people(), Person::code);
        for (OfficeUnit unit : data.units()) {
            if (!Symbol.isSymbol(unit.abbreviation())) {
                must(unit, "OFFICE.abbreviation", "abbreviation", unit.abbreviation());
            }
        }
        for (Agency agency : data.agencies()) {
            if (!Symbol.isSymbol(agency.code())) {
                must(agency, "OFFICE.abbreviation", "code", agency.code());
            }
        }
    }

    private <T> void unique(List<T> all, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T thing : all) {
            if (!seen.add(code.apply(thing))) {
                must(thing, "OFFICE.duplicate", "code", code.apply(thing));
            }
        }
    }

    private void posts() {
        Post top = null;
        for (Post post : data.posts()) {
            boolean deputy = post.level() == Post.Level.DEPUTY;
            Post stoodFor = posts.get(String.valueOf(post.deputyOf()));
            if (deputy ? stoodFor == null || !stoodFor.isHead() : post.deputyOf() != null) {
                must(post, "OFFICE.deputy", "deputyOf", post.title());
            }
            if (post.level() == Post.Level.HEAD_OF_AGENCY) {
                if (top != null) {
                    must(post, "OFFICE.two-tops", "level", post.title(), top.title());
                }
                top = post;
            }
        }
    }

    private void appointments() {
        Set<String> people = new HashSet<>();
        data.people().forEach(p -> people.add(p.code()));
        Map<String, List<Appointment>> seats = new HashMap<>();
        for (Appointment held : data.appointments()) {
            known(held, "person", held.person(), people);
            known(held, "post", held.post(), posts.keySet());
            known(held, "unit", held.unit(), units);
            Post post = posts.get(held.post());
            if (post == null || !post.isHead()) {
                continue;
            }
            String seat = held.post() + " " + held.unit();
            List<Appointment> before = seats.computeIfAbsent(seat, _ -> new ArrayList<>());
            for (Appointment other : before) {
                if (!other.person().equals(held.person())
                        && other.validity().overlaps(held.validity())) {
                    must(
                            held,
                            "OFFICE.two-heads",
                            "from",
                            post.title(),
                            held.person() + " (" + held.validity() + ")",
                            other.person() + " (" + other.validity() + ")");
                }
            }
            before.add(held);
        }
    }

    private List<Problem> right(SigningRight right) {
        known(right, "post", right.post(), posts.keySet());
        known(right, "unit", right.unit(), units);
        if (right.person() != null && data.person(right.person()).isEmpty()) {
            must(right, "OFFICE.unknown-code", "person", right.person());
        }
        Post post = posts.get(right.post());
        return post == null
                ? List.of()
                : SigningRules.problems(right, post, data.head(), places.apply(right));
    }

    private void successions() {
        Map<String, LocalDate> last = new HashMap<>();
        for (OutsideAgency agency : data.outside()) {
            last.merge(agency.code(), agency.validity().last(), OfficeCheck::later);
        }
        for (Succession step : data.successions()) {
            known(step, "from", step.from(), last.keySet());
            known(step, "to", step.to(), last.keySet());
            if (step.from().equals(step.to())) {
                must(step, "OFFICE.succession-self", "to", step.to());
                continue;
            }
            LocalDate end = last.get(step.from());
            if (end != null && !end.isBefore(step.day())) {
                must(step, "OFFICE.succession-living", "day", step.from(), step.day());
            }
        }
    }

    private void known(
            Object thing, String member, @Nullable String code, Collection<String> codes) {
        if (code != null && !codes.contains(code)) {
            must(thing, "OFFICE.unknown-code", member, code);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
