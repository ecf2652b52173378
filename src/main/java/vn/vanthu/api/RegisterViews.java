package vn.vanthu.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.GapAudit;
import vn.vanthu.register.Series;

/// Shows series, numbers and gaps of the register to other programs.
final class RegisterViews {

    private RegisterViews() {}

    record SeriesView(
            String code,
            String name,
            String issuer,
            Set<String> kinds,
            boolean secret,
            boolean active) {

        static SeriesView of(Series series) {
            return new SeriesView(
                    series.code(),
                    series.name(),
                    series.issuer(),
                    series.kinds(),
                    series.secret(),
                    series.active());
        }
    }

    /// A series as it shall be; its code stands in the path.
    ///
    /// @param kinds codes of forms; none for every kind that no other series claims
    /// @param active whether it gives numbers; yes unless said
    record SeriesWanted(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable Set<String> kinds,
            @Nullable Boolean secret,
            @Nullable Boolean active) {

        Series series(String code) {
            new Needed().member("name", name).member("issuer", issuer).check();
            return new Series(
                    code,
                    Needed.of(name),
                    Needed.of(issuer),
                    kinds == null ? Set.of() : kinds,
                    Objects.equals(secret, true),
                    !Objects.equals(active, false));
        }
    }

    /// The number that would come next; promises nothing.
    record ForecastView(
            String next,
            LocalDate earliest,
            LocalDate latest,
            List<ProblemBody.ProblemView> obstacles) {

        static ForecastView of(Forecast forecast, List<ProblemBody.ProblemView> obstacles) {
            return new ForecastView(
                    forecast.next().toString(), forecast.earliest(), forecast.latest(), obstacles);
        }
    }

    /// One number and all that is known of it.
    record EntryView(
            String series,
            int year,
            String number,
            String label,
            String issuer,
            @Nullable String symbol,
            LocalDate date,
            EntryState state,
            @Nullable String paper,
            @Nullable LineView line,
            @Nullable HeldView held,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable String object,
            List<RemarkView> remarks) {

        static EntryView of(Entry entry) {
            var symbol = entry.symbol();
            var line = entry.line();
            var held = entry.held();
            return new EntryView(
                    entry.series(),
                    entry.year(),
                    entry.number().toString(),
                    entry.label(),
                    entry.issuer(),
                    symbol == null ? null : symbol.toString(),
                    entry.date(),
                    entry.state(),
                    entry.paper(),
                    line == null ? null : LineView.of(line),
                    held == null
                            ? null
                            : new HeldView(held.owner(), held.expires(), held.purpose()),
                    entry.reason(),
                    entry.by(),
                    entry.at(),
                    entry.object(),
                    entry.remarks().stream()
                            .map(one ->
                                    new RemarkView(
                                            one.text(),
                                            one.dispatched(),
                                            one.late(),
                                            one.by(),
                                            one.at()))
                            .toList());
        }
    }

    /// What the book says about a paper besides number and day.
    record LineView(
            String kind,
            String kindName,
            String subject,
            String signer,
            String recipients,
            String keptBy,
            int copies,
            String note) {

        static LineView of(vn.vanthu.register.Line line) {
            return new LineView(
                    line.kind(),
                    line.kindName(),
                    line.subject(),
                    line.signer(),
                    line.recipients(),
                    line.keptBy(),
                    line.copies(),
                    line.note());
        }
    }

    /// For whom a number was kept.
    record HeldView(String owner, LocalDate expires, String purpose) {}

    /// @param dispatched ngày chuyển; null for a note
    record RemarkView(
            String text, @Nullable LocalDate dispatched, boolean late, String by, Instant at) {}

    /// @param owner for whom
    /// @param expires the last day on which it may be used
    record ReservationWanted(
            @Nullable String owner, @Nullable LocalDate expires, @Nullable String purpose) {}

    /// @param day ngày chuyển
    /// @param receipt who signed for it
    record DispatchWanted(@Nullable LocalDate day, @Nullable String receipt) {}

    /// The audit of a year: every number from 1 to the last explained.
    record GapsView(
            String series,
            int year,
            LocalDate day,
            int last,
            int counter,
            boolean sound,
            List<StretchView> stretches,
            List<EntryView> lettered,
            List<DateFaultView> dateFaults) {

        static GapsView of(GapAudit audit) {
            return new GapsView(
                    audit.series(),
                    audit.year(),
                    audit.day(),
                    audit.last(),
                    audit.counter(),
                    audit.isSound(),
                    audit.stretches().stream().map(StretchView::of).toList(),
                    audit.lettered().stream().map(EntryView::of).toList(),
                    audit.dateFaults().stream()
                            .map(fault ->
                                    new DateFaultView(
                                            fault.before().label(),
                                            fault.before().date(),
                                            fault.after().label(),
                                            fault.after().date()))
                            .toList());
        }
    }

    /// Numbers next to each other of one standing.
    record StretchView(int from, int to, GapAudit.Standing standing, @Nullable EntryView entry) {

        static StretchView of(GapAudit.Stretch stretch) {
            var entry = stretch.entry();
            return new StretchView(
                    stretch.from(),
                    stretch.to(),
                    stretch.standing(),
                    entry == null ? null : EntryView.of(entry));
        }
    }

    record DateFaultView(String before, LocalDate beforeDay, String after, LocalDate afterDay) {}

    /// A closed book in the archive.
    ///
    /// @param digest of the whole book, as its cover bears it
    record ClosedView(String object, String digest) {}

    /// Refuses a year that no register can have.
    static int year(int year) {
        if (year < 1945 || year > 9999) {
            throw new Refusal(Problem.must("API.parameter", "", "year"));
        }
        return year;
    }
}
