package vn.vanthu.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Closing;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.GapAudit;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;

/// Holds the register against what the archive tells of it, number by number.
final class Comparison {

    // Years of papers begin in 1945.
    private static final int FIRST_YEAR = 1945;
    private static final int PAGE = 1_000;

    private final Register register;
    private final SeriesBook seriesBook;
    private final Retelling.Tale tale;
    private final int lastYear;
    private final List<Problem> problems = new ArrayList<>();

    private Comparison(
            Register register, SeriesBook seriesBook, Retelling.Tale tale, int lastYear) {
        this.register = register;
        this.seriesBook = seriesBook;
        this.tale = tale;
        this.lastYear = lastYear;
    }

    /// Every disagreement, with the number as its field.
    ///
    /// A paper on its way into the archive is none: the register has its number, and the archive
    /// does not tell of it yet.
    ///
    /// @param lastYear the last year in which the register is looked at
    static List<Problem> problems(
            Register register, SeriesBook seriesBook, Retelling.Tale tale, int lastYear) {
        Comparison comparison = new Comparison(register, seriesBook, tale, lastYear);
        comparison.series();
        comparison.closings();
        comparison.entries();
        return comparison.problems;
    }

    private void series() {
        Map<String, Series> told = new TreeMap<>();
        tale.series().forEach(series -> told.put(series.code(), series));
        Map<String, Series> here = new TreeMap<>();
        seriesBook.all().forEach(series -> here.put(series.code(), series));
        TreeSet<String> codes = new TreeSet<>(told.keySet());
        codes.addAll(here.keySet());
        for (String code : codes) {
            if (!Objects.equals(told.get(code), here.get(code))) {
                problems.add(Problem.must("KEEPING.series-differs", "series/" + code, code));
            }
        }
    }

    private void closings() {
        Map<String, Closing> told = new TreeMap<>();
        tale.closings().forEach(closing -> told.put(name(closing), closing));
        Map<String, Closing> here = new TreeMap<>();
        register.closings().forEach(closing -> here.put(name(closing), closing));
        TreeSet<String> all = new TreeSet<>(told.keySet());
        all.addAll(here.keySet());
        for (String name : all) {
            if (!Objects.equals(told.get(name), here.get(name))) {
                problems.add(Problem.must("KEEPING.closing-differs", name, name));
            }
        }
    }

    private static String name(Closing closing) {
        return closing.series() + "/" + closing.year();
    }

    private void entries() {
        Map<Retelling.Place, Entry> left = new TreeMap<>(tale.entries());
        for (Series series : seriesBook.all()) {
            for (int year = FIRST_YEAR; year <= lastYear; year++) {
                if (year(series.code(), year, left) > 0) {
                    gaps(series.code(), year);
                }
            }
        }
        left.forEach((place, entry) ->
                problems.add(
                        Problem.must(
                                "KEEPING.entry-missing",
                                place.toString(),
                                place,
                                entry.label(),
                                entry.state())));
    }

    private int year(String series, int year, Map<Retelling.Place, Entry> left) {
        int count = 0;
        List<Entry> page = register.entries(series, year, null, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                count++;
                Entry told = left.remove(Retelling.Place.of(entry));
                if (entry.state() != EntryState.NUMBERED) {
                    entry(entry, told);
                } else if (told != null && told.state() != EntryState.RESERVED) {
                    differs(entry, told, List.of("state"));
                }
            }
            page = register.entries(series, year, page.getLast().number(), PAGE);
        }
        return count;
    }

    private void entry(Entry here, @Nullable Entry told) {
        String place = Retelling.Place.of(here).toString();
        if (told == null) {
            problems.add(
                    Problem.must("KEEPING.entry-extra", place, place, here.label(), here.state()));
            return;
        }
        Map<String, Object> there = facts(told);
        List<String> differing = new ArrayList<>();
        facts(here)
                .forEach((name, value) -> {
                    if (!value.equals(there.get(name))) {
                        differing.add(name);
                    }
                });
        if (!differing.isEmpty()) {
            differs(here, told, differing);
        }
    }

    private void differs(Entry here, Entry told, List<String> facts) {
        String place = Retelling.Place.of(here).toString();
        String first = facts.getFirst();
        problems.add(
                Problem.must(
                        "KEEPING.entry-differs",
                        place,
                        place,
                        String.join(", ", facts),
                        String.valueOf(facts(here).get(first)),
                        String.valueOf(facts(told).get(first))));
    }

    /// All but who used the number: when two people issued one paper, each is named once.
    private static Map<String, Object> facts(Entry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", entry.state());
        facts.put("symbol", String.valueOf(entry.symbol()));
        facts.put("date", entry.date());
        facts.put("paper", String.valueOf(entry.paper()));
        facts.put("object", String.valueOf(entry.object()));
        facts.put("issuer", entry.issuer());
        facts.put("line", String.valueOf(entry.line()));
        facts.put("held", String.valueOf(entry.held()));
        facts.put("reason", String.valueOf(entry.reason()));
        facts.put("at", entry.at());
        facts.put("remarks", entry.remarks());
        return facts;
    }

    private void gaps(String series, int year) {
        GapAudit audit = register.gaps(series, year);
        String place = series + "/" + year;
        for (GapAudit.Stretch stretch :
                audit.isOfThePast() ? List.<GapAudit.Stretch>of() : audit.unexplained()) {
            problems.add(
                    Problem.must(
                            "KEEPING.number-unexplained",
                            place,
                            place,
                            stretch.from(),
                            stretch.to()));
        }
        for (GapAudit.DateFault fault : audit.dateFaults()) {
            problems.add(
                    Problem.must(
                            "KEEPING.dates-back",
                            place,
                            place,
                            fault.before().label(),
                            fault.after().label()));
        }
        if (audit.isCounterBehind()) {
            problems.add(
                    Problem.must(
                            "KEEPING.counter-behind", place, place, audit.counter(), audit.last()));
        }
    }
}
