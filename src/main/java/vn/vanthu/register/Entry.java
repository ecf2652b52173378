package vn.vanthu.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// One number of a series and all that is known of it.
///
/// @param issuer code of the body whose number it is
/// @param symbol ký hiệu; null for a number that no paper bore yet
/// @param date thời gian ban hành; of a number kept for somebody, the day it was taken
/// @param paper key of the draft or paper that bears it; null as `symbol` is
/// @param line what the book says; null as `symbol` is
/// @param held for whom it was once kept, or null
/// @param reason why it is void, else null
/// @param by who took it or used it
/// @param at when that was
/// @param object what the archive calls the paper, once it is archived
/// @param remarks notes and dispatches, in the order they were made
public record Entry(
        String series,
        int year,
        PaperNumber number,
        String issuer,
        @Nullable Symbol symbol,
        LocalDate date,
        EntryState state,
        @Nullable String paper,
        @Nullable Line line,
        @Nullable Reservation held,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable String object,
        List<Remark> remarks) {

    public Entry {
        remarks = List.copyOf(remarks);
    }

    /// Số và ký hiệu, such as `453/SKHCN-TTr`; the number alone while there is no symbol.
    public String label() {
        return symbol == null ? number.toString() : number + "/" + symbol;
    }

    /// Notes without dispatches.
    public List<Remark> notes() {
        return remarks.stream().filter(remark -> remark.dispatched() == null).toList();
    }

    /// Whether a paper bears it and nobody struck it out.
    public boolean isIssued() {
        return switch (state) {
            case NUMBERED, ARCHIVED, PAST -> true;
            case RESERVED, VOID -> false;
        };
    }

    Entry struck(String why) {
        return changed(symbol, date, EntryState.VOID, paper, line, why, by, at, object, remarks);
    }

    Entry keptAs(String archived) {
        return changed(
                symbol, date, EntryState.ARCHIVED, paper, line, reason, by, at, archived, remarks);
    }

    Entry borneBy(NumberRequest request, LocalDate day, Instant now) {
        return changed(
                request.symbol(),
                day,
                EntryState.NUMBERED,
                request.paper(),
                request.line(),
                null,
                request.by(),
                now,
                null,
                remarks);
    }

    Entry with(List<Remark> all) {
        return changed(symbol, date, state, paper, line, reason, by, at, object, all);
    }

    private Entry changed(
            @Nullable Symbol symbol,
            LocalDate date,
            EntryState state,
            @Nullable String paper,
            @Nullable Line line,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable String object,
            List<Remark> remarks) {
        return new Entry(
                series, year, number, issuer, symbol, date, state, paper, line, held, reason, by,
                at, object, remarks);
    }
}
