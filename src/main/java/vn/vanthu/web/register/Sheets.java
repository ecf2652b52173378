package vn.vanthu.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.account.Actor;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.Entry;

/// Turns the pages of a book from its last number backwards, a hundred numbers at a time.
///
/// Numbers lie close together, so that a page is reached by its number without counting the book;
/// of a filter no more than a stretch is looked through at once, and the reader goes on from there.
final class Sheets {

    static final int PAGE = 100;
    private static final int STRETCH = 400;
    private static final int MOST_LOOKED_AT = 10_000;

    private final RegisterDesk desk;

    Sheets(RegisterDesk desk) {
        this.desk = desk;
    }

    /// A page of a book.
    ///
    /// @param entries the newest first
    /// @param top the highest number looked at
    /// @param older where the next page begins; 0 when there is none
    /// @param newer where the page before begins; 0 when there is none
    record Sheet(List<Entry> entries, int top, int older, int newer) {
        Sheet {
            entries = List.copyOf(entries);
        }
    }

    /// @param last the last number of the book
    /// @param until the number to begin with; 0 for the last
    Sheet sheet(String series, int year, int last, int until, Wanted wanted, Actor by) {
        int top = until <= 0 || until > last ? last : until;
        int newer = top >= last ? 0 : wanted.isAll() ? Math.min(last, top + PAGE) : last;
        List<Entry> found = new ArrayList<>();
        int at = top;
        while (at > 0 && found.size() < PAGE && top - at < MOST_LOOKED_AT) {
            int below = Math.max(0, at - (wanted.isAll() ? PAGE : STRETCH));
            for (Entry entry : stretch(series, year, below, at, by).reversed()) {
                if (wanted.fits(entry)) {
                    found.add(entry);
                }
                if (found.size() == PAGE && !wanted.isAll()) {
                    int next = entry.number().value() - 1;
                    return new Sheet(found, top, next, newer);
                }
            }
            at = below;
        }
        return new Sheet(found, top, at, newer);
    }

    private List<Entry> stretch(String series, int year, int below, int top, Actor by) {
        Optional<PaperNumber> after =
                below == 0 ? Optional.empty() : Optional.of(PaperNumber.of(below));
        return Refusal.orValue(desk.entries(series, year, after, by)).stream()
                .filter(entry -> entry.number().value() > below || below == 0)
                .filter(entry -> entry.number().value() <= top)
                .toList();
    }
}
