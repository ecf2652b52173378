package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Foot;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Signer;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;

/// Papers as they are copied from web pages: with what the site prints around them, with the cells
/// of their heads one below the other, with stars and strokes of tables, and cut anywhere into
/// lines.
class CopiedPapersTest {

    private static final PaperParser PARSER = PaperParser.ofDecree();

    @Test
    void whatAWebPagePrintsAboveTheHeadIsNoPartOfThePaper() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Trang chủ
                        Văn bản mới
                        Thông báo 31/TB-SXD năm 2016 về lịch tiếp công dân do Sở Xây dựng ban hành
                        Số hiệu: 31/TB-SXD Loại văn bản: Thông báo
                        Nơi ban hành: Tỉnh Hà Nam Người ký: Vũ Thị Lan
                        Ngày ban hành: 02/02/2016 Ngày hiệu lực: Đang cập nhật

                        UBND TỈNH HÀ NAM
                        SỞ XÂY DỰNG
                        -------

                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------

                        Số: 31/TB-SXD

                        Hà Nam, ngày 04 tháng 02 năm 2016

                        THÔNG BÁO

                        LỊCH TIẾP CÔNG DÂN NĂM 2016

                        Sở Xây dựng thông báo lịch tiếp công dân như sau:

                        1. Giám đốc Sở tiếp vào ngày 15 hằng tháng.
                        """);
        assertThat(proposal.agency().value()).isEqualTo("Sở Xây dựng");
        assertThat(proposal.parentAgency().value()).isEqualTo("UBND tỉnh Hà Nam");
        assertThat(String.valueOf(proposal.number().value())).isEqualTo("31");
        assertThat(String.valueOf(proposal.date().value())).contains("2016");
        assertThat(proposal.place().value()).isEqualTo("Hà Nam");
        assertThat(proposal.kind().value()).isEqualTo("thong-bao");
        assertThat(proposal.subject().value()).isEqualTo("Lịch tiếp công dân năm 2016");
        // The place is still that of the text as it was given.
        assertThat(Objects.requireNonNull(proposal.number().place()))
                .isEqualTo(new Place(1, 15, 4, 1, 15, 6));
    }

    @Test
    void aLetterWhoseHeadIsLostBegetsNoHeadFromAFormBehindIt() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Số: 88/CTN-KT
                        V/v ngừng cấp nước để sửa đường ống

                        Kính gửi: UBND phường Tân An

                        Công ty sửa đường ống từ ngày 05/3/2019./.

                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ĐƠN ĐỀ NGHỊ
                        """);
        assertThat(String.valueOf(proposal.number().value())).isEqualTo("88");
        assertThat(proposal.subject().value()).isEqualTo("ngừng cấp nước để sửa đường ống");
    }

    @Test
    void starsThatCloseOnALaterLineHoldOneName() {
        Proposal proposal =
                PARSER.parse(
                        """
                        |
                        **BAN QUẢN LÝ
                        KHU** **KINH TẾ**
                        -------
                        |
                        **CỘNG HÒA XÃ
                        HỘI CHỦ NGHĨA VIỆT NAM**
                        Độc lập - Tự do - Hạnh phúc
                        |
                        Số: 210/BQL-ĐT
                        *V/v góp ý dự án
                        Nhà máy chế biến gỗ
                        của Công ty Thành Nam*
                        |
                        *Quy Nhơn, ngày
                        16
                        tháng 8 năm 2018*
                        |
                        **Kính gửi:** Sở Kế hoạch và Đầu tư

                        Ban Quản lý thống nhất với dự án./.
                        |
                        *Nơi
                        nhận:*
                        - Như trên;
                        - Lưu: VT, ĐT.
                        |
                        **KT. TRƯỞNG
                        BAN**
                        **PHÓ TRƯỞNG BAN**
                        **Đinh Văn
                        Hải**
                        """);
        assertThat(proposal.agency().value()).isEqualToIgnoringCase("Ban Quản lý Khu Kinh tế");
        assertThat(proposal.subject().value())
                .isEqualTo("góp ý dự án Nhà máy chế biến gỗ của Công ty Thành Nam");
        assertThat(proposal.date().value()).isEqualTo(new PaperDate(2018, 8, 16));
        assertThat(signer(proposal)).isEqualTo("Đinh Văn Hải");
        assertThat(capacities(proposal)).containsExactly("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN");
        assertThat(recipients(proposal)).containsExactly("Như trên");
    }

    @Test
    void namesAreJoinedWhereverALineCutsThem() {
        Proposal proposal =
                PARSER.parse(
                        """
                        ỦY
                        BAN NHÂN DÂN
                        HUYỆN YÊN LẠC
                        CỘNG
                        HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số:
                        15/2008/QĐ-UBND
                        Yên
                        Lạc, ngày 10
                        tháng 7 năm 2008
                        QUYẾT ĐỊNH
                        BÃI
                        BỎ QUY ĐỊNH VỀ QUẢN LÝ CHỢ CỦA ỦY BAN NHÂN DÂN HUYỆN
                        CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN YÊN LẠC
                        Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;
                        QUYẾT ĐỊNH:
                        Điều 1. Bãi bỏ quy định về quản lý chợ./.
                        TM.
                        ỦY BAN NHÂN DÂN
                        CHỦ TỊCH
                        Phùng Văn Thành
                        """);
        assertThat(proposal.agency().value())
                .isEqualToIgnoringCase("Ủy ban nhân dân huyện Yên Lạc");
        assertThat(proposal.parentAgency().value()).isNull();
        assertThat(proposal.symbol().value()).isEqualTo("2008/QĐ-UBND");
        assertThat(proposal.place().value()).isEqualTo("Yên Lạc");
        assertThat(proposal.date().value()).isEqualTo(new PaperDate(2008, 7, 10));
        assertThat(proposal.subject().value())
                .isEqualToIgnoringCase("Bãi bỏ quy định về quản lý chợ của Ủy ban nhân dân huyện");
        assertThat(capacities(proposal)).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(signer(proposal)).isEqualTo("Phùng Văn Thành");
    }

    @Test
    void whoDecidesIsNoPartOfTheSubjectAboveHim() {
        Proposal proposal =
                PARSER.parse(
                        """
                        CỤC THUẾ
                        THUẾ TỈNH HÒA AN
                        Số: 77/QĐ-HAN
                        Hòa An, ngày 3 tháng 9 năm 2025
                        QUYẾT ĐỊNH
                        VỀ VIỆC CẤP MÃ SỐ
                        TRƯỞNG THUẾ TỈNH HÒA AN
                        Căn cứ Luật Quản lý thuế;
                        """);
        assertThat(proposal.subject().value()).isEqualToIgnoringCase("Về việc cấp mã số");
        assertThat(proposal.agency().value()).isEqualToIgnoringCase("Thuế tỉnh Hòa An");
        assertThat(proposal.parentAgency().value()).isEqualToIgnoringCase("Cục Thuế");
    }

    @Test
    void aSubjectMayNameTheNation() {
        Proposal proposal =
                PARSER.parse(
                        """
                        BỘ GIAO THÔNG
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 9/KH-BGT
                        Hà Nội, ngày 12 tháng 5 năm 2014
                        KẾ HOẠCH
                        THỰC HIỆN HIỆP ĐỊNH GIỮA CHÍNH PHỦ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM VÀ CHÍNH PHỦ NƯỚC CỘNG HÒA IN-ĐÔ-NÊ-XI-A

                        I. MỤC ĐÍCH
                        """);
        assertThat(proposal.subject().value())
                .isEqualToIgnoringCase(
                        "Thực hiện Hiệp định giữa Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam và Chính phủ nước Cộng hòa In-đô-nê-xi-a");
    }

    @Test
    void aListOfRecipientsOnOneLineIsParted() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Số: 5/BC-TTYT
                        BÁO CÁO
                        Kết quả tiêm chủng

                        Đã tiêm cho 120 trẻ./.

                        Nơi nhận: - Sở Y tế (b/c); - UBND các xã, phường, thị trấn trong huyện; - Phòng Y tế; - Các khoa, phòng; - Ban Giám đốc; - Lưu: VT, KSBT (02).

                        GIÁM ĐỐC
                        Lò Văn Pành
                        """);
        assertThat(recipients(proposal))
                .containsExactly(
                        "Sở Y tế",
                        "UBND các xã, phường, thị trấn trong huyện",
                        "Phòng Y tế",
                        "Các khoa, phòng",
                        "Ban Giám đốc");
        assertThat(proposal.filing().value()).isEqualTo(new Foot.Filing.Kept(List.of("KSBT"), 2));
        assertThat(signer(proposal)).isEqualTo("Lò Văn Pành");
    }

    @Test
    void whoSignsIsReadAlsoWhenWhatIsAttachedFollowsAtOnce() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Số: 6/QĐ-SYT
                        QUYẾT ĐỊNH
                        Ban hành danh mục thuốc

                        Điều 1. Ban hành kèm theo
                        Quyết định này danh mục thuốc./.

                        Nơi nhận:
                        - Như Điều 2;
                        - VP Sở: LĐ, các phòng: NVY,
                        Thu Hà,
                        Các Phòng: KHTC, NVD, TCCB,
                        - Lưu: VT, NVY, KSTTHC.

                        KT. GIÁM ĐỐC
                        PHÓ GIÁM ĐỐC
                        Hoàng Thu Hà

                        DANH MỤC THUỐC CỦA BỘ PHẬN CẤP CỨU
                        (Kèm theo Quyết định số 6/QĐ-SYT)
                        1. Adrenalin.
                        """);
        assertThat(proposal.kind().value()).isEqualTo("quyet-dinh-ban-hanh");
        assertThat(proposal.signers()).hasSize(1);
        assertThat(signer(proposal)).isEqualTo("Hoàng Thu Hà");
        assertThat(capacities(proposal)).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(proposal.attachments()).hasSize(1);
    }

    @Test
    void textBelowTheSignerNamesNobodyElse() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Số: 6/TB-UBND
                        THÔNG BÁO
                        Lịch nghỉ

                        Nghỉ ba ngày./.

                        Nơi nhận:
                        - Lưu: VT.

                        CHỦ TỊCH
                        Trần Văn Bình

                        Bạn đang xem văn bản trên trang tra cứu của công ty chúng tôi, xin cảm ơn.
                        TỔNG GIÁM ĐỐC
                        Nguyễn Thị Hoa
                        """);
        assertThat(proposal.signers()).hasSize(1);
        assertThat(signer(proposal)).isEqualTo("Trần Văn Bình");
    }

    @Test
    void aPaperSetOnOneLineIsPartedAgain() {
        String text =
                "UBND TỈNH AN HÒA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ VĂN HÓA Độc lập - Tự do - Hạnh phúc"
                        + " Số: 64/QĐ-SVH An Hòa, ngày 09 tháng 6 năm 2011 QUYẾT ĐỊNH VỀ VIỆC KHEN THƯỞNG NĂM HỌC 2011"
                        + " GIÁM ĐỐC SỞ VĂN HÓA Căn cứ Luật Thi đua, Khen thưởng; Căn cứ Quyết định số 12/QĐ-UBND ngày"
                        + " 04/01/2011 của UBND tỉnh; Xét đề nghị của Trưởng phòng Tổ chức, QUYẾT ĐỊNH: Điều 1. Tặng giấy"
                        + " khen cho 05 cá nhân. Điều 2. Các phòng chịu trách nhiệm thi hành Quyết định này./. Nơi nhận:"
                        + " - Như Điều 2; - Lưu: VT, TC. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Bùi Thị Nhàn";
        Proposal proposal = PARSER.parse(text);
        assertThat(proposal.agency().value()).isEqualToIgnoringCase("Sở Văn hóa");
        assertThat(proposal.parentAgency().value()).isEqualToIgnoringCase("UBND tỉnh An Hòa");
        assertThat(proposal.kind().value()).isEqualTo("quyet-dinh");
        assertThat(proposal.subject().value())
                .isEqualToIgnoringCase("Về việc khen thưởng năm học 2011");
        assertThat(proposal.date().value()).isEqualTo(new PaperDate(2011, 6, 9));
        assertThat(Objects.requireNonNull(proposal.bases().value())).hasSize(3);
        assertThat(recipients(proposal)).containsExactly("Như Điều 2");
        assertThat(capacities(proposal)).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(signer(proposal)).isEqualTo("Bùi Thị Nhàn");
        // A place is still one in the only line that there is.
        int at = text.indexOf("64/");
        assertThat(proposal.number().place()).isEqualTo(new Place(1, 0, at, 1, 0, at + 2));
    }

    @Test
    void columnsBesideEachOtherMayHaveAMargin() {
        Proposal proposal =
                PARSER.parse(
                        """
                               BỘ Y TẾ CỤC DÂN SỐ               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                                                   Độc lập - Tự do - Hạnh phúc
                            Số: 123456/CDS-VP                 Hà Nội, ngày 02 tháng 10 năm 2017

                                                   THÔNG BÁO
                                     Về việc đổi địa điểm làm việc (từ ngày
                                          15 tháng 10 năm 2017)

                                Cục chuyển đến 12 phố Mới./.

                            Nơi nhận:                                   TL. CỤC TRƯỞNG
                            - Các vụ, cục thuộc Bộ và các sở y tế     CHÁNH VĂN PHÒNG
                            trong cả nước;
                            - Lưu: VT.                                   Tô Minh Hạ

                            Tài liệu gửi kèm:
                            - Sơ đồ đường đi;
                        """);
        assertThat(proposal.agency().value()).isEqualToIgnoringCase("Cục Dân số");
        assertThat(proposal.parentAgency().value()).isEqualToIgnoringCase("Bộ Y tế");
        assertThat(String.valueOf(proposal.number().value())).isEqualTo("123456");
        assertThat(proposal.subject().value())
                .isEqualTo("Về việc đổi địa điểm làm việc (từ ngày 15 tháng 10 năm 2017)");
        assertThat(recipients(proposal))
                .containsExactly("Các vụ, cục thuộc Bộ và các sở y tế trong cả nước");
        assertThat(capacities(proposal)).containsExactly("TL. CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG");
        assertThat(signer(proposal)).isEqualTo("Tô Minh Hạ");
    }

    @Test
    void aNameThatRanIntoTheListIsOfferedAsADoubt() {
        Proposal proposal =
                PARSER.parse(
                        """
                        Số: 8/TB-UBND
                        THÔNG BÁO
                        Lịch họp

                        Họp lúc 8 giờ./.
                        Nơi nhận: TM. ỦY BAN NHÂN DÂN
                        - Các ban, ngành KT. CHỦ TỊCH
                        trong tỉnh; PHÓ CHỦ TỊCH
                        - Văn phòng UBND Lý Thị Sen
                        tỉnh;
                        - Lưu: VT.
                        """);
        assertThat(capacities(proposal))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(signer(proposal)).isEqualTo("Lý Thị Sen");
        assertThat(proposal.signers().getFirst().name().isSure()).isFalse();
    }

    private static @Nullable String signer(Proposal proposal) {
        return proposal.signers().getFirst().name().value();
    }

    private static List<String> capacities(Proposal proposal) {
        return Objects.requireNonNull(proposal.signers().getFirst().capacity().value()).stream()
                .map(Signer.Capacity::toString)
                .toList();
    }

    private static List<String> recipients(Proposal proposal) {
        return Objects.requireNonNull(proposal.recipients().value()).stream()
                .map(Foot.Recipient::name)
                .toList();
    }
}
