package vn.vanthu.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.book.Book;

/// Writes entries as the sổ đăng ký văn bản đi, column by column (NĐ 30, PL IV, mẫu I).
///
/// NĐ 30, Đ.16.2 b: "Văn bản được đăng ký bằng Hệ thống phải được in ra giấy đầy đủ các trường
/// thông tin theo mẫu Sổ đăng ký văn bản đi, đóng sổ để quản lý."
final class RegisterBook {

    // Shares of the width, for A4 landscape.
    private static final double[] SHARES = {9, 8, 24, 10, 14, 10, 5, 7, 7, 10};
    private static final String OPEN = "…………";

    private RegisterBook() {}

    /// @param closed whether remarks that came after the closing are left out
    static Book of(String series, int year, boolean closed, List<Entry> entries, Volume volume) {
        List<Entry> bound =
                entries.stream()
                        .filter(e -> volume.from() == null || e.number().value() >= volume.from())
                        .filter(e -> volume.to() == null || e.number().value() <= volume.to())
                        .toList();
        return new Book(
                series + "/" + year + "/" + volume.volume(),
                Locale.of("vi"),
                cover(year, bound, volume),
                List.of(),
                columns(),
                bound.stream().map(entry -> row(entry, closed)).toList(),
                List.of());
    }

    private static Book.Cover cover(int year, List<Entry> entries, Volume volume) {
        String firstDay = OPEN;
        String lastDay = OPEN;
        String first = OPEN;
        String last = OPEN;
        if (!entries.isEmpty()) {
            firstDay =
                    PaperDate.inFigures(
                            entries.stream()
                                    .map(Entry::date)
                                    .min(LocalDate::compareTo)
                                    .orElseThrow());
            lastDay =
                    PaperDate.inFigures(
                            entries.stream()
                                    .map(Entry::date)
                                    .max(LocalDate::compareTo)
                                    .orElseThrow());
            first = entries.getFirst().number().toString();
            last = entries.getLast().number().toString();
        }
        return new Book.Cover(
                volume.parentAgency(),
                volume.agency(),
                BookWords.TITLE,
                List.of(
                        "Năm: " + year,
                        "Từ ngày %s đến ngày %s".formatted(firstDay, lastDay),
                        "Từ số %s đến số %s".formatted(first, last),
                        "Quyển số: " + PaperNumber.of(volume.volume())));
    }

    private static List<Book.Column> columns() {
        List<Book.Column> columns = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) {
            boolean isShort = i < 2 || i == 6 || i == 7;
            columns.add(
                    new Book.Column(
                            BookWords.HEADINGS.get(i),
                            SHARES[i],
                            isShort ? Book.Align.CENTRE : Book.Align.LEFT));
        }
        return columns;
    }

    private static Book.Row row(Entry entry, boolean closed) {
        List<Remark> remarks =
                entry.remarks().stream().filter(remark -> !(closed && remark.late())).toList();
        Line line = entry.line();
        List<String> cells = new ArrayList<>();
        cells.add(entry.label());
        cells.add(PaperDate.inFigures(entry.date()));
        cells.add(line == null ? "" : joined(" ", List.of(line.kindName(), line.subject())));
        cells.add(line == null ? "" : line.signer());
        cells.add(line == null ? "" : line.recipients());
        cells.add(line == null ? "" : line.keptBy());
        cells.add(line == null || line.copies() == 0 ? "" : String.valueOf(line.copies()));
        cells.add(
                joined(
                        "\n",
                        remarks.stream()
                                .map(Remark::dispatched)
                                .filter(Objects::nonNull)
                                .map(PaperDate::inFigures)
                                .toList()));
        cells.add(
                joined(
                        "\n",
                        remarks.stream()
                                .filter(remark -> remark.dispatched() != null)
                                .map(Remark::text)
                                .toList()));
        cells.add(notes(entry, remarks));
        return new Book.Row(cells, entry.state() == EntryState.VOID);
    }

    private static String notes(Entry entry, List<Remark> remarks) {
        List<String> notes = new ArrayList<>();
        Line line = entry.line();
        Reservation held = entry.held();
        if (line != null) {
            notes.add(line.note());
        }
        switch (entry.state()) {
            case VOID -> notes.add(BookWords.VOID.formatted(entry.reason()));
            case RESERVED -> {
                if (held != null) {
                    notes.add(
                            BookWords.HELD.formatted(
                                    held.owner(), PaperDate.inFigures(held.expires())));
                }
            }
            case PAST -> notes.add(BookWords.PAST);
            case NUMBERED, ARCHIVED -> {}
        }
        remarks.stream()
                .filter(remark -> remark.dispatched() == null)
                .map(Remark::text)
                .forEach(notes::add);
        return joined("\n", notes);
    }

    private static String joined(String between, List<String> parts) {
        return String.join(between, parts.stream().filter(part -> !part.isBlank()).toList());
    }
}
