package vn.vanthu.register;

/// What the book says about a paper besides its number and day (NĐ 30, PL IV, mẫu I, cột 3–7, 10).
///
/// @param kind code of the form, such as `thong-bao`
/// @param kindName tên loại, such as `Thông báo`
/// @param subject trích yếu nội dung; empty for kinds without one
/// @param recipients nơi nhận văn bản; a line feed between two
/// @param keptBy đơn vị, người nhận bản lưu
/// @param copies số lượng bản; 0 while unknown
/// @param note ghi chú from the first day; later ones are [Entry#notes]
public record Line(
        String kind,
        String kindName,
        String subject,
        String signer,
        String recipients,
        String keptBy,
        int copies,
        String note) {}
