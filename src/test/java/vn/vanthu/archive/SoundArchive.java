package vn.vanthu.archive;

import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.id;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Makes the sound archive that tests then spoil.
final class SoundArchive {

    static final Path SEED = Path.of("src/test/golden/seed-000/paper.json");

    private SoundArchive() {}

    /// Three papers: one of two versions, one of one, one with its paper and metadata; a note in
    /// between and one at the end.
    static Path in(Path folder) throws IOException {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            archive.put(signed(1));
            note(archive, "first");
            archive.put(issued(2));
            archive.put(described(metadata("453", "SKHCN-TTr", LocalDate.of(2019, 6, 24))));
            note(archive, "last");
        }
        return folder;
    }

    static void note(Archive archive, String number) {
        archive.note(
                "voided",
                id("note " + number),
                Map.of("number", number),
                "an.nguyen",
                CLOCK.instant());
    }

    static Deposit described(Metadata metadata) throws IOException {
        return new Deposit(
                notice(3),
                1,
                Act.IMPORTED,
                Map.of(
                        "paper.json",
                        Files.readAllBytes(SEED),
                        Metadata.FILE,
                        MetadataJson.write(metadata)),
                "an.nguyen",
                CLOCK.instant(),
                id("described"),
                Map.of());
    }

    static Metadata metadata(String number, String symbol, LocalDate date) {
        return new Metadata(
                new Metadata.FileCode("000.00.12.H56", 2026, "01.TCCB"),
                7,
                "Công văn",
                number,
                symbol,
                date,
                "Sở Khoa học và Công nghệ",
                "thông báo kết quả xếp hạng chỉ số CCHC năm 2018",
                "Tiếng Việt",
                2,
                "",
                List.of(new Metadata.SignerInfo("GIÁM ĐỐC", "Nguyễn Văn An")),
                List.of(new Metadata.To("", "Các phòng, đơn vị trực thuộc")),
                0,
                12,
                LocalDate.of(2019, 7, 1),
                new Metadata.Own(
                        "paper-1",
                        "cong-van",
                        "cong-van-2019",
                        "Thanh tra",
                        List.of("Phụ lục I"),
                        List.of(
                                new Metadata.Relation(
                                        "corrects",
                                        "2019/cong-van/0400-SKHCN-TTr",
                                        "400/SKHCN-TTr",
                                        LocalDate.of(2019, 6, 1))),
                        "issued",
                        new Metadata.RegisterLine(
                                "cong-van",
                                "Công văn",
                                "V/v thông báo",
                                "Nguyễn Văn An",
                                "Như trên",
                                "VT, TTr",
                                12,
                                ""),
                        "20 năm",
                        List.of("agency"),
                        Map.of("colour", "no")));
    }
}
