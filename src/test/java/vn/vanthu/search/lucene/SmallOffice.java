package vn.vanthu.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.IndexedPaper.PageText;

/// Papers for tests, said in one line each.
final class SmallOffice {

    private SmallOffice() {}

    /// A paper with its pages; key, object and the rest follow from number, symbol and day.
    static IndexedPaper paper(
            String kind, String label, String day, String subject, String unit, String... pages) {
        int stroke = label.indexOf('/');
        String number = label.substring(0, stroke);
        String symbol = label.substring(stroke + 1);
        LocalDate date = LocalDate.parse(day);
        String key = date.getYear() + "-" + label.replace('/', '-');
        List<PageText> texts = new ArrayList<>();
        for (String page : pages) {
            texts.add(new PageText(1, texts.size() + 1, page));
        }
        return new IndexedPaper(
                date.getYear() + "/paper/" + number + "-" + symbol.replace("Đ", "D"),
                1,
                1,
                metadata(key, kind, number, symbol, date, subject, unit, "an", "Trần Văn Minh"),
                texts,
                List.of());
    }

    /// The same, drafted and signed by others.
    static IndexedPaper by(IndexedPaper paper, String author, String signer) {
        Metadata old = paper.metadata();
        return new IndexedPaper(
                paper.object(),
                paper.version(),
                paper.seq(),
                metadata(
                        old.own().paper(),
                        old.typeName(),
                        old.codeNumber(),
                        old.codeNotation(),
                        old.issuedDate(),
                        old.subject(),
                        old.own().draftingUnit(),
                        author,
                        signer),
                paper.pages(),
                paper.earlier());
    }

    private static Metadata metadata(
            String key,
            String kind,
            String number,
            String symbol,
            LocalDate date,
            String subject,
            String unit,
            String author,
            String signer) {
        return new Metadata(
                null,
                null,
                kind,
                number,
                symbol,
                date,
                "Sở Khoa học và Công nghệ",
                subject,
                "Tiếng Việt",
                1,
                "",
                List.of(new Metadata.SignerInfo("GIÁM ĐỐC", signer)),
                List.of(
                        new Metadata.To("", "Ủy ban nhân dân tỉnh"),
                        new Metadata.To("", "Sở Nội vụ")),
                0,
                5,
                null,
                new Metadata.Own(
                        key,
                        "paper",
                        "chung",
                        unit,
                        List.of(),
                        List.of(),
                        "in-force",
                        new Metadata.RegisterLine("", "", "", signer, "", "", 1, ""),
                        "",
                        List.of("unit"),
                        Map.of("author", author)));
    }
}
