package vn.vanthu.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vanthu.archive.Act;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.json.Reading;
import vn.vanthu.register.Closing;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Fields;
import vn.vanthu.register.Line;
import vn.vanthu.register.Remark;
import vn.vanthu.register.Reservation;
import vn.vanthu.register.Series;

/// Tells the register from the archive alone: from the acts in its journal, and from the newest
/// metadata of every paper it keeps.
///
/// Only what nobody was told of is missing: a number given to a paper that never came into the
/// archive, and an act that never came into the journal; of either the program had not said yet
/// that it was done.
final class Retelling {

    private static final int LINES = 1_000;

    private final Archive archive;
    private final Map<String, Series> series = new TreeMap<>();
    private final Map<Place, Entry> entries = new TreeMap<>();
    private final Map<Place, List<Remark>> remarks = new HashMap<>();
    private final Map<String, Closing> closings = new LinkedHashMap<>();
    private final Set<String> issued = new HashSet<>();
    private final List<Problem> faults = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    /// A number of a series, in the order of the book.
    record Place(String series, int year, PaperNumber number) implements Comparable<Place> {

        static Place of(Entry entry) {
            return new Place(entry.series(), entry.year(), entry.number());
        }

        @Override
        public int compareTo(Place other) {
            int bySeries = series.compareTo(other.series);
            int byYear = Integer.compare(year, other.year);
            return bySeries != 0 ? bySeries : byYear != 0 ? byYear : number.compareTo(other.number);
        }

        @Override
        public String toString() {
            return series + "/" + year + "/" + number;
        }
    }

    /// What was told.
    ///
    /// @param faults what the archive cannot tell any more, each with its place
    /// @param notes what it tells in two ways, of which one was taken
    record Tale(
            List<Series> series,
            Map<Place, Entry> entries,
            List<Closing> closings,
            List<Problem> faults,
            List<Problem> notes) {}

    private Retelling(Archive archive) {
        this.archive = archive;
    }

    static Tale of(Archive archive) {
        Retelling retelling = new Retelling(archive);
        retelling.journal();
        retelling.objects();
        retelling.issued.forEach(object ->
                retelling.faults.add(Problem.must("KEEPING.object-lost", object, object)));
        Map<Place, Entry> entries = new TreeMap<>();
        retelling.entries.forEach((place, entry) ->
                entries.put(place, with(entry, retelling.remarks.getOrDefault(place, List.of()))));
        return new Tale(
                List.copyOf(retelling.series.values()),
                entries,
                List.copyOf(retelling.closings.values()),
                retelling.faults,
                retelling.notes);
    }

    private void journal() {
        long seq = 1;
        List<JournalLine> lines = archive.journal(seq, LINES);
        while (!lines.isEmpty()) {
            lines.forEach(this::line);
            seq = lines.getLast().seq() + 1;
            lines = archive.journal(seq, LINES);
        }
    }

    private void line(JournalLine line) {
        Map<String, String> detail = line.detail();
        try {
            switch (line.act()) {
                case Told.SERIES_DEFINE -> {
                    Series defined = Fields.series(detail);
                    series.put(defined.code(), defined);
                }
                case Told.NUMBER_RESERVE,
                        Told.NUMBER_EXPIRE,
                        Told.NUMBER_VOID,
                        Told.NUMBER_PAST -> {
                    Entry entry = Fields.entry(detail);
                    entries.put(Place.of(entry), entry);
                }
                case Told.NUMBER_NOTE, Told.NUMBER_DISPATCH ->
                        remarks.computeIfAbsent(place(detail), _ -> new ArrayList<>())
                                .add(Fields.remark(detail));
                case Told.YEAR_CLOSE -> {
                    Closing closing = Fields.closing(detail);
                    closings.put(closing.series() + "/" + closing.year(), closing);
                }
                case Act.ISSUED -> issued.add(String.valueOf(line.object()));
                default -> {
                    // Of the archive itself, or a later version, which its metadata tells.
                }
            }
        } catch (RuntimeException e) {
            faults.add(
                    Problem.must(
                            "KEEPING.line-unreadable",
                            "journal:" + line.seq(),
                            line.seq(),
                            line.act(),
                            String.valueOf(e.getMessage())));
        }
    }

    private static Place place(Map<String, String> detail) {
        return new Place(
                detail.getOrDefault("series", ""),
                Integer.parseInt(detail.getOrDefault("year", "")),
                PaperNumber.parse(detail.getOrDefault("number", "")));
    }

    private void objects() {
        try (Stream<ObjectId> objects = archive.objects()) {
            objects.forEach(this::object);
        }
    }

    private void object(ObjectId object) {
        try {
            Holding holding = archive.find(object).orElseThrow();
            if (isIssued(holding)) {
                issued.remove(object.value());
                entry(holding);
            }
        } catch (RuntimeException e) {
            faults.add(unreadable(object, e));
        }
    }

    static Problem unreadable(ObjectId object, RuntimeException e) {
        String reason =
                e instanceof ArchiveDamaged damaged ? damaged.getMessage() : String.valueOf(e);
        return Problem.must(
                "KEEPING.object-unreadable", object.value(), object, String.valueOf(reason));
    }

    /// Whether it is a paper numbered here; books are kept without a number, and papers of the past
    /// have theirs from their own act.
    static boolean isIssued(Holding holding) {
        return holding.versions().getFirst().act().equals(Act.ISSUED);
    }

    /// Whether the lists of issued papers show it: numbered here, or long ago.
    static boolean isListed(Holding holding) {
        return isIssued(holding) || holding.versions().getFirst().act().equals(Act.IMPORTED);
    }

    private void entry(Holding holding) {
        Metadata told = metadata(holding);
        Metadata.Own own = told.own();
        Metadata.RegisterLine line = own.registerLine();
        if (line == null) {
            throw new IllegalStateException(Metadata.FILE + " has no line of the register");
        }
        Place place =
                new Place(
                        own.series(),
                        told.issuedDate().getYear(),
                        PaperNumber.parse(told.codeNumber()));
        Entry before = entries.get(place);
        if (before != null && before.state() != EntryState.RESERVED) {
            Problem both =
                    Problem.must(
                            "KEEPING.number-twice",
                            holding.object().value(),
                            place,
                            before.state() == EntryState.ARCHIVED
                                    ? String.valueOf(before.object())
                                    : before.state(),
                            holding.object());
            if (before.state() != EntryState.VOID) {
                faults.add(both);
                return;
            }
            // A paper that lies there was issued, whoever struck its number out meanwhile.
            notes.add(
                    new Problem(Problem.Severity.SHOULD, both.code(), both.field(), both.values()));
        }
        Holding.Version first = holding.versions().getFirst();
        Optional<Reservation> held = Optional.ofNullable(before).map(Entry::held);
        entries.put(
                place,
                new Entry(
                        place.series(),
                        place.year(),
                        place.number(),
                        Optional.ofNullable(series.get(place.series()))
                                .map(Series::issuer)
                                .orElse(""),
                        new Symbol(told.codeNotation()),
                        told.issuedDate(),
                        EntryState.ARCHIVED,
                        own.paper(),
                        new Line(
                                line.kind(),
                                line.kindName(),
                                line.subject(),
                                line.signer(),
                                line.recipients(),
                                line.keptBy(),
                                line.copies(),
                                line.note()),
                        held.orElse(null),
                        null,
                        first.by(),
                        first.at(),
                        holding.object().value(),
                        List.of()));
    }

    private static Metadata metadata(Holding holding) {
        byte[] json = holding.file(holding.newest().number(), Metadata.FILE);
        return switch (MetadataJson.read(json)) {
            case Reading.Read<Metadata>(var metadata, _) -> metadata;
            case Reading.Refused<Metadata>(var problems) ->
                    throw new IllegalStateException(Metadata.FILE + ": " + problems);
        };
    }

    private static Entry with(Entry bare, List<Remark> remarks) {
        return new Entry(
                bare.series(),
                bare.year(),
                bare.number(),
                bare.issuer(),
                bare.symbol(),
                bare.date(),
                bare.state(),
                bare.paper(),
                bare.line(),
                bare.held(),
                bare.reason(),
                bare.by(),
                bare.at(),
                bare.object(),
                remarks);
    }
}
