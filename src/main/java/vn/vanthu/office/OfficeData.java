package vn.vanthu.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything the office knows of itself, of all times.
record OfficeData(
        List<Agency> agencies,
        List<OfficeUnit> units,
        List<Post> posts,
        List<Person> people,
        List<Appointment> appointments,
        List<SigningRight> rights,
        List<OutsideAgency> outside,
        List<Succession> successions) {

    static OfficeData empty() {
        return new OfficeData(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /// This and what `other` has beyond it.
    OfficeData with(OfficeData other) {
        return new OfficeData(
                joined(agencies, other.agencies),
                joined(units, other.units),
                joined(posts, other.posts),
                joined(people, other.people),
                joined(appointments, other.appointments),
                joined(rights, other.rights),
                joined(outside, other.outside),
                joined(successions, other.successions));
    }

    /// Each thing there is.
    Stream<Object> all() {
        return Stream.of(agencies, units, posts, people, appointments, rights, outside, successions)
                .flatMap(List::stream);
    }

    void add(Dated dated) {
        switch (dated) {
            case Agency agency -> agencies.add(agency);
            case OfficeUnit unit -> units.add(unit);
            case Appointment appointment -> appointments.add(appointment);
            case SigningRight right -> rights.add(right);
            case OutsideAgency agency -> outside.add(agency);
        }
    }

    void remove(Dated dated) {
        switch (dated) {
            case Agency agency -> agencies.remove(agency);
            case OfficeUnit unit -> units.remove(unit);
            case Appointment appointment -> appointments.remove(appointment);
            case SigningRight right -> rights.remove(right);
            case OutsideAgency agency -> outside.remove(agency);
        }
    }

    /// All that holds for a time and is of the same kind and key.
    Stream<? extends Dated> periodsOf(Dated dated) {
        Stream<? extends Dated> all =
                switch (dated) {
                    case Agency _ -> agencies.stream();
                    case OfficeUnit _ -> units.stream();
                    case Appointment _ -> appointments.stream();
                    case SigningRight _ -> rights.stream();
                    case OutsideAgency _ -> outside.stream();
                };
        return all.filter(other -> other.key().equals(dated.key()));
    }

    Optional<Post> post(String code) {
        return posts.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    Optional<Person> person(String code) {
        return people.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /// The post of the one at the top, for whom TL and TUQ sign.
    Optional<Post> head() {
        return posts.stream().filter(p -> p.level() == Post.Level.HEAD_OF_AGENCY).findFirst();
    }

    private static <T> List<T> joined(List<T> these, List<T> those) {
        List<T> all = new ArrayList<>(these);
        those.stream().filter(t -> !these.contains(t)).forEach(all::add);
        return all;
    }
}
