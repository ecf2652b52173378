package vn.vanthu.office;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.ContactLine;

/// The agency whose office this is, as it was called for a time (NĐ 30, PL I, II.2, II.4).
///
/// A paper of 2018 finds the name of 2018 through [Office#agencyOn].
///
/// @param code the abbreviation in symbols, such as `SKHCN` (NĐ 30, PL I, II.3.b)
/// @param parent name of the cơ quan chủ quản; null when there is none above
/// @param place địa danh in front of the date
/// @param organId mã định danh, which changes with the name (QĐ 20/2020/QĐ-TTg); or null
public record Agency(
        String code,
        String name,
        @Nullable String parent,
        String place,
        @Nullable String organId,
        @Nullable ContactLine contact,
        Validity validity)
        implements Dated {

    @Override
    public String key() {
        return "agency";
    }

    @Override
    public Agency during(Validity other) {
        return new Agency(code, name, parent, place, organId, contact, other);
    }
}
