package vn.vanthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.vanthu.archive.Metadata;

/// Papers as an index is told of them, for tests of what is shown of them.
final class Found {

    private Found() {}

    static Metadata metadata(int number, String subject, String unit, String state) {
        return new Metadata(
                new Metadata.FileCode("H44.1", 2026, "01.TCCB"),
                7,
                "Kế hoạch",
                String.valueOf(number),
                "KH-SNV",
                LocalDate.of(2026, 3, 5),
                "Sở Nội vụ tỉnh Mẫu",
                subject,
                "Tiếng Việt",
                3,
                "gấp",
                List.of(
                        new Metadata.SignerInfo("Giám đốc", "Ngô Thanh Tùng"),
                        new Metadata.SignerInfo("Chánh Văn phòng", "Lê Hoàng Mẫu")),
                List.of(new Metadata.To("H44", "UBND tỉnh"), new Metadata.To("", "Sở Tài chính")),
                2,
                15,
                LocalDate.of(2026, 12, 1),
                new Metadata.Own(
                        "p" + number,
                        "ke-hoach",
                        "chung",
                        unit,
                        List.of(),
                        List.of(),
                        state,
                        null,
                        "20 năm",
                        List.of(),
                        Map.of("author", "lan")));
    }

    static IndexedPaper paper(int number, long seq, String subject, String unit, String text) {
        return new IndexedPaper(
                "2026/ke-hoach/%04d-KH-SNV".formatted(number),
                1,
                seq,
                metadata(number, subject, unit, "in-force"),
                List.of(new IndexedPaper.PageText(1, 2, text)),
                List.of());
    }

    static Hit hit(Metadata metadata, String excerpt) {
        return new Hit(
                metadata.own().paper(),
                "2026/ke-hoach/0001-KH-SNV",
                2,
                metadata,
                35,
                1,
                List.of(new Hit.Excerpt(1, 4, List.of(new Hit.Piece(excerpt, true)))));
    }
}
