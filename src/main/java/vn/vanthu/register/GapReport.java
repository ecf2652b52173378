package vn.vanthu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.book.Book;

/// Writes the audit of gaps as a list for print, for a supervisor to go through.
final class GapReport {

    private static final List<Book.Column> COLUMNS =
            List.of(
                    new Book.Column("Từ số", 1, Book.Align.CENTRE),
                    new Book.Column("Đến số", 1, Book.Align.CENTRE),
                    new Book.Column("Số lượng", 1, Book.Align.CENTRE),
                    new Book.Column("Tình trạng", 2, Book.Align.LEFT),
                    new Book.Column("Giải trình", 6, Book.Align.LEFT));

    private GapReport() {}

    /// @param seriesName as people say it
    static Book of(GapAudit audit, String seriesName) {
        return new Book(
                audit.series() + "/" + audit.year() + "/" + audit.day(),
                Locale.of("vi"),
                null,
                List.of(
                        "RÀ SOÁT SỐ VĂN BẢN ĐI NĂM " + audit.year(),
                        "Hệ thống số: " + seriesName,
                        "Tính đến ngày " + PaperDate.inFigures(audit.day())),
                COLUMNS,
                audit.stretches().stream().map(GapReport::row).toList(),
                remarks(audit));
    }

    private static Book.Row row(GapAudit.Stretch stretch) {
        return new Book.Row(
                List.of(
                        PaperNumber.of(stretch.from()).toString(),
                        PaperNumber.of(stretch.to()).toString(),
                        String.valueOf(stretch.to() - stretch.from() + 1),
                        standing(stretch.standing()),
                        tale(stretch)),
                stretch.standing() == GapAudit.Standing.VOID);
    }

    /// A counter may stand at 0, which is no number of a paper.
    private static String number(int value) {
        return value == 0 ? "0" : PaperNumber.of(value).toString();
    }

    private static String standing(GapAudit.Standing standing) {
        return switch (standing) {
            case ISSUED -> "Đã ban hành";
            case NUMBERED -> "Đã cấp số, chưa lưu";
            case RESERVED -> "Đang giữ số";
            case EXPIRED -> "Hết hạn giữ số";
            case VOID -> "Đã hủy số";
            case PAST -> "Văn bản cũ";
            case UNEXPLAINED -> "KHÔNG RÕ";
        };
    }

    private static String tale(GapAudit.Stretch stretch) {
        Entry entry = stretch.entry();
        if (entry == null) {
            return stretch.standing() == GapAudit.Standing.UNEXPLAINED
                    ? "Không có trong sổ đăng ký; phải làm rõ"
                    : "";
        }
        Reservation held = entry.held();
        String label = entry.label() + ", " + PaperDate.inFigures(entry.date());
        return switch (entry.state()) {
            case VOID -> label + ": " + entry.reason();
            case RESERVED ->
                    held == null
                            ? label
                            : BookWords.HELD.formatted(
                                            held.owner(), PaperDate.inFigures(held.expires()))
                                    + (held.purpose().isBlank() ? "" : " (" + held.purpose() + ")");
            case NUMBERED, ARCHIVED, PAST -> label + ", " + entry.by();
        };
    }

    private static List<String> remarks(GapAudit audit) {
        List<String> remarks = new ArrayList<>();
        for (Entry entry : audit.lettered()) {
            remarks.add(
                    "Số có chữ kèm theo của văn bản cũ: %s ngày %s."
                            .formatted(entry.label(), PaperDate.inFigures(entry.date())));
        }
        for (GapAudit.DateFault fault : audit.dateFaults()) {
            remarks.add(
                    "Ngày không theo thứ tự số: %s ngày %s đứng sau %s ngày %s."
                            .formatted(
                                    fault.after().label(),
                                    PaperDate.inFigures(fault.after().date()),
                                    fault.before().label(),
                                    PaperDate.inFigures(fault.before().date())));
        }
        if (audit.isCounterBehind()) {
            remarks.add(
                    "Bộ đếm đang ở số %s, thấp hơn số cao nhất trong sổ là %s."
                            .formatted(number(audit.counter()), number(audit.last())));
        }
        remarks.add(
                audit.isSound()
                        ? "Mọi số từ 01 đến số cuối đều có giải trình; ngày tháng theo đúng thứ tự."
                        : "Sổ có chỗ chưa giải trình được, nêu ở trên.");
        return remarks;
    }
}
