package vn.vanthu.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Chain;
import vn.vanthu.register.Contents;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Rebuilding;
import vn.vanthu.register.Register;
import vn.vanthu.register.Reservation;

/// Makes the register again from the archive, on an empty database or over one that is behind.
///
/// What only the database knows is kept: acts that the journal had not heard of yet are told to it
/// first, and a number given to a paper that is still on its way keeps that paper. Everything else
/// becomes what the archive tells. A number below the highest of its year of which the archive
/// tells nothing was given to a paper that was lost with the database before it was archived: it is
/// struck out with that reason. Such a number above the highest is unknown, and is given again;
/// nobody was told of it, for a paper is called issued only once the archive has it.
final class Rebuild {

    /// Ghi chú of a number that was lost.
    static final String LOST = "Số đã cấp, văn bản chưa kịp lưu thì mất cơ sở dữ liệu";

    private static final int LINES = 1_000;

    private final Database database;
    private final Register register;
    private final Rebuilding rebuilding;
    private final Chain chain;
    private final Archive archive;
    private final Chronicle chronicle;
    private final Supplier<List<IssuedView>> views;

    Rebuild(
            Database database,
            Register register,
            Rebuilding rebuilding,
            Chain chain,
            Archive archive,
            Chronicle chronicle,
            Supplier<List<IssuedView>> views) {
        this.database = database;
        this.register = register;
        this.rebuilding = rebuilding;
        this.chain = chain;
        this.archive = archive;
        this.chronicle = chronicle;
        this.views = views;
    }

    /// What was made again.
    ///
    /// @param entries numbers in the register now
    /// @param kept numbers of papers on their way, which only the database knew
    /// @param lost numbers that were struck out because nobody knows their papers
    record Made(int series, int entries, int kept, int lost) {}

    /// The whole is one transaction: when anything contradicts, the database stays as it was.
    Outcome<Made> run(String by) {
        return chronicle.alone(() -> refilled(by));
    }

    private Outcome<Made> refilled(String by) {
        try {
            Outcome<Made> made = database.inTransaction(() -> make(by));
            chronicle.settle();
            return made;
        } catch (Contradiction e) {
            return new Outcome.Refused<>(e.problems);
        }
    }

    /// Undoes the transaction.
    private static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Contradiction(List<Problem> problems) {
            super(problems.toString());
            this.problems = problems;
        }
    }

    private Outcome<Made> make(String by) {
        RegisterTables.lock(database);
        if (chain.lastSeq() > archive.lastSeq()) {
            // The archive is the older one; what only the register knows would be given again.
            throw new Contradiction(List.of(chronicle.apart().orElseThrow()));
        }
        chronicle.tellWaiting();
        Retelling.Tale tale = Retelling.of(archive);
        if (!tale.faults().isEmpty()) {
            throw new Contradiction(tale.faults());
        }
        List<Entry> kept = onTheirWay(tale.entries());
        Map<Retelling.Place, Entry> entries = new TreeMap<>(tale.entries());
        kept.forEach(entry -> entries.put(Retelling.Place.of(entry), entry));
        List<Entry> lost = lost(entries, by);
        lost.forEach(entry -> entries.put(Retelling.Place.of(entry), entry));
        RegisterTables.clear(database);
        List<Problem> problems =
                rebuilding.refill(
                        new Contents(
                                tale.series(),
                                List.copyOf(entries.values()),
                                tale.closings(),
                                List.of()));
        if (!problems.isEmpty()) {
            throw new Contradiction(problems);
        }
        List<Problem> notes = new ArrayList<>(tale.notes());
        for (Entry entry : lost) {
            register.voidNumber(entry.series(), entry.year(), entry.number(), LOST, by);
            notes.add(Problem.should("KEEPING.number-lost", "number", Retelling.Place.of(entry)));
        }
        copyJournal();
        views.get().forEach(this::show);
        return new Outcome.Done<>(
                new Made(tale.series().size(), entries.size(), kept.size(), lost.size()), notes);
    }

    /// Papers with a number that the archive does not have yet.
    private List<Entry> onTheirWay(Map<Retelling.Place, Entry> told) {
        Set<String> papers = new HashSet<>();
        told.values().stream().map(Entry::paper).forEach(papers::add);
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : register.unfinished()) {
            Entry there = told.get(Retelling.Place.of(entry));
            boolean isFree = there == null || there.state() == EntryState.RESERVED;
            if (isFree && !papers.contains(entry.paper())) {
                kept.add(entry);
            }
        }
        return kept;
    }

    /// The numbers of each year that were given here and of which nothing is told. Numbers below
    /// the papers of the past are none of them: those may still be entered.
    private static List<Entry> lost(Map<Retelling.Place, Entry> entries, String by) {
        List<Entry> lost = new ArrayList<>();
        Entry before = null;
        boolean isLive = false;
        for (Entry entry : entries.values()) {
            if (before == null
                    || !before.series().equals(entry.series())
                    || before.year() != entry.year()) {
                before = null;
                isLive = !hasPast(entries, entry);
            }
            if (entry.state() != EntryState.PAST) {
                // The first number given here follows the last of the past.
                int from = before == null ? 1 : before.number().value() + 1;
                for (int n = from; n < entry.number().value() && (isLive || before != null); n++) {
                    lost.add(missing(n, before, entry, by));
                }
                isLive = true;
            }
            before = entry;
        }
        return lost;
    }

    private static boolean hasPast(Map<Retelling.Place, Entry> entries, Entry like) {
        return entries.values().stream()
                .anyMatch(entry ->
                        entry.state() == EntryState.PAST
                                && entry.series().equals(like.series())
                                && entry.year() == like.year());
    }

    private static Entry missing(int number, @Nullable Entry before, Entry after, String by) {
        LocalDate day = before == null ? after.date() : before.date();
        return new Entry(
                after.series(),
                after.year(),
                PaperNumber.of(number),
                after.issuer(),
                null,
                day,
                EntryState.RESERVED,
                null,
                null,
                new Reservation(by, day, ""),
                null,
                by,
                after.at(),
                null,
                List.of());
    }

    private void copyJournal() {
        List<JournalLine> lines = archive.journal(1, LINES);
        while (!lines.isEmpty()) {
            chain.copy(Chronicle.copies(lines));
            lines = archive.journal(chain.lastSeq() + 1, LINES);
        }
    }

    private void show(IssuedView view) {
        view.clear();
        try (Stream<ObjectId> objects = archive.objects()) {
            objects.forEach(object -> show(view, archive.find(object).orElseThrow()));
        }
    }

    private void show(IssuedView view, Holding holding) {
        if (Retelling.isListed(holding)) {
            view.add(
                    holding.object(),
                    holding.versions().stream()
                            .map(version -> holding.file(version.number(), Metadata.FILE))
                            .toList(),
                    holding.versions().stream()
                            .map(version -> archive.line(version.actId()))
                            .flatMap(Optional::stream)
                            .toList());
        }
    }
}
