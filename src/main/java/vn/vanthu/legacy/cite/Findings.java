package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Problem.Severity;
import vn.vanthu.legacy.cite.Finding.Cited;

/// Finds what is wrong with the references of one paper.
public final class Findings {

    // Legal papers whose labels have borne the year since the law on legal papers of 1996.
    private static final Set<String> WITH_YEAR = Set.of("nd", "tt", "ttlt", "nqlt");
    private static final int YEARS_SINCE = 1997;

    private static final Pattern GLUED =
            Pattern.compile(
                    "^ (tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_UNIT = 12;

    private final CitingPaper paper;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(CitingPaper paper) {
        this.paper = paper;
    }

    /// All findings, in the order of the text.
    public static List<Finding> of(CitingPaper paper, Known known) {
        Findings all = new Findings(paper);
        Map<String, List<Mentions>> byLabel = all.mentions();
        byLabel.values().forEach(all::compare);
        paper.references().forEach(all::checkAlone);
        all.checkOrder(byLabel);
        SymbolTwins twins = new SymbolTwins();
        paper.references().forEach(one -> twins.add(all.cited(one)));
        all.findings.addAll(twins.findings());
        AgainstKnown against = new AgainstKnown(paper.date(), known);
        byLabel.values()
                .forEach(years ->
                        years.forEach(
                                one -> all.findings.addAll(against.of(one.all().getFirst()))));
        all.findings.sort(
                Comparator.comparingInt(finding -> finding.where().getFirst().reference().start()));
        return List.copyOf(all.findings);
    }

    // By label, and of each label one for each year; a mention without a year belongs to the first.
    private Map<String, List<Mentions>> mentions() {
        Map<String, List<Mentions>> byLabel = new LinkedHashMap<>();
        for (Reference one : paper.references()) {
            if (one.year() > 0) {
                List<Mentions> years = byLabel.computeIfAbsent(label(one), _ -> new ArrayList<>());
                years.stream()
                        .filter(same -> same.first().year() == one.year())
                        .findFirst()
                        .orElseGet(() -> add(years))
                        .add(cited(one));
            }
        }
        for (Reference one : paper.references()) {
            if (one.year() == 0) {
                List<Mentions> years = byLabel.computeIfAbsent(label(one), _ -> new ArrayList<>());
                (years.isEmpty() ? add(years) : years.getFirst()).add(cited(one));
            }
        }
        return byLabel;
    }

    private static Mentions add(List<Mentions> years) {
        Mentions one = new Mentions();
        years.add(one);
        return one;
    }

    // A number alone is told apart by its kind.
    private static String label(Reference one) {
        return one.symbol().isEmpty() ? one.kind() + " " + one.label() : one.label();
    }

    private void compare(List<Mentions> years) {
        for (Mentions one : years) {
            findings.addAll(one.contradictions());
            checkIssuer(one);
            checkDated(one);
        }
        if (years.size() > 1) {
            checkSameTitle(years.get(0), years.get(1));
        }
    }

    private void checkIssuer(Mentions mentions) {
        List<Cited> wrong =
                mentions.all().stream().filter(one -> !IssuerFit.of(one.reference())).toList();
        if (!wrong.isEmpty()) {
            Reference one = wrong.getFirst().reference();
            findings.add(
                    new Finding(
                            Problem.should("CITE.symbol-issuer", "", one.written(), issuer(one)),
                            wrong));
        }
    }

    private void checkDated(Mentions mentions) {
        Reference one = mentions.first();
        boolean undated = mentions.all().stream().allMatch(all -> all.reference().date() == null);
        if (undated && !one.hasYearInLabel() && !one.number().isEmpty()) {
            findings.add(
                    new Finding(
                            Problem.should("CITE.date-missing", "", one.written()),
                            mentions.all()));
        }
    }

    // One title under one label in two years: one of the days is wrong.
    private void checkSameTitle(Mentions some, Mentions other) {
        Reference a = some.first();
        Reference b = other.first();
        if (a.title() != null
                && b.title() != null
                && Words.folded(a.title()).size() > 5
                && SameTitle.of(a.title(), b.title())) {
            findings.add(
                    new Finding(
                            Problem.should(
                                    "CITE.dates",
                                    "",
                                    b.written(),
                                    Mentions.day(a),
                                    Mentions.day(b)),
                            List.of(other.all().getFirst(), some.all().getFirst())));
        }
    }

    private void checkAlone(Reference one) {
        LocalDate date = one.date();
        String first = one.symbol().split("-", 2)[0];
        if (WITH_YEAR.contains(first)
                && one.symbol().contains("-")
                && !one.hasYearInLabel()
                && (date == null || date.getYear() >= YEARS_SINCE)) {
            report(Severity.SHOULD, "CITE.year-missing", one, one.written());
        }
        if (one.hasYearInLabel() && date != null && date.getYear() != one.year()) {
            report(Severity.SHOULD, "CITE.year-differs", one, one.written(), Mentions.day(one));
        }
        LocalDate own = paper.date();
        if (own != null && (date != null ? date.isAfter(own) : one.year() > own.getYear())) {
            String told = date == null ? String.valueOf(one.year()) : Mentions.day(one);
            report(
                    Severity.SHOULD,
                    "CITE.future",
                    one,
                    AgainstKnown.name(one),
                    told,
                    Mentions.shown(own));
        }
        if (isRepeated(one)) {
            report(Severity.NOTE, "CITE.repeated", one, one.written(), String.valueOf(one.kind()));
        }
        int near = Math.min(paper.text().length(), one.labelEnd() + LONGEST_UNIT);
        if (GLUED.matcher(paper.text().substring(one.labelEnd(), near)).find()) {
            report(Severity.NOTE, "CITE.issuer-glued", one, one.written());
        }
    }

    // Quyết định số Quyết định số 69/QĐ-UBND.
    private boolean isRepeated(Reference one) {
        if (one.kind() == null || one.number().isEmpty() || one.start() == one.labelStart()) {
            return false;
        }
        String lead = plain(paper.text().substring(one.start(), one.labelStart()));
        String before = plain(paper.text().substring(Math.max(0, one.start() - 40), one.start()));
        return !lead.isEmpty() && (" " + before).endsWith(" " + lead) && lead.contains(" ");
    }

    private static String plain(String text) {
        return String.join(" ", Words.folded(text));
    }

    private void checkOrder(Map<String, List<Mentions>> byLabel) {
        Map<String, List<Cited>> series = new LinkedHashMap<>();
        byLabel.values().stream()
                .flatMap(List::stream)
                .map(mentions -> mentions.all().getFirst())
                .filter(one -> !one.reference().symbol().isEmpty())
                .forEach(one -> {
                    Reference reference = one.reference();
                    String key =
                            reference.symbol()
                                    + '@'
                                    + reference.year()
                                    + reference.hasYearInLabel();
                    series.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
                });
        series.values().stream()
                .filter(Findings::isOfOneBody)
                .forEach(one -> findings.addAll(OrderBreaks.of(one)));
    }

    // The UBND of two districts write the same symbol and number apart.
    private static boolean isOfOneBody(List<Cited> series) {
        List<String> issuers =
                series.stream()
                        .map(one -> one.reference().issuer())
                        .filter(Objects::nonNull)
                        .map(IssuerFit::plain)
                        .distinct()
                        .sorted()
                        .toList();
        return issuers.stream().allMatch(one -> one.startsWith(issuers.getFirst()));
    }

    private void report(Severity severity, String code, Reference one, String... values) {
        findings.add(
                new Finding(new Problem(severity, code, "", List.of(values)), List.of(cited(one))));
    }

    private Cited cited(Reference one) {
        return new Cited(paper.key(), one);
    }

    private static String issuer(Reference one) {
        return Objects.toString(one.issuer(), "");
    }
}
