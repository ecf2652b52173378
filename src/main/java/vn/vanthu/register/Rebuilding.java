package vn.vanthu.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Fills an empty register from what the archive tells, so that it goes on where it was.
public final class Rebuilding {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::series)
                    .thenComparingInt(Entry::year)
                    .thenComparing(Entry::number);

    private final Database database;
    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final Chain chain;

    Rebuilding(Database database, SeriesBook seriesBook, Chain chain) {
        this.database = database;
        this.seriesBook = seriesBook;
        this.years = new SeriesYears(database);
        this.entries = new EntryTable(database);
        this.chain = chain;
    }

    /// All that the register holds now.
    public Contents contents() {
        return database.inTransaction(() -> {
            List<Entry> all = new ArrayList<>();
            for (Series series : seriesBook.all()) {
                all.addAll(entries.series(series.code()));
            }
            return new Contents(
                    seriesBook.all(), all, years.closings(), chain.from(1, Integer.MAX_VALUE));
        });
    }

    /// Fills the register; the counters go on after the highest number and the latest day.
    ///
    /// @return what contradicts itself or what is here already; nothing is written then
    public List<Problem> refill(Contents contents) {
        return database.inTransaction(() -> {
            List<Problem> problems = new ArrayList<>();
            if (!seriesBook.all().isEmpty() || chain.lastSeq() > 0) {
                problems.add(Problem.must("REGISTER.rebuild-not-empty", ""));
                return problems;
            }
            problems.addAll(faults(contents));
            if (problems.isEmpty()) {
                write(contents);
            }
            return problems;
        });
    }

    private static List<Problem> faults(Contents contents) {
        List<Problem> problems = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Map<String, Series> series = new HashMap<>();
        for (Series one : contents.series()) {
            if (series.put(one.code(), one) != null) {
                problems.add(Problem.must("REGISTER.rebuild-twice", "series", one.code()));
            }
            problems.addAll(
                    SeriesCheck.problems(
                            one,
                            contents.series().stream()
                                    .filter(other -> !other.code().equals(one.code()))
                                    .toList()));
        }
        for (Entry entry : contents.entries()) {
            problems.addAll(faults(entry, series.get(entry.series()), seen));
        }
        for (Closing closing : contents.closings()) {
            if (!series.containsKey(closing.series())) {
                problems.add(Problem.must("REGISTER.series-unknown", "series", closing.series()));
            }
        }
        long seq = 0;
        for (JournalLine line : contents.journal()) {
            if (line.seq() != ++seq) {
                problems.add(Problem.must("REGISTER.rebuild-journal", "journal", seq, line.seq()));
                break;
            }
        }
        return problems;
    }

    private static List<Problem> faults(Entry entry, @Nullable Series series, Set<Object> seen) {
        List<Problem> problems = new ArrayList<>();
        String name = entry.series() + "/" + entry.year() + ": " + entry.label();
        if (series == null || !series.issuer().equals(entry.issuer())) {
            problems.add(Problem.must("REGISTER.series-unknown", "series", name));
        }
        if (entry.year() != entry.date().getYear()
                || (!entry.number().suffix().isEmpty() && entry.state() != EntryState.PAST)
                || (entry.state() == EntryState.VOID && entry.reason() == null)
                || (entry.isIssued() && (entry.symbol() == null || entry.line() == null))) {
            problems.add(Problem.must("REGISTER.rebuild-impossible", "entry", name, entry.date()));
        }
        if (!seen.add(List.of("number", entry.series(), entry.year(), entry.number()))
                || (entry.symbol() != null
                        && !seen.add(List.of("label", entry.issuer(), entry.year(), entry.label())))
                || (entry.paper() != null
                        && entry.state() != EntryState.VOID
                        && !seen.add(List.of("paper", entry.paper())))) {
            problems.add(Problem.must("REGISTER.rebuild-twice", "entry", name));
        }
        return problems;
    }

    private void write(Contents contents) {
        contents.series().forEach(seriesBook::write);
        Map<SeriesYear.Key, List<Entry>> byYear = new TreeMap<>();
        contents.entries().stream()
                .sorted(ORDER)
                .forEach(entry ->
                        byYear.computeIfAbsent(
                                        new SeriesYear.Key(entry.series(), entry.year()),
                                        _ -> new ArrayList<>())
                                .add(entry));
        byYear.forEach(this::write);
        for (Closing closing : contents.closings()) {
            years.lock(new SeriesYear.Key(closing.series(), closing.year()));
            years.close(closing);
        }
        contents.journal().forEach(chain::insert);
    }

    private void write(SeriesYear.Key key, List<Entry> all) {
        SeriesYear year = years.lock(key);
        entries.insert(all);
        for (Entry entry : all) {
            year.reach(entry.number().value(), entry.date());
            Entry bare = entry.with(List.of());
            for (Remark remark : entry.remarks()) {
                entries.remark(bare, remark);
                bare = entry.with(entry.remarks().subList(0, bare.remarks().size() + 1));
            }
        }
        years.save(year);
    }
}
