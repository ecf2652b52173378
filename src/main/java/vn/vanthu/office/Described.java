package vn.vanthu.office;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in a line what something of the office is, for the trail and for problems.
final class Described {

    private Described() {}

    /// What kind of thing it is, as events and files name it.
    static String kind(Object thing) {
        return switch (thing) {
            case Agency _ -> "agency";
            case OfficeUnit _ -> "unit";
            case Post _ -> "post";
            case Person _ -> "person";
            case Appointment _ -> "appointment";
            case SigningRight _ -> "signing";
            case OutsideAgency _ -> "outside";
            case Succession _ -> "succession";
            default -> throw new IllegalArgumentException(thing + " is nothing of the office");
        };
    }

    static String key(Object thing) {
        return switch (thing) {
            case Dated dated -> dated.key();
            case Post post -> post.code();
            case Person person -> person.code();
            case Succession succession -> succession.from() + " → " + succession.to();
            default -> throw new IllegalArgumentException(thing + " is nothing of the office");
        };
    }

    static String words(Object thing) {
        return switch (thing) {
            case Agency a ->
                    line(a.code(), a.name(), a.parent(), a.place(), a.organId(), a.validity());
            case OfficeUnit u -> line(u.code(), u.name(), u.abbreviation(), u.validity());
            case Post p -> line(p.code(), p.title(), p.level(), p.deputyOf());
            case Person p -> line(p.code(), p.name());
            case Appointment a ->
                    line(
                            a.person(),
                            a.post(),
                            a.unit(),
                            a.acting() ? "Q." : null,
                            a.basis(),
                            a.validity());
            case SigningRight r ->
                    line(
                            r.code(),
                            r.post(),
                            r.unit(),
                            r.person(),
                            r.authority(),
                            String.join(" ", r.kinds().stream().sorted().toList()),
                            r.document(),
                            r.content(),
                            r.validity());
            case OutsideAgency a -> line(a.code(), a.name(), a.organId(), a.validity());
            case Succession s -> line(s.from() + " → " + s.to(), s.day(), s.basis());
            default -> throw new IllegalArgumentException(thing + " is nothing of the office");
        };
    }

    private static String line(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
