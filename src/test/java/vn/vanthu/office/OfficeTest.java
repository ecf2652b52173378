package vn.vanthu.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class OfficeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private Database database;
    private Office office;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        office = new Office(database, CLOCK, events::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSampleAgencyLoadsAndASecondTimeChangesNothing() {
        assertThat(office.isEmpty()).isTrue();
        assertThat(SampleAgency.load(office)).isEmpty();
        int told = events.size();
        assertThat(told).isGreaterThan(100);
        assertThat(SampleAgency.load(office)).isEmpty();
        assertThat(events).hasSize(told);
        assertThat(office.isEmpty()).isFalse();
    }

    @Test
    void aPaperOf2018FindsTheNameOf2018() {
        SampleAgency.load(office);
        assertThat(office.agencyOn(LocalDate.of(2018, 1, 9)).orElseThrow().parent())
                .isEqualTo("UBND tỉnh Bà Rịa - Vũng Tàu");
        assertThat(office.agencyOn(LocalDate.of(2025, 6, 30)).orElseThrow().place())
                .isEqualTo("Bà Rịa - Vũng Tàu");
        assertThat(office.agencyOn(LocalDate.of(2025, 7, 1)).orElseThrow().place())
                .isEqualTo("Thành phố Hồ Chí Minh");
        assertThat(office.unitOn("TTTT", LocalDate.of(2019, 6, 24)).orElseThrow().abbreviation())
                .isEqualTo("TTTT&TK");
        assertThat(office.unitOn("TTTT", LocalDate.of(2022, 5, 10)).orElseThrow().abbreviation())
                .isEqualTo("TTTT&UD");
        assertThat(office.unitsOn(LocalDate.of(2025, 6, 30)).stream().map(OfficeUnit::code))
                .contains("TTr");
        assertThat(office.unitsOn(TODAY).stream().map(OfficeUnit::code))
                .containsExactly("CCHC", "KHTC", "QLKH", "TTTT", "TĐC", "VP");
        assertThat(office.advisoryBodiesOn(TODAY).stream().map(OfficeUnit::code))
                .containsExactly("HĐKHCN");
    }

    @Test
    void theSignersOfTheExamplePapersAreThoseWhoSignedThem() {
        SampleAgency.load(office);
        assertThat(signers("ke-hoach", LocalDate.of(2018, 1, 9)))
                .containsExactly("GIÁM ĐỐC / Mai Thanh Quang");
        assertThat(signers("cong-van", LocalDate.of(2019, 6, 24)))
                .containsExactly("GIÁM ĐỐC / Mai Thanh Quang");
        assertThat(signers("cong-van", LocalDate.of(2022, 5, 10)))
                .containsExactly("GIÁM ĐỐC / Trần Duy Tâm Thanh");
    }

    @Test
    void quangNgaiLoadsFromItsOwnFile() {
        assertThat(office.load("quang-ngai.yaml", SampleAgency.read("quang-ngai.yaml"), "admin"))
                .isEmpty();
        assertThat(signers("ket-luan", LocalDate.of(2021, 5, 27)))
                .containsExactly("GIÁM ĐỐC / Nguyễn Văn Thành");
    }

    @Test
    void eachSignsInTheCapacityThatTheDecreeGives() {
        SampleAgency.load(office);
        assertThat(signers("giay-moi", TODAY))
                .containsExactlyInAnyOrder(
                        "GIÁM ĐỐC / Lê Hoàng Mẫu",
                        "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC / Nguyễn Thị Mẫu",
                        "TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG / Phạm Văn Mẫu",
                        "TL. GIÁM ĐỐC, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG / Võ Thanh Mẫu");
        // NĐ 30, Đ.13.3: a TUQ is "giới hạn thời gian và nội dung".
        assertThat(signers("thong-bao", TODAY))
                .contains("TUQ. GIÁM ĐỐC, CHI CỤC TRƯỞNG / Bùi Quốc Mẫu");
        assertThat(signers("thong-bao", LocalDate.of(2027, 1, 1)))
                .noneMatch(line -> line.startsWith("TUQ."));
        assertThat(signers("bao-cao", TODAY)).noneMatch(line -> line.startsWith("TUQ."));
    }

    @Test
    void aCollectiveIsSignedForByItsHeadAndHisDeputy() {
        load(
                """
                vanthu: office/1
                posts:
                  - {code: ct, title: Chủ tịch, level: head-of-agency}
                  - {code: pct, title: Phó Chủ tịch, level: deputy, deputyOf: ct}
                people:
                  - {code: a, name: Trần A}
                  - {code: b, name: Lê B}
                appointments:
                  - {person: a, post: ct, acting: true}
                  - {person: b, post: pct}
                signing:
                  - {code: tm-ct, post: ct, authority: tm, body: Ủy ban nhân dân}
                  - {code: tm-pct, post: pct, authority: tm, body: Ủy ban nhân dân}
                """);
        assertThat(signers("quyet-dinh", TODAY))
                .containsExactly(
                        "TM. ỦY BAN NHÂN DÂN, Q. CHỦ TỊCH / Trần A",
                        "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH / Lê B");
    }

    @Test
    void aChangeEndsWhatWasOnTheDayBefore() {
        SampleAgency.load(office);
        events.clear();
        OfficeUnit renamed =
                new OfficeUnit(
                        "QLKH",
                        "Phòng Quản lý Khoa học và Đổi mới sáng tạo",
                        "QLKH",
                        false,
                        Validity.since(LocalDate.of(2026, 12, 1)));
        assertThat(office.change(renamed, "admin")).isEmpty();
        assertThat(office.unitOn("QLKH", LocalDate.of(2026, 11, 30)).orElseThrow().name())
                .isEqualTo("Phòng Quản lý Khoa học");
        assertThat(office.unitOn("QLKH", LocalDate.of(2026, 12, 1))).contains(renamed);
        assertThat(events)
                .containsExactly(
                        new OfficeChanged(
                                "admin",
                                "unit",
                                "QLKH",
                                "QLKH, Phòng Quản lý Khoa học, QLKH, … – …",
                                "QLKH, Phòng Quản lý Khoa học, QLKH, … – 2026-11-30",
                                CLOCK.instant()),
                        new OfficeChanged(
                                "admin",
                                "unit",
                                "QLKH",
                                "",
                                "QLKH, Phòng Quản lý Khoa học và Đổi mới sáng tạo, QLKH,"
                                        + " 2026-12-01 – …",
                                CLOCK.instant()));
        assertThat(codes(office.change(renamed.during(Validity.since(TODAY)), "admin")))
                .containsExactly("OFFICE.overlap");
        assertThat(office.unitOn("QLKH", TODAY).orElseThrow().validity().until())
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatIsEndedStaysKnownAndWhatIsGoneCannotBeEndedAgain() {
        SampleAgency.load(office);
        Appointment held = office.appointmentsOf("do-ngoc-mau").getFirst();
        assertThat(office.end(held, TODAY, "admin")).isEmpty();
        assertThat(office.appointmentsOf("do-ngoc-mau").getFirst().validity().until())
                .isEqualTo(TODAY);
        assertThat(codes(office.end(held, TODAY, "admin"))).containsExactly("OFFICE.not-there");
        assertThat(codes(office.end(held, LocalDate.of(2020, 1, 1), "admin")))
                .containsExactly("OFFICE.order");
    }

    @Test
    void ofTwoNewHeadsAtOneInstantOneIsRefused() throws Exception {
        SampleAgency.load(office);
        LocalDate day = LocalDate.of(2027, 1, 1);
        Appointment now = office.appointmentsOf("bui-quoc-mau").getFirst();
        assertThat(office.end(now, day.minusDays(1), "admin")).isEmpty();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<List<Problem>>> rivals =
                    Stream.of("ho-thu-mau", "trinh-an-mau")
                            .<Callable<List<Problem>>>map(person ->
                                    () ->
                                            office.change(
                                                    new Appointment(
                                                            person,
                                                            now.post(),
                                                            now.unit(),
                                                            false,
                                                            null,
                                                            Validity.since(day)),
                                                    "admin"))
                            .toList();
            assertThat(threads.invokeAll(rivals).stream().map(f -> codes(f.resultNow())))
                    .containsExactlyInAnyOrder(List.of(), List.of("OFFICE.two-heads"));
        }
    }

    @Test
    void twoHeadsAtOneTimeAreRefused() {
        SampleAgency.load(office);
        Appointment second =
                new Appointment(
                        "nguyen-thi-mau", "giam-doc", null, false, null, Validity.since(TODAY));
        assertThat(codes(office.change(second, "admin"))).containsExactly("OFFICE.two-heads");
        assertThat(office.appointmentsOn(TODAY)).doesNotContain(second);
    }

    @Test
    void aMandateNeedsAPaperAnEndAndAContent() {
        // NĐ 30, Đ.13.3: "phải được thực hiện bằng văn bản, giới hạn thời gian và nội dung được ủy
        // quyền. Người được ký thừa ủy quyền không được ủy quyền lại cho người khác ký".
        SampleAgency.load(office);
        assertThat(codes(office.change(right("pho-chanh-van-phong", Signer.Authority.TUQ), "a")))
                .containsExactly(
                        "OFFICE.mandate-unit-head",
                        "OFFICE.mandate-document",
                        "OFFICE.mandate-time",
                        "OFFICE.mandate-content");
        // NĐ 30, Đ.13.4: "một số loại văn bản … quy định cụ thể trong quy chế".
        assertThat(codes(office.change(right("chuyen-vien", Signer.Authority.TL), "a")))
                .containsExactly(
                        "OFFICE.signing-unit-head",
                        "OFFICE.signing-kinds",
                        "OFFICE.signing-document");
        assertThat(codes(office.change(right("giam-doc", Signer.Authority.KT), "a")))
                .containsExactly("OFFICE.signing-deputy");
        assertThat(codes(office.change(right("pho-giam-doc", null), "a")))
                .containsExactly("OFFICE.signing-head");
        assertThat(codes(office.change(right("giam-doc", Signer.Authority.TM), "a")))
                .containsExactly("OFFICE.signing-body");
        assertThat(codes(office.change(right("giam-doc", Signer.Authority.Q), "a")))
                .containsExactly("OFFICE.signing-acting");
    }

    @Test
    void namesThatNobodyCanReadAreRefusedFromFormsToo() {
        assertThat(
                        codes(
                                office.change(
                                        new OfficeUnit(
                                                "V P", "x\u0000", "a b", false, Validity.ALWAYS),
                                        "a")))
                .containsExactly("OFFICE.code", "OFFICE.text", "OFFICE.abbreviation");
        assertThat(codes(office.add(new Person("", " "), "a")))
                .containsExactly("OFFICE.code", "OFFICE.missing");
        assertThat(events).isEmpty();
    }

    private static SigningRight right(String post, Signer.@Nullable Authority authority) {
        return new SigningRight(
                "new",
                post,
                null,
                null,
                Set.of(),
                authority,
                null,
                null,
                null,
                Validity.since(TODAY));
    }

    private List<String> signers(String kindOfPaper, LocalDate day) {
        return office.signersFor(kindOfPaper, day).stream()
                .map(Choice::signer)
                .map(s ->
                        String.join(", ", s.capacity().stream().map(String::valueOf).toList())
                                + " / "
                                + s.name())
                .toList();
    }

    private void load(String yaml) {
        assertThat(office.load("o.yaml", yaml.getBytes(StandardCharsets.UTF_8), "admin")).isEmpty();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
