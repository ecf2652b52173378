package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// Gives numbers and days to many requests within one transaction.
///
/// NĐ 30, Đ.15.1: "Số và thời gian ban hành văn bản được lấy theo thứ tự và trình tự thời gian ban
/// hành văn bản của cơ quan, tổ chức trong năm (bắt đầu liên tiếp từ số 01 vào ngày 01 tháng 01 và
/// kết thúc vào ngày 31 tháng 12 hàng năm)". Number and day are taken together, in the order of the
/// requests; one that is refused takes nothing and keeps no other from its number.
final class Allocation {

    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final Reservations reservations;
    private final Clock clock;

    Allocation(
            SeriesBook seriesBook,
            SeriesYears years,
            EntryTable entries,
            Reservations reservations,
            Clock clock) {
        this.seriesBook = seriesBook;
        this.years = years;
        this.entries = entries;
        this.reservations = reservations;
        this.clock = clock;
    }

    /// One answer a request, in their order; to be called in a transaction.
    List<Given> give(List<NumberRequest> requests) {
        return new Batch(requests).give();
    }

    private record Label(String issuer, int year, String label) {}

    /// All that one transaction has locked and read.
    private final class Batch {

        private final List<NumberRequest> requests;
        private final List<List<Problem>> faults = new ArrayList<>();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Series> series = seriesBook.byCode();
        private final Map<SeriesYear.Key, SeriesYear> locked;
        private final Map<String, Entry> given;
        private final Map<SeriesYear.Key, Set<String>> labelsBefore = new HashMap<>();
        private final Set<Label> labelsHere = new HashSet<>();
        private final List<Entry> added = new ArrayList<>();
        private final List<Entry> expired = new ArrayList<>();

        Batch(List<NumberRequest> requests) {
            this.requests = requests;
            Set<SeriesYear.Key> keys = new TreeSet<>();
            for (NumberRequest request : requests) {
                List<Problem> found = RequestCheck.problems(request, series, today);
                faults.add(found);
                if (found.isEmpty()) {
                    keys.add(key(request));
                }
            }
            locked = years.lock(keys);
            // Only after locking: another process may just have numbered the same paper.
            given = entries.ofPapers(requests.stream().map(NumberRequest::paper).toList());
            given.values().removeIf(entry -> entry.state() == EntryState.VOID);
        }

        private SeriesYear.Key key(NumberRequest request) {
            LocalDate date = request.date();
            return new SeriesYear.Key(
                    request.series(), date == null ? today.getYear() : date.getYear());
        }

        List<Given> give() {
            List<Given> answers = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                answers.add(answer(requests.get(i), faults.get(i)));
            }
            entries.insert(added);
            locked.values().forEach(years::save);
            // Last, since from here on nobody else can add an act.
            reservations.tellExpired(expired);
            return answers;
        }

        private Given answer(NumberRequest request, List<Problem> found) {
            Entry before = given.get(request.paper());
            if (before != null) {
                return new Given.Number(before, true);
            }
            if (!found.isEmpty()) {
                return new Given.Refused(found);
            }
            SeriesYear year = locked.get(key(request));
            if (year == null) {
                throw new RegisterException(key(request) + " is not locked");
            }
            if (year.isClosed()) {
                return Given.refused(
                        Problem.must(
                                "D15.1.year-closed",
                                "date",
                                name(request.series()),
                                year.key().year()));
            }
            PaperNumber kept = request.reserved();
            Given answer = kept == null ? next(request, year) : reserved(request, year, kept);
            if (answer instanceof Given.Number(Entry entry, _)) {
                given.put(request.paper(), entry);
                labelsHere.add(new Label(entry.issuer(), entry.year(), entry.label()));
            }
            return answer;
        }

        private Given next(NumberRequest request, SeriesYear year) {
            LocalDate date = request.date() == null ? today : request.date();
            Problem fault = whyNot(request, year);
            if (fault != null) {
                return Given.refused(fault);
            }
            Entry entry = entry(request, year.take(date), date);
            added.add(entry);
            return new Given.Number(entry, false);
        }

        private @Nullable Problem whyNot(NumberRequest request, SeriesYear year) {
            if (year.isFull()) {
                return Problem.must(
                        "D15.1.overflow", "number", name(request.series()), year.key().year());
            }
            Problem order = DateOrder.whyNot(request.date(), today, year);
            return order == null ? taken(request, year) : order;
        }

        private Given reserved(NumberRequest request, SeriesYear year, PaperNumber number) {
            // The neighbours of the kept number may be among those just given.
            entries.insert(added);
            added.clear();
            return reservations.use(request, number, year, today, expired);
        }

        /// NĐ 30, Đ.15.1: "Số và ký hiệu văn bản của cơ quan, tổ chức là duy nhất trong một năm",
        /// whatever the series.
        private @Nullable Problem taken(NumberRequest request, SeriesYear year) {
            String label = year.next() + "/" + request.symbol();
            return labelsHere.contains(new Label(request.issuer(), year.key().year(), label))
                            || labelsBefore(request, year).contains(label)
                    ? Problem.must("D15.1.label-taken", "symbol", label, year.key().year())
                    : null;
        }

        private Set<String> labelsBefore(NumberRequest request, SeriesYear year) {
            return labelsBefore.computeIfAbsent(
                    year.key(),
                    key -> {
                        int from = year.next().value();
                        return entries.labels(
                                request.issuer(),
                                key.year(),
                                from,
                                Math.min(from + requests.size(), SeriesYear.LAST));
                    });
        }

        private Entry entry(NumberRequest request, PaperNumber number, LocalDate date) {
            return new Entry(
                    request.series(),
                    date.getYear(),
                    number,
                    request.issuer(),
                    request.symbol(),
                    date,
                    EntryState.NUMBERED,
                    request.paper(),
                    request.line(),
                    null,
                    null,
                    request.by(),
                    clock.instant(),
                    null,
                    List.of());
        }

        private String name(String code) {
            Series named = series.get(code);
            return named == null ? code : named.name();
        }
    }
}
