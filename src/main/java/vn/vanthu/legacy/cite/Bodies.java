package vn.vanthu.legacy.cite;

import java.util.List;
import java.util.Map;

/// Brings names of bodies into one form, whichever usual abbreviation they are written in.
final class Bodies {

    private static final Map<String, String> SPELLED_OUT =
            Map.of(
                    "ubnd", "uy ban nhan dan",
                    "hdnd", "hoi dong nhan dan",
                    "kh&cn", "khoa hoc va cong nghe",
                    "khcn", "khoa hoc va cong nghe",
                    "khvcn", "khoa hoc va cong nghe",
                    "ttg", "thu tuong chinh phu",
                    "cp", "chinh phu",
                    "tp", "thanh pho",
                    "tt&tt", "thong tin va truyen thong",
                    "qh", "quoc hoi");

    private Bodies() {}

    /// Folded, with the usual abbreviations said in full and the chairman counted as his committee.
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        List<String> words = Words.folded(name);
        for (String word : words) {
            plain.append(plain.isEmpty() ? "" : " ").append(SPELLED_OUT.getOrDefault(word, word));
        }
        return plain.toString().replaceFirst("^chu tich (?=uy ban)", "");
    }
}
