package vn.vanthu.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Block;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Run;
import vn.vanthu.document.Title;
import vn.vanthu.document.Unit;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

class FormTest {

    private static final Kinds KINDS = Kinds.load(List.of());

    private static ObjectNode sample(String kind) {
        return switch (PaperJson.tree(KINDS.sample(kind).orElseThrow())) {
            case Reading.Read<JsonNode>(ObjectNode tree, _) -> tree;
            default -> throw new AssertionError(kind);
        };
    }

    private static ObjectNode values(ObjectNode form) {
        return (ObjectNode) form.path("values");
    }

    private static Content content(String kind) {
        return paper(sample(kind)).content();
    }

    private static Paper paper(ObjectNode form) {
        return switch (PaperFile.read(form, KINDS)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> lines(Content content) {
        return content.body().stream().map(FormTest::line).toList();
    }

    private static String line(Block block) {
        List<Run> runs =
                switch (block) {
                    case Paragraph paragraph -> paragraph.runs();
                    case Unit unit -> unit.title().isEmpty() ? unit.text() : unit.title();
                    default -> List.of();
                };
        return String.join("", runs.stream().map(Run::text).toList());
    }

    @Test
    void anInvitationSpeaksAsModel17Does() {
        assertThat(lines(content("giay-moi")).subList(0, 5))
                .containsExactly(
                        "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi trân trọng kính mời: Thành viên Hội"
                                + " đồng xét duyệt sáng kiến cấp tỉnh; Ông Nguyễn Hữu Tín, Trưởng phòng"
                                + " Chuyển đổi số; Tác giả các sáng kiến được đề nghị công nhận",
                        "Tới dự cuộc họp Hội đồng xét duyệt sáng kiến cấp tỉnh đợt 2 năm 2026",
                        "Chủ trì: Đồng chí Lê Hoàng Nam, Giám đốc Sở, Chủ tịch Hội đồng",
                        "Thời gian: 08 giờ 00, thứ Sáu, ngày 27 tháng 11 năm 2026 (01 buổi)",
                        "Địa điểm: Phòng họp tầng 3, Sở Khoa học và Công nghệ, số 202 đường Trần Hưng"
                                + " Đạo, phường Cẩm Thành");
    }

    @Test
    void aLetterOfIntroductionSpeaksAsModel18Does() {
        Content paper = content("giay-gioi-thieu");

        assertThat(lines(paper))
                .containsExactly(
                        "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi trân trọng giới thiệu:",
                        "Ông (bà) Bùi Thị Hạnh, Văn phòng Sở Khoa học và Công nghệ tỉnh Quảng Ngãi",
                        "Chức vụ: Chuyên viên",
                        "Được cử đến: Trung tâm Lưu trữ lịch sử tỉnh Quảng Ngãi",
                        "Về việc: Tra cứu, sao chụp hồ sơ thành lập Sở giai đoạn 1989 - 1995.",
                        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm"
                                + " vụ.",
                        "Giấy này có giá trị đến hết ngày 30 tháng 9 năm 2026");
        assertThat(paper.title()).isEqualTo(new Title.Named("Giấy giới thiệu", null));
        assertThat(paper.foot().filing()).isEqualTo(new Foot.Filing.Kept(List.of(), 1));
        assertThat(paper.foot().recipients())
                .containsExactly(new Foot.Recipient("Như trên", null, 1));
    }

    @Test
    void aLeavePermitSpeaksAsModel110Does() {
        Content paper = content("giay-nghi-phep");

        assertThat(lines(paper))
                .containsExactly(
                        "Xét Đơn đề nghị nghỉ phép ngày 29 tháng 6 năm 2026 của ông (bà) Cao Thị Mỹ"
                                + " Duyên",
                        "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi cấp cho:",
                        "Ông (bà): Cao Thị Mỹ Duyên",
                        "Chức vụ: Chuyên viên Phòng Quản lý khoa học",
                        "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 06 tháng 7 năm 2026 đến hết"
                                + " ngày 10 tháng 7 năm 2026 tại xã Măng Đen, tỉnh Quảng Ngãi.",
                        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm có lương");
        assertThat(paper.foot().confirmation())
                .isEqualTo(
                        "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép");
    }

    @Test
    void minutesHaveTwoSignersAndNoPlace() {
        Content paper = content("bien-ban");

        assertThat(paper.head().place()).isNull();
        assertThat(paper.foot().signers())
                .extracting(
                        signer -> signer.capacity().getFirst().toString(), signer -> signer.name())
                .containsExactly(tuple("THƯ KÝ", "Bùi Thị Hạnh"), tuple("CHỦ TỌA", "Lê Hoàng Nam"));
        assertThat(paper.foot().filing()).isEqualTo(new Foot.Filing.Kept(List.of("Hồ sơ"), 1));
        assertThat(lines(paper))
                .contains("Nội dung (theo diễn biến cuộc họp):")
                .last()
                .isEqualTo("Cuộc họp kết thúc vào 11 giờ 15, ngày 27 tháng 11 năm 2026");
    }

    @Test
    void aDecisionIsEnactedAsModel12Does() {
        Content paper = content("quyet-dinh");

        assertThat(paper.title().subject()).startsWith("Về việc thành lập Tổ công tác");
        assertThat(paper.preamble().enacting()).isEqualTo("Quyết định");
        assertThat(paper.preamble().bases().getLast())
                .containsExactly(Run.plain("Theo đề nghị của Chánh Văn phòng Sở"));
        assertThat(paper.foot().recipients().getFirst().name()).isEqualTo("Như Điều 4");
    }

    @Test
    void aDecisionThatIssuesAnotherPaperSaysSoInArticle1() {
        Content paper = content("quyet-dinh-ban-hanh");

        assertThat(paper.title().subject())
                .isEqualTo(
                        "Ban hành Quy chế quản lý, khai thác Kho dữ liệu dùng chung tỉnh Quảng Ngãi");
        assertThat(lines(paper).getFirst())
                .isEqualTo(
                        "Ban hành kèm theo Quyết định này Quy chế quản lý, khai thác Kho dữ liệu dùng"
                                + " chung tỉnh Quảng Ngãi.");
    }

    @Test
    void aTelegramSaysWhoWires() {
        assertThat(content("cong-dien").addressees())
                .extracting(Addressees::lead)
                .isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi điện");
    }

    @Test
    void aReportToNobodyHasNoAsAbove() {
        ObjectNode report = sample("bao-cao");
        values(report).remove("addressees");

        assertThat(paper(report).content().foot().recipients())
                .extracting(Foot.Recipient::name)
                .doesNotContain("Như trên");
        assertThat(content("bao-cao").foot().recipients().getFirst().name()).isEqualTo("Như trên");
    }

    @Test
    void theSymbolIsMadeOfKindAndAgencyUnlessGiven() {
        assertThat(content("to-trinh").head().symbol()).hasToString("TTr-SKHCN");
        assertThat(content("cong-van").head().symbol()).hasToString("SKHCN-VP");
        ObjectNode plan = sample("ke-hoach");
        values(plan).put("symbol", "KH-SKHCN-VP");
        assertThat(paper(plan).content().head().symbol()).hasToString("KH-SKHCN-VP");
    }

    @Test
    void aNumberMakesAnIssuedPaperAndItsAbsenceADraft() {
        ObjectNode plan = sample("ke-hoach");
        assertThat(paper(plan)).isInstanceOf(IssuedPaper.class);
        values(plan).remove("number");
        assertThat(paper(plan)).isInstanceOf(Draft.class);
    }

    // NĐ 30, PL I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm
    // số 0 phía trước".
    @Test
    void datesInASentenceFollowTheZeroRule() {
        ObjectNode introduction = sample("giay-gioi-thieu");
        values(introduction).put("until", "2026-01-05");
        assertThat(lines(paper(introduction).content()).getLast())
                .endsWith("ngày 05 tháng 01 năm 2026");
        values(introduction).put("until", "2026-03-10");
        assertThat(lines(paper(introduction).content()).getLast())
                .endsWith("ngày 10 tháng 3 năm 2026");
    }

    @Test
    void whatAClerkWritesIsNeverReadAsWording() {
        String hostile = "[(${1+1})] [[${kind}]] __${1+1}__ ${1+1} <script>alert(1)</script> #{x}";
        ObjectNode invitation = sample("giay-moi");
        values(invitation)
                .put("chair", hostile)
                .put("inviter", hostile)
                .put("subject", hostile)
                .put("event", hostile);

        Content paper = paper(invitation).content();

        assertThat(lines(paper)).contains("Chủ trì: " + hostile, "Tới dự " + hostile);
        assertThat(lines(paper).getFirst()).startsWith(hostile + " trân trọng kính mời:");
        assertThat(paper.title().subject()).isEqualTo(hostile);
    }

    @Test
    void allProblemsAreFoundAtOnceAndPointAtTheClerksOwnPlaces() {
        ObjectNode plan = sample("ke-hoach");
        values(plan)
                .put("subject", " ")
                .put("subjcet", "Kế hoạch")
                .put("urgency", "RẤT KHẨN")
                .put("place", 7)
                .put("date", "2026-02-30")
                .put("landscape", "có")
                .put("recipients", "Các phòng")
                .put("drafter", "BTH");
        values(plan).putArray("addressees").add("Sở Nội vụ");
        values(plan).putArray("body").addObject().put("unit", "chapitre");
        values(plan).putArray("signers").addObject().putArray("capacity").add("GIÁM ĐỐC");

        assertThat(PaperFile.read(plan, KINDS).problems())
                .extracting(Problem::code, Problem::field)
                .contains(
                        tuple("FORM.required", "values.subject"),
                        tuple("FORM.unknown-field", "values.subjcet"),
                        tuple("FORM.choice", "values.urgency"),
                        tuple("FORM.not-text", "values.place"),
                        tuple("FORM.date", "values.date"),
                        tuple("FORM.not-flag", "values.landscape"),
                        tuple("FORM.not-list", "values.recipients"),
                        tuple("FORM.not-object", "values.drafter"),
                        tuple("PL1.II.9.addressee-not-allowed", "values.addressees"),
                        tuple("JSON.choice", "values.body[0].unit"),
                        tuple("PL1.II.7.name-missing", "values.signers[0].name"));
    }

    @Test
    void aMisspeltFieldIsToldItsNearestName() {
        ObjectNode plan = sample("ke-hoach");
        values(plan).put("subjcet", "Kế hoạch");

        assertThat(PaperFile.read(plan, KINDS).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.values().getLast()).startsWith("subject"));
    }

    @Test
    void aProblemOfAMadeUpValueLeadsToTheFieldItWasMadeOf() {
        ObjectNode plan = sample("ke-hoach");
        values(plan).put("agencyCode", "S K H C N");

        assertThat(PaperFile.read(plan, KINDS).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("PL1.II.3.symbol-form", "values.agencyCode"));
    }

    @Test
    void aProblemOfAStandingSentenceLeadsToTheFieldInIt() {
        ObjectNode invitation = sample("giay-moi");
        values(invitation).put("venue", "Phòng\u0007 họp");

        assertThat(PaperFile.read(invitation, KINDS).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("TEXT.control", "values.venue"));
    }

    @Test
    void aNumberNeedsAFullDate() {
        ObjectNode plan = sample("ke-hoach");
        values(plan).put("date", "2026-01");

        assertThat(PaperFile.read(plan, KINDS).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("PL1.II.4.date-missing", "values.date"));
    }

    @Test
    void wordsThatTheFormAddsItselfAreNotedWhenWrittenTwice() {
        ObjectNode letter = sample("cong-van");
        values(letter).put("subject", "V/v cung cấp số liệu");

        assertThat(PaperFile.read(letter, KINDS).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("PL1.II.5.about-twice", "values.subject"));
    }

    @Test
    void lineBreaksInAParagraphCountAsSpaces() {
        ObjectNode plan = sample("ke-hoach");
        values(plan).put("subject", "Cải cách\n  hành chính");

        assertThat(paper(plan).content().title().subject()).isEqualTo("Cải cách hành chính");
    }

    @Test
    void valuesThatAreNoMappingAreRefused() {
        String file = "{\"vanthu\": \"form/1\", \"kind\": \"ke-hoach\", \"values\": [1]}";

        assertThat(PaperFile.read(file.getBytes(UTF_8), KINDS).problems())
                .extracting(Problem::code)
                .contains("FORM.values-missing");
    }

    @Test
    @Timeout(10)
    void aFileOfNothingButMisspeltNamesIsAnsweredInTime() {
        ObjectNode plan = sample("ke-hoach");
        for (int i = 0; i < 200_000; i++) {
            values(plan).put("trường-không-có-thật-" + i, "x");
        }

        assertThat(PaperFile.read(plan, KINDS).problems()).hasSize(100);
    }
}
