package vn.vanthu.legacy.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a kind of paper is named on its page and in its symbol.
///
/// @param code the name of its folder in `templates/`
/// @param name tên loại, `Kế hoạch`
/// @param abbreviation in the symbol, `KH`; null for none
public record KindName(String code, String name, @Nullable String abbreviation) {

    private static final List<KindName> DECREE =
            List.of(
                    // NĐ 30, PL III, Mục I.
                    new KindName("nghi-quyet", "Nghị quyết", "NQ"),
                    new KindName("quyet-dinh", "Quyết định", "QĐ"),
                    new KindName("chi-thi", "Chỉ thị", "CT"),
                    new KindName("quy-che", "Quy chế", "QC"),
                    new KindName("quy-dinh", "Quy định", "QyĐ"),
                    new KindName("thong-cao", "Thông cáo", "TC"),
                    new KindName("thong-bao", "Thông báo", "TB"),
                    new KindName("huong-dan", "Hướng dẫn", "HD"),
                    new KindName("chuong-trinh", "Chương trình", "CTr"),
                    new KindName("ke-hoach", "Kế hoạch", "KH"),
                    new KindName("phuong-an", "Phương án", "PA"),
                    new KindName("de-an", "Đề án", "ĐA"),
                    new KindName("du-an", "Dự án", "DA"),
                    new KindName("bao-cao", "Báo cáo", "BC"),
                    new KindName("bien-ban", "Biên bản", "BB"),
                    new KindName("to-trinh", "Tờ trình", "TTr"),
                    new KindName("hop-dong", "Hợp đồng", "HĐ"),
                    new KindName("cong-dien", "Công điện", "CĐ"),
                    new KindName("ban-ghi-nho", "Bản ghi nhớ", "BGN"),
                    new KindName("ban-thoa-thuan", "Bản thỏa thuận", "BTT"),
                    new KindName("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
                    new KindName("giay-moi", "Giấy mời", "GM"),
                    new KindName("giay-gioi-thieu", "Giấy giới thiệu", "GGT"),
                    new KindName("giay-nghi-phep", "Giấy nghỉ phép", "GNP"),
                    new KindName("phieu-gui", "Phiếu gửi", "PG"),
                    new KindName("phieu-chuyen", "Phiếu chuyển", "PC"),
                    new KindName("phieu-bao", "Phiếu báo", "PB"),
                    // Outside Đ.7, by custom.
                    new KindName("ket-luan", "Kết luận", "KL"),
                    // Other wordings of the same kinds.
                    new KindName("ban-ghi-nho", "Biên bản ghi nhớ", "MOU"),
                    new KindName("ban-thoa-thuan", "Thỏa thuận", "TTh"),
                    new KindName("giay-moi", "Giấy mời họp", "GMH"),
                    new KindName("giay-nghi-phep", "Giấy phép nghỉ", "GPN"),
                    new KindName("thu-cong", "Thư", null),
                    new KindName("cong-van", "Công văn", "CV"));

    /// The kinds of the decree, and one that custom adds.
    public static List<KindName> ofDecree() {
        return DECREE;
    }
}
