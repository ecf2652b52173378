package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts together the names of agencies that a head breaks into lines of capitals.
final class AgencyNames {

    // What the name of an agency begins with.
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?:uy ban|ubnd|uy ban nhan dan|hdnd|hoi dong|so|bo|cuc|chi cuc|tong cuc|vu|van phong|truong"
                            + "|trung tam|phong|ban|hoi|cong ty|tong cong ty|tap doan|benh vien|vien"
                            + "|dai hoc|hoc vien|kho bac|ngan hang|chi nhanh|toa an|vien kiem sat"
                            + "|cong an|thanh tra|dang uy|dang bo|tinh uy|huyen uy|thanh uy|quan uy|thi uy"
                            + "|lien doan|tong lien doan|doan|mat tran|thu tuong|chinh phu|quoc hoi"
                            + "|chu tich|dai|bao|tap chi|nha xuat ban|tieu ban|to|thanh doan|tinh doan|xi nghiep"
                            + "|hop tac xa|doanh nghiep|quy|lien hiep|kiem toan|bao hiem|tong hoi"
                            + "|giam doc|hieu truong|bo truong|nha may|khoa|tram|doi|hat|lang|khu|thu vien"
                            + "|bao tang|nha hat|bchqs|bo tu lenh|bo chi huy|thong tan xa|cang|to cong tac"
                            + "|phan vien|phan hieu|hiep hoi|lien minh|thuong truc|uy ban mttq|ttyt|bqlda|so\\."
                            + "|thue (?:tinh|thanh pho|co so|khu vuc)|hai quan|thi hanh an)\\b.*",
                    Pattern.DOTALL);
    // What begins with the letters of such a word and is none: `Bỏ` is not Bộ, `ban hành` no ban.
    private static final Pattern OTHER_WORDS =
            Pattern.compile(
                    "(?:bỏ|bổ|bố|bó|đổi|đối|đôi|đời|đòi|sổ|số|sơ|tố|tô|tờ|vũ|vừa|quy|quý|khóa|khoá|hỏi"
                            + "|hồi|bàn|bán|bản|bạn|cực|viên|hát|lãng|khử|trăm|càng|phóng|phong|bào|bao|đai"
                            + "|đãi|ban hành|hội nghị|hội thảo|hội thi|tổ chức|báo cáo|bảo vệ|bảo đảm"
                            + "|khoa học|khu vực|trường hợp|phòng,? chống|phòng,? ngừa|phòng cháy"
                            + "|liên quan|liên thông|bộ phận|bộ luật|bộ tiêu chí|bộ chỉ số)(?![\\p{L}]).*",
                    Pattern.DOTALL);
    private static final Pattern TWO_NAMES =
            Pattern.compile(
                    "\\s*(?:"
                            + "(?:ubnd|(?:ủy|uỷ) ban nhân dân) (?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|xã|phường|thị trấn)"
                            + "(?: (?!và )[\\p{L}\\d.-]+){1,5}? (?=(?:sở|(?<!hải )phòng|trung tâm|trường|chi cục|văn phòng|thanh tra"
                            + "|bệnh viện|công an|ban (?:quản lý|dân tộc|tôn giáo)) )"
                            + "|bộ(?: [\\p{L},-]+){2,8}? (?=(?:tổng cục|cục|vụ|(?<!môi )trường|viện|trung tâm|thanh tra|văn phòng) )"
                            + "|sở(?: [\\p{L},-]+){2,8}? (?=(?:trung tâm|chi cục|(?<!môi )trường|bệnh viện|ban quản lý|thanh tra) )"
                            + "|tổng cục [\\p{L} ]+? (?=(?:cục|chi cục) )"
                            + "|cục [\\p{L} ]+? (?=(?:chi cục|thuế tỉnh|thuế thành phố) ))");
    // Such words alone name no agency yet.
    private static final Pattern OPEN =
            Pattern.compile(
                    "uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|hoi dong|van phong|truong|cong ty"
                            + "|cong ty co phan|cong ty tnhh|cong ty trach nhiem huu han|tong cong ty"
                            + "|ban quan ly|ban chi dao|ban chi huy|trung tam|ban|phong|vien|chi cuc|so"
                            + "|bo|cuc|tong cuc|benh vien|ubmttq|uy ban mat tran to quoc viet nam"
                            + "|uy ban mttq viet nam|truong dai hoc|truong cao dang|toa an nhan dan"
                            + "|vien kiem sat nhan dan|ban quan ly du an|cong ty tnhh mtv|hoi|doan"
                            + "|.*(?: va| cua| uy|-|,| thuoc| cac)");
    private static final Pattern POST =
            Pattern.compile(
                    ".*\\b(?:giam doc|chu tich|truong phong|hieu truong|bo truong|thu truong|thu tuong"
                            + "|cuc truong|vien truong|chanh van phong|chanh thanh tra|chanh an|truong ban|chu nhiem"
                            + "|uy ban nhan dan|hoi dong nhan dan|uy ban thuong vu|tong thanh tra|tong giam doc"
                            + "|tong cuc truong|hoi dong quan tri|hoi dong thanh vien|thong doc|tong kiem toan)\\b.*",
                    Pattern.DOTALL);

    private AgencyNames() {}

    /// Whether a line begins the name of an agency.
    static boolean begins(String text) {
        String fold = Fold.of(text);
        return TYPE.matcher(fold).matches()
                && !fold.matches("(?:so|to)\\s*[:\\d].*")
                && !OTHER_WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether a line in capitals names who decides.
    static boolean isPost(String text) {
        return POST.matcher(Fold.of(text)).matches();
    }

    /// Lines of a head as whole names, from the one above to the issuing one.
    ///
    /// @param capitals knows the names that the text spells
    static List<List<Head.Piece>> grouped(List<Head.Piece> pieces, Capitals capitals) {
        List<List<Head.Piece>> names = new ArrayList<>();
        for (Head.Piece piece : pieces.stream().flatMap(AgencyNames::parted).toList()) {
            String text = piece.text();
            boolean open = !names.isEmpty() && isOpen(joined(names.getLast()));
            if (names.isEmpty()
                    || (begins(text)
                            && !open
                            // TRUNG TÂM DỊCH | VỤ VIỆC LÀM
                            && !capitals.spells(joined(names.getLast()) + " " + text))) {
                names.add(new ArrayList<>());
            }
            names.getLast().add(piece);
        }
        return names;
    }

    // `UBND TỈNH HÀ NAM SỞ XÂY DỰNG`: two names that a reader set on one line.
    private static Stream<Head.Piece> parted(Head.Piece piece) {
        String text = piece.line().bare().substring(piece.start(), piece.end());
        Matcher two = TWO_NAMES.matcher(text.toLowerCase(Locale.ROOT));
        if (!Line.isCapitals(text) || !two.lookingAt()) {
            return Stream.of(piece);
        }
        int at = piece.start() + two.end();
        return Stream.of(
                new Head.Piece(piece.line(), piece.start(), at),
                new Head.Piece(piece.line(), at, piece.end()));
    }

    static String joined(List<Head.Piece> pieces) {
        StringBuilder name = new StringBuilder();
        for (Head.Piece piece : pieces) {
            name.append(name.isEmpty() ? "" : " ").append(piece.text());
        }
        return name.toString().replaceAll("^(?:\\d{1,2}[.)])?[-–—_*.,\\s]+|[-–—_*.,;:\\s]+$", "");
    }

    // A word that stands alone was cut from its name: `ỦY` and `BAN NHÂN DÂN`.
    private static boolean isOpen(String name) {
        String fold = Fold.of(name).strip();
        return OPEN.matcher(fold).matches() || fold.indexOf(' ') < 0;
    }
}
