package vn.vanthu.workflow;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.document.Head;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.parse.Fold;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;

/// Tells whose paper of the past it is: this agency's under any name it has had, that of a body
/// which advises it, or somebody else's.
final class PastIssuer {

    // A scan changes a few letters of a name, another agency's differs in a word.
    private static final double ALIKE = 0.9;

    private final Office office;
    private final SeriesBook series;

    PastIssuer(Office office, SeriesBook series) {
        this.office = office;
        this.series = series;
    }

    /// Code of this agency or of its advisory body; empty for a paper from outside.
    Optional<String> of(IssuedPaper paper) {
        Head head = paper.content().head();
        Stream<String> ours =
                office.agencies().stream()
                        .filter(agency -> isSame(agency.name(), head.agency()))
                        .filter(agency -> mayBeThisOne(agency, head))
                        .map(Agency::code);
        LocalDate day = paper.issued();
        LocalDate known =
                office.agencies().stream()
                        .map(agency -> agency.validity().from())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .filter(first -> first.isAfter(day))
                        .orElse(day);
        Stream<String> advisory =
                office.advisoryBodiesOn(known).stream()
                        .filter(body -> isSame(body.name(), head.agency()))
                        .map(body -> body.code());
        return Stream.concat(ours, advisory).findFirst();
    }

    /// The series that numbered it.
    Outcome<Series> series(String issuer, String kind) {
        return series.of(issuer, kind)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Problem.must("ISSUE.no-series", "kind", issuer, kind)));
    }

    /// Of two provinces' agencies of one name, the line above tells which, or else the place; a
    /// paper may leave out both.
    private static boolean mayBeThisOne(Agency agency, Head head) {
        String under = head.parentAgency();
        String own = agency.parent();
        if (under != null && own != null) {
            return isSame(own, under);
        }
        String place = head.place();
        return place == null || isSame(agency.place(), place);
    }

    private static boolean isSame(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.equals(b) || Fold.likeness(a, b) >= ALIKE;
    }

    private static String plain(String name) {
        return Fold.of(name)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceAll("\\bubnd\\b", "uy ban nhan dan")
                .replaceAll("\\bhdnd\\b", "hoi dong nhan dan");
    }
}
