package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
                            + "|phan vien|phan hieu|hiep hoi|lien minh|thuong truc|uy ban mttq|ttyt|bqlda|so\\.)\\b.*",
                    Pattern.DOTALL);
    // Such words alone name no agency yet.
    private static final Pattern OPEN =
            Pattern.compile(
                    "uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|hoi dong|van phong|truong|cong ty"
                            + "|cong ty co phan|cong ty tnhh|cong ty trach nhiem huu han|tong cong ty"
                            + "|ban quan ly|ban chi dao|ban chi huy|trung tam|ban|phong|vien|chi cuc|so"
                            + "|bo|cuc|tong cuc|benh vien|ubmttq|uy ban mat tran to quoc viet nam"
                            + "|uy ban mttq viet nam|truong dai hoc|truong cao dang|toa an nhan dan"
                            + "|vien kiem sat nhan dan|ban quan ly du an|cong ty tnhh mtv|hoi|doan"
                            + "|.*(?: va| cua|-|,| thuoc| cac)");
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
        return TYPE.matcher(fold).matches() && !fold.matches("(?:so|to)\\s*[:\\d].*");
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
        for (Head.Piece piece : pieces) {
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

    static String joined(List<Head.Piece> pieces) {
        StringBuilder name = new StringBuilder();
        for (Head.Piece piece : pieces) {
            name.append(name.isEmpty() ? "" : " ").append(piece.text());
        }
        return name.toString().replaceAll("^[-–—_*.,\\s]+|[-–—_*.,;:\\s]+$", "");
    }

    private static boolean isOpen(String name) {
        return OPEN.matcher(Fold.of(name).strip()).matches();
    }
}
