package vn.vanthu.legacy.read.book;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column of a register book, known by its heading.
enum BookColumn {
    ORDINAL,
    LABEL,
    NUMBER,
    SYMBOL,
    DATE,
    KIND,
    SUBJECT,
    AGENCY,
    SIGNER,
    RECIPIENTS,
    KEEPER,
    COPIES,
    NOTE,
    /// Known, and of no use here: day of arrival, number of arrival, receipt.
    OTHER;

    /// The column of that heading; null when it is none that a register has.
    static @Nullable BookColumn of(String heading) {
        String h = plain(heading);
        if (h.isEmpty() || h.length() > 90) {
            return null;
        }
        boolean paper = has(h, "van ban", "vb", "cong van", "cv");
        if (has(h, "trich yeu", "noi dung", "ve viec", "ten van ban", "ten loai va")) {
            return SUBJECT;
        }
        if (has(h, "nguoi ky", "ky boi", "lanh dao ky", "nguoi duyet ky")) {
            return SIGNER;
        }
        if (has(
                h,
                "ky nhan",
                "chu ky",
                "ngay den",
                "so den",
                "ngay chuyen",
                "ngay gui",
                "thoi han",
                "file",
                "tep",
                "duong dan")) {
            return OTHER;
        }
        if (has(h, "ban luu", "luu", "ho so so")) {
            return KEEPER;
        }
        if (has(
                h,
                "noi nhan",
                "noi gui den",
                "noi den",
                "nguoi nhan",
                "don vi nhan",
                "gui den",
                "noi gui")) {
            return RECIPIENTS;
        }
        if (has(h, "so luong", "so ban", "so to", "so trang")) {
            return COPIES;
        }
        if (has(
                h,
                "tac gia",
                "co quan ban hanh",
                "co quan gui",
                "noi ban hanh",
                "don vi ban hanh",
                "co quan")) {
            return AGENCY;
        }
        if (has(h, "ngay", "thoi gian ban hanh")) {
            return DATE;
        }
        if (has(
                        h,
                        "so va ky hieu",
                        "so ky hieu",
                        "so kh",
                        "so hieu",
                        "so vb",
                        "so van ban",
                        "so cong van",
                        "so cv",
                        "skh")
                || (h.startsWith("so") && has(h, "ky hieu"))) {
            return LABEL;
        }
        if (has(h, "ky hieu")) {
            return SYMBOL;
        }
        if (has(h, "ten loai", "loai") || h.equals("the loai") || (h.equals("loai") && paper)) {
            return KIND;
        }
        if (has(h, "ghi chu", "chu thich")) {
            return NOTE;
        }
        if (h.equals("tt") || has(h, "stt", "so tt", "thu tu")) {
            return ORDINAL;
        }
        return h.equals("so") || h.equals("so di") || h.equals("so phat hanh") ? NUMBER : null;
    }

    private static boolean has(String heading, String... words) {
        for (String word : words) {
            if ((" " + heading + " ").contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    /// Small letters without accents, words parted by one space.
    static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return apart.replace('đ', 'd')
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
