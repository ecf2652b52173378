package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who heads an agency, by the word its name begins with.
final class Posts {

    private static final List<Map.Entry<String, String>> HEADS =
            List.of(
                    Map.entry("uy ban nhan dan", "CHỦ TỊCH"),
                    Map.entry("ubnd", "CHỦ TỊCH"),
                    Map.entry("hoi dong nhan dan", "CHỦ TỊCH"),
                    Map.entry("so ", "GIÁM ĐỐC"),
                    Map.entry("bo ", "BỘ TRƯỞNG"),
                    Map.entry("tong cuc ", "TỔNG CỤC TRƯỞNG"),
                    Map.entry("chi cuc ", "CHI CỤC TRƯỞNG"),
                    Map.entry("cuc ", "CỤC TRƯỞNG"),
                    Map.entry("truong ", "HIỆU TRƯỞNG"),
                    Map.entry("phong ", "TRƯỞNG PHÒNG"),
                    Map.entry("van phong ", "CHÁNH VĂN PHÒNG"),
                    Map.entry("thanh tra ", "CHÁNH THANH TRA"),
                    Map.entry("trung tam ", "GIÁM ĐỐC"),
                    Map.entry("benh vien ", "GIÁM ĐỐC"),
                    Map.entry("cong ty ", "GIÁM ĐỐC"),
                    Map.entry("vien ", "VIỆN TRƯỞNG"),
                    Map.entry("ban ", "TRƯỞNG BAN"));

    private Posts() {}

    static @Nullable String head(@Nullable String agency) {
        if (agency == null) {
            return null;
        }
        String fold = Fold.of(agency);
        for (Map.Entry<String, String> head : HEADS) {
            if (fold.startsWith(head.getKey())) {
                return head.getValue();
            }
        }
        return null;
    }
}
