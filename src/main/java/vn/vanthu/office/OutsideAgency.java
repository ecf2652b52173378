package vn.vanthu.office;

import org.jspecify.annotations.Nullable;

/// A body that the agency writes to, as it was called for a time.
///
/// @param code what is remembered of it, such as `ubnd-quang-ngai`; stays when it is renamed
/// @param name in full: `Ủy ban nhân dân tỉnh Quảng Ngãi`
/// @param shortName as Nơi nhận writes it: `UBND tỉnh Quảng Ngãi`
/// @param organId mã định danh (NĐ 30, PL VI, II.I.13.1); or null
public record OutsideAgency(
        String code, String name, String shortName, @Nullable String organId, Validity validity)
        implements Dated {

    @Override
    public String key() {
        return code;
    }

    @Override
    public OutsideAgency during(Validity other) {
        return new OutsideAgency(code, name, shortName, organId, other);
    }
}
