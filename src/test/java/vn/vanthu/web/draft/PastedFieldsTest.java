package vn.vanthu.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.legacy.parse.PaperParser;
import vn.vanthu.legacy.parse.PastedText;
import vn.vanthu.template.Kinds;

/// What a pasted paper says is put as its form asks for it.
class PastedFieldsTest {

    private static final Kinds KINDS = Kinds.load(List.of());

    private static final String DECISION =
            """
            UBND TỈNH QUẢNG NGÃI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
            Số: 112/QĐ-SNV\tQuảng Ngãi, ngày 14 tháng 8 năm 2025
            QUYẾT ĐỊNH
            Về việc kiện toàn Tổ công tác chuyển đổi số
            GIÁM ĐỐC SỞ NỘI VỤ
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
            Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 30 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh;
            Theo đề nghị của Chánh Văn phòng Sở.
            QUYẾT ĐỊNH:
            Điều 1. Kiện toàn Tổ công tác gồm các ông (bà) có tên tại danh sách kèm theo.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            Điều 3. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.
            Nơi nhận:\tKT. GIÁM ĐỐC
            - Như Điều 3;\tPHÓ GIÁM ĐỐC
            - UBND tỉnh (b/c);
            - Lưu: VT, VP.\tĐỗ Minh Hải
            """;

    @Test
    void ofADecisionTheFormPrintsWhatItPrintsByItself() {
        PastedFields fields = fields("quyet-dinh", DECISION);
        assertThat(offers(fields))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("parentAgency", "\"UBND tỉnh Quảng Ngãi\""),
                                Map.entry("agency", "\"Sở Nội vụ\""),
                                Map.entry("place", "\"Quảng Ngãi\""),
                                Map.entry("date", "\"2025-08-14\""),
                                Map.entry("subject", "\"kiện toàn Tổ công tác chuyển đổi số\""),
                                Map.entry("authority", "\"GIÁM ĐỐC SỞ NỘI VỤ\""),
                                Map.entry(
                                        "bases",
                                        "[\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16"
                                                + " tháng 6 năm 2025\",\"Căn cứ Quyết định số"
                                                + " 15/2025/QĐ-UBND ngày 30 tháng 6 năm 2025 của"
                                                + " Ủy ban nhân dân tỉnh\"]"),
                                Map.entry("proposer", "\"Chánh Văn phòng Sở\""),
                                Map.entry(
                                        "signers",
                                        "[{\"capacity\":[\"KT. GIÁM ĐỐC\",\"PHÓ GIÁM ĐỐC\"],"
                                                + "\"name\":\"Đỗ Minh Hải\"}]"),
                                Map.entry("implementingArticle", "\"3\""),
                                Map.entry(
                                        "recipients",
                                        "[{\"name\":\"UBND tỉnh\",\"note\":\"b/c\"}]"),
                                Map.entry("filing", "{\"units\":[\"VP\"]}")));
        assertThat(fields.offers()).allMatch(PastedFields.Offer::sure);
        assertThat(fields.others()).isEmpty();
        assertThat(PaperJson.body(fields.body()).size()).isEqualTo(3);
    }

    @Test
    void ofADecisionThatIssuesAnotherPaperTheFormWritesTheFirstArticle() {
        PastedFields fields =
                fields(
                        "quyet-dinh-ban-hanh",
                        DECISION.replace(
                                        "Về việc kiện toàn Tổ công tác chuyển đổi số",
                                        "Phê duyệt Đề án chuyển đổi số")
                                .replaceFirst(
                                        "Điều 1\\..*",
                                        "Điều 1. Phê duyệt kèm theo Quyết định này Đề án chuyển đổi"
                                                + " số."));
        assertThat(offers(fields))
                .containsEntry("act", "\"Phê duyệt\"")
                .containsEntry("subject", "\"Đề án chuyển đổi số\"");
        assertThat(PaperJson.body(fields.body()).size()).isEqualTo(2);
    }

    @Test
    void whatAFormDoesNotAskForIsToldAllTheSame() {
        PastedFields fields =
                fields(
                        "ke-hoach",
                        """
                        SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 12/SNV-VP\tĐộc lập - Tự do - Hạnh phúc
                        V/v nộp báo cáo\tQuảng Ngãi, ngày 14 tháng 8 năm 2025
                        Kính gửi: Các phòng thuộc Sở
                        Đề nghị các phòng nộp báo cáo trước ngày 20./.
                        Nơi nhận:\tGIÁM ĐỐC
                        - Như trên;
                        - Lưu: VT.\tĐỗ Minh Hải
                        """);
        assertThat(offers(fields)).containsEntry("subject", "\"nộp báo cáo\"");
        assertThat(offers(fields)).doesNotContainKey("recipients");
        assertThat(fields.others()).containsExactly("Các phòng thuộc Sở");
    }

    private static PastedFields fields(String kind, String text) {
        return switch (PaperParser.ofDecree().pasted(text)) {
            case Outcome.Done<PastedText>(var read, _) ->
                    new PastedFields(
                            KINDS.kind(kind).orElseThrow(),
                            read,
                            Objects.requireNonNull(read.paper()));
            case Outcome.Refused<PastedText>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Map<String, String> offers(PastedFields fields) {
        Map<String, String> offers = new LinkedHashMap<>();
        fields.offers().forEach(offer -> offers.put(offer.name(), offer.value().toString()));
        return offers;
    }
}
