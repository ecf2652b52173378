package vn.vanthu.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agency puts on a copy of a paper (bản sao; NĐ 30, Đ.25–27; PL I, Phần II).
///
/// @param form which of the three copies it is
/// @param parentAgency cơ quan chủ quản trực tiếp of the copying agency, or null
/// @param agency cơ quan, tổ chức sao văn bản
/// @param number in the one series of all copies of the agency and year (PL I, Phần II, II.1.c)
/// @param agencyCode abbreviation of the agency's name, such as `SKHCN`
/// @param place địa danh
/// @param made when the copy is made, kept to the second in Vietnam's time: the day printed on a
///   copy on paper, the time of signing printed on an electronic one
/// @param signer the one who may sign copies (Đ.27.1)
/// @param filing the line `Lưu: VT.`
public record CopyMark(
        Form form,
        @Nullable String parentAgency,
        String agency,
        PaperNumber number,
        String agencyCode,
        String place,
        OffsetDateTime made,
        Signer signer,
        List<Foot.Recipient> recipients,
        Foot.Filing filing) {

    // PL I, Phần II, I.3.c: "múi giờ Việt Nam theo tiêu chuẩn ISO 8601".
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    public CopyMark {
        Require.text(agency, "agency");
        Require.text(place, "place");
        made = made.withOffsetSameInstant(VIETNAM).truncatedTo(ChronoUnit.SECONDS);
        Require.between(made.getYear(), 1945, 9999, "year");
        recipients = List.copyOf(recipients);
        Require.between(recipients.size(), 0, Limits.RECIPIENTS, "recipients");
        symbol(form, agencyCode);
    }

    /// Ký hiệu bản sao, such as `SY-SKHCN` (PL III, mẫu 3.1).
    public Symbol symbol() {
        return symbol(form, agencyCode);
    }

    private static Symbol symbol(Form form, String agencyCode) {
        return new Symbol(form.abbreviation() + "-" + agencyCode);
    }

    /// The day of the copy.
    public LocalDate day() {
        return made.toLocalDate();
    }

    /// Hình thức sao (Đ.25; PL III, mục I).
    public enum Form {
        /// Of an original, whole.
        SAO_Y("SAO Y", "SY"),
        /// Of a sao y, whole.
        SAO_LUC("SAO LỤC", "SL"),
        /// Of a part, made anew in the full form of a paper.
        TRICH_SAO("TRÍCH SAO", "TrS");

        private final String words;
        private final String abbreviation;

        Form(String words, String abbreviation) {
            this.words = words;
            this.abbreviation = abbreviation;
        }

        /// The words on the copy: PL I, Phần II, I.1: "“SAO Y” hoặc “SAO LỤC” hoặc “TRÍCH SAO”".
        public String words() {
            return words;
        }

        /// Chữ viết tắt tên loại bản sao: `SY`, `SL`, `TrS`.
        public String abbreviation() {
            return abbreviation;
        }
    }
}
