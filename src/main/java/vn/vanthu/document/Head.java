package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/// The head of a paper: who issues it, under which symbol, where (ô 2, 3, 4; NĐ 30, PL I, II.2–4).
///
/// @param parentAgency cơ quan chủ quản trực tiếp, or null when there is none
/// @param agency cơ quan ban hành, or the state title of the one who issues
/// @param symbol ký hiệu; null for a paper without a number line (thư công)
/// @param place địa danh; null for a paper without a place and date line (biên bản)
public record Head(
        @Nullable String parentAgency,
        String agency,
        @Nullable Symbol symbol,
        @Nullable String place) {

    public Head {
        Require.text(agency, "agency");
    }
}
