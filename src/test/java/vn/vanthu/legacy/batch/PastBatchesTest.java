package vn.vanthu.legacy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.ADMIN;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.legacy.read.HostileFiles;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.register.Register;
import vn.vanthu.search.Field;
import vn.vanthu.search.Follower;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Citing;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.TestHouse;

/// Papers of the past on their way from a folder into the archive.
class PastBatchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @TempDir private static Path folder = Path.of("");

    private static TestHouse house;
    private static PastBatches past;
    private String batch = "";

    @BeforeAll
    static void open() {
        house = TestHouse.open(folder, null, DAY);
        past = house.get(PastBatches.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void begin() {
        batch = done(past.begin("kho cũ", HUONG)).id();
    }

    private PastFile add(String name, byte[] bytes) throws IOException {
        Files.createDirectories(source(name).getParent());
        Files.write(source(name), bytes);
        return done(past.add(batch, name, source(name), HUONG)).file();
    }

    private void read() {
        done(past.read(batch, (_, _) -> {}, HUONG));
    }

    private PastFile now(PastFile file) {
        return done(past.open(file.id(), HUONG)).file();
    }

    private static byte[] text(String seed) throws IOException {
        return Files.readAllBytes(Path.of("src/test/golden", seed, "original.txt"));
    }

    @Test
    void theSeedsInThreeFormsBecomeFivePapersInTheArchiveWithTheirOriginals() throws IOException {
        for (String seed : SeedFiles.seeds().toList()) {
            add(seed + ".txt", text(seed));
            add(seed + ".docx", SeedFiles.docx(seed));
            add(seed + ".pdf", SeedFiles.plainPdf(seed));
        }
        read();
        assertThat(done(past.batch(batch, HUONG)).counts())
                .isEqualTo(Map.of(PastState.PROPOSED, 5, PastState.TWIN, 10));
        PastBatches.Many sure = done(past.confirmAbove(batch, 0.9, (_, _) -> {}, HUONG));
        assertThat(sure.done()).hasSize(3);
        assertThat(sure.left()).isEmpty();
        for (PastFile file : proposals()) {
            assertThat(refused(past.confirm(file.id(), file.values(), HUONG)))
                    .containsExactly("PAST.number-missing");
            String symbol =
                    file.values().get(PastField.KIND).equals("bao-cao") ? "BC-SKHCN" : "KL-SKHCN";
            done(
                    past.confirm(
                            file.id(),
                            file.values()
                                    .with(PastField.NUMBER, "12")
                                    .with(PastField.SYMBOL, symbol),
                            HUONG));
        }
        PastBatches.Many taken = done(past.takeInAll(batch, (_, _) -> {}, HUONG));
        assertThat(taken.left()).isEmpty();
        assertThat(taken.done()).hasSize(5);

        for (PastFile file : done(past.files(batch, List.of(PastState.TAKEN_IN), 0, 10, HUONG))) {
            Holding holding = holding(file);
            assertThat(holding.newest().act()).isEqualTo("imported");
            String object = String.valueOf(file.object());
            String name = object.substring(object.lastIndexOf('/') + 1);
            String ending = file.name().substring(file.name().lastIndexOf('.'));
            assertThat(holding.newest().files().keySet())
                    .contains("metadata.json", "paper.json", "text.txt", name + ending);
            byte[] original = holding.file(1, name + ending);
            assertThat(Originals.digest(new ByteArrayInputStream(original))).isEqualTo(file.id());
            assertThat(original).isEqualTo(Files.readAllBytes(source(file.name())));
        }
        assertThat(booked(2019, "453")).isEqualTo("453/SKHCN-TTr PAST");
        assertThat(booked(2018, "01A")).isEqualTo("01A/KH-SKHCN PAST");
        assertThat(booked(2022, "507")).isEqualTo("507/SKHCN-TTr PAST");
        assertThat(booked(2017, "12")).isEqualTo("12/BC-SKHCN PAST");
        // Another province's department of the same name: kept, and no number of this register.
        assertThat(house.get(Register.class).entries("chung", 2021, null, 10)).isEmpty();
        assertThat(done(past.files(batch, List.of(PastState.TAKEN_IN), 0, 10, HUONG)))
                .extracting(PastFile::object)
                .contains("2021/ket-luan/0012-KL-SKHCN-so-khoa-hoc-va-cong-nghe");

        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        assertThat(found("xep hang chi so cchc nam 2021")).contains("507/SKHCN-TTr");
        assertThat(done(house.get(Upkeep.class).verify(ADMIN, Progress.NONE)).faults()).isEmpty();
    }

    private List<PastFile> proposals() {
        return done(past.files(batch, List.of(PastState.PROPOSED), 0, 100, HUONG));
    }

    private Holding holding(PastFile file) {
        return house.get(Archive.class)
                .find(new ObjectId(String.valueOf(file.object())))
                .orElseThrow();
    }

    private Path source(String name) {
        return folder.resolve("old").resolve(name);
    }

    private String booked(int year, String number) {
        return house.get(Register.class)
                .entry("chung", year, PaperNumber.parse(number))
                .map(entry -> entry.label() + " " + entry.state())
                .orElse("");
    }

    private List<String> found(String words) {
        return done(house.get(Search.class).find(SearchRequest.of(words), HUONG)).hits().stream()
                .map(Hit::label)
                .toList();
    }

    /// A plan of the sample agency as it may lie in a folder.
    private static String plan(String number, int year, String subject, String about) {
        return """
        UBND TỈNH BÀ RỊA - VŨNG TÀU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ KHOA HỌC VÀ CÔNG NGHỆ             Độc lập - Tự do - Hạnh phúc

        Số: %s/KH-SKHCN                      Bà Rịa - Vũng Tàu, ngày 14 tháng 3 năm %d

        KẾ HOẠCH
        %s

        %s
        1. Mục đích, yêu cầu
        Nâng cao nhận thức của công chức, viên chức và người lao động trong toàn cơ quan.
        2. Tổ chức thực hiện
        Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị trực thuộc triển khai thực hiện./.

        Nơi nhận:                            KT. GIÁM ĐỐC
        - Như trên;                          PHÓ GIÁM ĐỐC
        - Lưu: VT, VP.

                                             Nguyễn Kim Trường
        """
                .formatted(number, year, subject, about);
    }

    private PastFile addText(String name, String text) throws IOException {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private PastFile archived(PastFile file) {
        done(past.confirm(file.id(), now(file).values(), HUONG));
        return done(past.takeIn(file.id(), HUONG));
    }

    @Test
    void aHostileFileIsRefusedAloneAndTheOthersGoOn() throws IOException {
        PastFile locked = add("khóa.pdf", HostileFiles.encryptedPdf());
        PastFile bomb = add("bom.docx", HostileFiles.flatBombDocx());
        PastFile program = add("phần mềm.doc", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1));
        PastFile good =
                addText(
                        "tốt.txt",
                        plan("31", 2015, "Phòng cháy, chữa cháy", "Sở xây dựng kế hoạch như sau:"));
        read();
        assertThat(now(locked).problems())
                .extracting(Problem::code)
                .containsExactly("READ.encrypted");
        assertThat(List.of(now(locked).state(), now(bomb).state(), now(program).state()))
                .containsOnly(PastState.REFUSED);
        assertThat(now(good).state()).isEqualTo(PastState.PROPOSED);
        assertThat(now(good).values().label()).isEqualTo("31/KH-SKHCN");
        assertThat(refused(past.confirm(locked.id(), PastValues.none(), HUONG)))
                .containsExactly("PAST.not-proposed");
    }

    @Test
    void aDecisionIsUndoneUntilThePaperIsInTheArchive() throws IOException {
        PastFile file =
                addText(
                        "kế hoạch.txt",
                        plan("32", 2015, "Tập huấn tin học", "Sở tổ chức tập huấn:"));
        read();
        PastValues proposed = now(file).values();
        PastFile confirmed =
                done(
                        past.confirm(
                                file.id(),
                                proposed.with(PastField.SIGNER, "Trần Văn Khác"),
                                HUONG));
        assertThat(confirmed.state()).isEqualTo(PastState.CONFIRMED);
        assertThat(confirmed.decidedBy()).isEqualTo("huong");
        PastFile undone = done(past.undo(file.id(), HUONG));
        assertThat(undone.state()).isEqualTo(PastState.PROPOSED);
        assertThat(undone.values()).isEqualTo(proposed);
        assertThat(done(past.drop(file.id(), HUONG)).state()).isEqualTo(PastState.DROPPED);
        assertThat(refused(past.takeIn(file.id(), HUONG))).containsExactly("PAST.not-confirmed");
        assertThat(done(past.undo(file.id(), HUONG)).state()).isEqualTo(PastState.PROPOSED);
        PastFile taken = archived(file);
        assertThat(refused(past.undo(file.id(), HUONG))).containsExactly("PAST.taken-in");
        assertThat(refused(past.drop(file.id(), HUONG))).containsExactly("PAST.taken-in");
        assertThat(done(past.takeIn(file.id(), HUONG))).isEqualTo(taken);
        assertThat(booked(2015, "32")).isEqualTo("32/KH-SKHCN PAST");
    }

    @Test
    void whatIsInTheArchiveAlreadyIsATwinWhateverItsNameAndForm() throws IOException {
        String text = plan("33", 2015, "Tiết kiệm điện", "Thực hiện tiết kiệm điện tại trụ sở:");
        PastFile first = addText("a.txt", text);
        read();
        archived(now(first));
        PastBatches.Added again = done(past.add(batch, "khác.txt", stream(text), HUONG));
        assertThat(again.isNew()).isFalse();
        assertThat(again.file().state()).isEqualTo(PastState.TAKEN_IN);
        PastFile other = addText("b.txt", text.replace("Nơi nhận:", "Nơi  nhận:") + "\n");
        read();
        assertThat(now(other).state()).isEqualTo(PastState.TWIN);
        assertThat(now(other).twin()).isEqualTo(now(first).paper());
        // A clerk who says it is another paper is stopped by the register.
        done(past.undo(other.id(), HUONG));
        done(past.confirm(other.id(), now(other).values(), HUONG));
        assertThat(refused(past.takeIn(other.id(), HUONG))).containsExactly("PAST.object-taken");
        assertThat(done(past.undo(other.id(), HUONG)).state()).isEqualTo(PastState.PROPOSED);
    }

    @Test
    void aRegisterBookFillsWhatIsMissingAndContradictsWhatIsWrong() throws IOException {
        PastFile agrees =
                addText(
                        "34.txt",
                        plan("34", 2016, "Kiểm tra an toàn bức xạ", "Kiểm tra các cơ sở:"));
        PastFile differs =
                addText("35.txt", plan("35", 2016, "Tổ chức hội thao", "Hội thao năm 2016:"));
        PastFile unsigned =
                addText(
                        "36.txt",
                        plan("36", 2016, "Tuyển dụng viên chức", "Tuyển dụng năm 2016:")
                                .replaceAll("Nguyễn Kim Trường\\s+", ""));
        PastFile book =
                addText(
                        "sổ 2016.csv",
                        """
                        STT,Số và ký hiệu,Ngày tháng,Tên loại,Trích yếu,Người ký,Nơi nhận
                        1,34/KH-SKHCN,14/03/2016,Kế hoạch,Kiểm tra an toàn bức xạ,Nguyễn Kim Trường,các phòng
                        2,35/KH-SKHCN,15/03/2016,Kế hoạch,Tổ chức hội thao,Nguyễn Kim Trường,các phòng
                        3,36/KH-SKHCN,14/03/2016,Kế hoạch,Tuyển dụng viên chức,Mai Thanh Quang,các phòng
                        4,37/KH-SKHCN,14/03/2016,Kế hoạch,Không có trong kho,Mai Thanh Quang,các phòng
                        """);
        read();
        assertThat(now(book).state()).isEqualTo(PastState.BOOK);
        assertThat(done(past.bookLines(book.id(), HUONG)))
                .extracting(line -> line.number() + " " + line.file() + " " + line.differing())
                .containsExactly(
                        "34 " + agrees.id() + " ",
                        "35 " + differs.id() + " date",
                        "36 " + unsigned.id() + " ",
                        "37 null ");
        assertThat(now(agrees).confidence()).isGreaterThan(0.9);
        assertThat(now(differs).confidence()).isEqualTo(0.5);
        assertThat(now(differs).problems())
                .contains(
                        Problem.should(
                                "PAST.book-differs", "date", "3", "2016-03-15", "2016-03-14"));
        assertThat(now(unsigned).values().get(PastField.SIGNER)).isEqualTo("Mai Thanh Quang");
        assertThat(now(unsigned).problems()).extracting(Problem::code).contains("PAST.book-filled");
    }

    @Test
    void whatAPaperCitesIsLinkedWhereTheArchiveHoldsIt() throws IOException {
        PastFile cited =
                addText(
                        "51.txt",
                        plan("51", 2014, "Cải cách hành chính năm 2014", "Sở thực hiện:"));
        PastFile citing =
                addText(
                        "52.txt",
                        plan(
                                "52",
                                2015,
                                "Sơ kết công tác năm 2014",
                                "Thực hiện Kế hoạch số 51/KH-SKHCN ngày 14/3/2014 của Sở Khoa học và Công nghệ và Quyết"
                                        + " định số 2922/QĐ-UBND ngày 16/10/2013 của UBND tỉnh, Sở sơ kết như sau:"));
        read();
        PastFile first = archived(cited);
        PastFile second = archived(citing);
        Metadata metadata =
                ((Reading.Read<Metadata>) MetadataJson.read(holding(second).file(1, Metadata.FILE)))
                        .value();
        assertThat(metadata.own().relations())
                .containsExactly(
                        new Metadata.Relation(
                                "cites",
                                String.valueOf(first.object()),
                                "51/KH-SKHCN",
                                LocalDate.of(2014, 3, 14)),
                        new Metadata.Relation(
                                "cites", "", "2922/QĐ-UBND", LocalDate.of(2013, 10, 16)));
        assertThat(metadata.own().more())
                .containsEntry("origin", "imported")
                .containsEntry("originalName", "52.txt")
                .containsEntry("original", "0052-KH-SKHCN.txt");
        Citing.Told told = done(house.get(Citing.class).of(String.valueOf(second.paper()), HUONG));
        assertThat(told.cites())
                .extracting(cites ->
                        cites.reference().written()
                                + " "
                                + (cites.card() == null ? "-" : cites.card().object()))
                .containsExactly("51/KH-SKHCN " + first.object(), "2922/QĐ-UBND -");
        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        assertThat(
                        done(house.get(Search.class)
                                        .find(
                                                SearchRequest.of("")
                                                        .with(Field.CITES, "51/KH-SKHCN"),
                                                HUONG))
                                .hits())
                .extracting(Hit::paper)
                .containsExactly(second.paper());
    }

    @Test
    void theRegisterIsMadeAgainFromTheArchiveWithItsPapersOfThePast() throws IOException {
        PastFile ours =
                addText("61.txt", plan("61", 2013, "Thi đua khen thưởng", "Phát động thi đua:"));
        PastFile theirs =
                addText(
                        "62.txt",
                        plan("62", 2013, "Thanh niên tình nguyện", "Phát động:")
                                .replace("SỞ KHOA HỌC VÀ CÔNG NGHỆ ", "SỞ TÀI NGUYÊN MÔI TRƯỜNG ")
                                .replace("KH-SKHCN", "KH-STNMT"));
        read();
        archived(ours);
        assertThat(archived(theirs).object())
                .startsWith("2013/ke-hoach/0062-KH-STNMT-so-tai-nguyen-moi-truong");
        String paper = String.valueOf(now(theirs).paper());
        assertThat(refused(house.get(AfterIssue.class).recall(paper, "nhầm", HUONG)))
                .containsExactly("PAPER.from-outside");
        done(house.get(Upkeep.class).rebuild(ADMIN));
        assertThat(booked(2013, "61")).isEqualTo("61/KH-SKHCN PAST");
        assertThat(booked(2013, "62")).isEmpty();
        assertThat(done(house.get(Papers.class).list(2013, null, HUONG))).hasSize(2);
        assertThat(done(house.get(Upkeep.class).verify(ADMIN, Progress.NONE)).faults()).isEmpty();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void worksOnAServerOfDatabasesAsWell(@TempDir Path other) throws IOException {
        try (TestHouse office = TestHouse.open(other, TestDatabase.emptySchema(), DAY)) {
            PastBatches there = office.get(PastBatches.class);
            String id = done(there.begin("kho cũ", HUONG)).id();
            String text = plan("71", 2012, "Phòng chống lụt bão", "Sở phân công trực:");
            PastFile file = done(there.add(id, "71.txt", stream(text), HUONG)).file();
            done(there.add(id, "hỏng.pdf", stream("%PDF-1.4"), HUONG));
            done(there.read(id, (_, _) -> {}, HUONG));
            assertThat(done(there.confirmAbove(id, 0.8, (_, _) -> {}, HUONG)).done())
                    .containsExactly(file.id());
            assertThat(done(there.takeInAll(id, (_, _) -> {}, HUONG)).left()).isEmpty();
            assertThat(done(there.batch(id, HUONG)).counts())
                    .isEqualTo(Map.of(PastState.TAKEN_IN, 1, PastState.REFUSED, 1));
        }
    }
}
