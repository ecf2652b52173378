package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/// Dấu chỉ mức độ khẩn và chỉ dẫn phạm vi lưu hành (ô 10b, 11; NĐ 30, PL I, III.2).
///
/// @param circulation words in the box above the head, such as `LƯU HÀNH NỘI BỘ`; or null
public record Stamps(@Nullable Urgency urgency, @Nullable String circulation) {

    public static final Stamps NONE = new Stamps(null, null);

    /// Mức độ khẩn.
    public enum Urgency {
        KHAN("KHẨN"),
        THUONG_KHAN("THƯỢNG KHẨN"),
        HOA_TOC("HỎA TỐC"),
        /// Known to Thông tư 01/2011/TT-BNV only.
        HOA_TOC_HEN_GIO("HỎA TỐC HẸN GIỜ");

        private final String words;

        Urgency(String words) {
            this.words = words;
        }

        /// The words in the stamp.
        public String words() {
            return words;
        }
    }
}
