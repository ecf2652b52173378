package vn.vanthu.register;

import java.util.List;

/// All that a register holds, as plain records: what a rebuilt one is filled with.
///
/// @param entries with their remarks
/// @param journal the copy of the archive's journal, from line 1
public record Contents(
        List<Series> series,
        List<Entry> entries,
        List<Closing> closings,
        List<JournalLine> journal) {
    public Contents {
        series = List.copyOf(series);
        entries = List.copyOf(entries);
        closings = List.copyOf(closings);
        journal = List.copyOf(journal);
    }
}
