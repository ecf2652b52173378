package vn.vanthu.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper.PageText;

/// Makes papers for tests: a notice unless told otherwise.
public final class MadePaper {

    private final int number;
    private int version = 1;
    private long seq;
    private String subject = "Về việc nghỉ lễ";
    private String author = "an.nguyen";
    private String unit = "VP";
    private List<Metadata.SignerInfo> signers =
            List.of(new Metadata.SignerInfo("GIÁM ĐỐC", "Trần Văn Bình"));
    private Metadata.@Nullable RegisterLine line =
            new Metadata.RegisterLine("thong-bao", "Thông báo", "", "Trần Văn Bình", "", "", 1, "");
    private List<String> pages = List.of("Sở Khoa học và Công nghệ thông báo lịch nghỉ lễ.");
    private List<PageText> earlier = List.of();

    private MadePaper(int number) {
        this.number = number;
    }

    public static MadePaper notice(int number) {
        return new MadePaper(number);
    }

    public static String object(int number) {
        return String.format("2026/thong-bao/%04d-TB-SKHCN", number);
    }

    public MadePaper version(int newVersion, long newSeq) {
        version = newVersion;
        seq = newSeq;
        return this;
    }

    public MadePaper subject(String newSubject) {
        subject = newSubject;
        return this;
    }

    public MadePaper by(String newAuthor, String newUnit) {
        author = newAuthor;
        unit = newUnit;
        return this;
    }

    /// Signed by these.
    ///
    /// @param registered name in the line of the book, null for no line at all
    public MadePaper signed(@Nullable String registered, String... names) {
        List<Metadata.SignerInfo> told = new ArrayList<>();
        for (String name : names) {
            told.add(new Metadata.SignerInfo("GIÁM ĐỐC", name));
        }
        signers = told;
        line =
                registered == null
                        ? null
                        : new Metadata.RegisterLine(
                                "thong-bao", "Thông báo", "", registered, "", "", 1, "");
        return this;
    }

    public MadePaper says(String... newPages) {
        pages = List.of(newPages);
        return this;
    }

    public MadePaper saidBefore(PageText... newEarlier) {
        earlier = List.of(newEarlier);
        return this;
    }

    public Metadata metadata() {
        String printed = (number < 10 ? "0" : "") + number;
        return new Metadata(
                new Metadata.FileCode("000.00.12.H48", 2026, "01.VP"),
                3,
                "Thông báo",
                printed,
                "TB-SKHCN",
                LocalDate.of(2026, 3, 5),
                "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi",
                subject,
                "Tiếng Việt",
                pages.size(),
                "Gửi kèm phụ lục",
                signers,
                List.of(
                        new Metadata.To("000.00.05.H48", "UBND tỉnh"),
                        new Metadata.To("", "Các phòng, ban")),
                2,
                15,
                LocalDate.of(2026, 4, 1),
                new Metadata.Own(
                        "paper-" + number,
                        "thong-bao",
                        "chung",
                        unit,
                        List.of(),
                        List.of(),
                        "in-force",
                        line,
                        "20 năm",
                        List.of("unit"),
                        author.isEmpty() ? Map.of() : Map.of("author", author)));
    }

    public IndexedPaper paper() {
        List<PageText> texts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            texts.add(new PageText(version, i + 1, pages.get(i)));
        }
        return new IndexedPaper(object(number), version, seq, metadata(), texts, earlier);
    }
}
