package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.cite.Finding.Cited;

/// All mentions of what seems to be one paper, and where they contradict each other.
final class Mentions {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final List<Cited> all = new ArrayList<>();

    void add(Cited mention) {
        all.add(mention);
    }

    List<Cited> all() {
        return all;
    }

    Reference first() {
        return all.getFirst().reference();
    }

    List<Finding> contradictions() {
        List<Finding> findings = new ArrayList<>();
        pairwise(findings, "CITE.titles", Mentions::differInTitle, Reference::title);
        pairwise(findings, "CITE.dates", Mentions::differInDay, Mentions::day);
        pairwise(findings, "CITE.issuers", Mentions::differInIssuer, Reference::issuer);
        return findings;
    }

    private interface Pair {
        boolean differs(Reference one, Reference other);
    }

    private interface Told {
        @Nullable String of(Reference reference);
    }

    // The first that differs from one before it tells; more of the same paper say nothing new.
    private void pairwise(List<Finding> findings, String code, Pair pair, Told told) {
        for (int i = 1; i < all.size(); i++) {
            Reference here = all.get(i).reference();
            for (int k = 0; k < i; k++) {
                Reference before = all.get(k).reference();
                if (pair.differs(before, here)) {
                    findings.add(
                            new Finding(
                                    Problem.should(
                                            code,
                                            "",
                                            here.written(),
                                            Objects.toString(told.of(before), ""),
                                            Objects.toString(told.of(here), "")),
                                    List.of(all.get(i), all.get(k))));
                    return;
                }
            }
        }
    }

    private static boolean differInTitle(Reference one, Reference other) {
        return one.title() != null
                && other.title() != null
                && !SameTitle.of(one.title(), other.title());
    }

    private static boolean differInDay(Reference one, Reference other) {
        return one.date() != null && other.date() != null && !one.date().equals(other.date());
    }

    // UBND tỉnh is said for UBND tỉnh Bà Rịa - Vũng Tàu.
    private static boolean differInIssuer(Reference one, Reference other) {
        if (one.issuer() == null || other.issuer() == null) {
            return false;
        }
        String a = IssuerFit.plain(one.issuer());
        String b = IssuerFit.plain(other.issuer());
        return !a.startsWith(b) && !b.startsWith(a);
    }

    /// Whether a mention tells anything that those before did not.
    boolean isNew(Reference one) {
        return all.stream()
                .map(Cited::reference)
                .noneMatch(other ->
                        Objects.equals(one.date(), other.date())
                                && Objects.equals(one.issuer(), other.issuer())
                                && (one.title() == null || one.title().equals(other.title())));
    }

    static String day(Reference reference) {
        LocalDate date = reference.date();
        return date == null ? "" : shown(date);
    }

    /// A day as papers cite it.
    static String shown(LocalDate date) {
        return date.format(SHOWN);
    }
}
