package vn.vanthu.office;

/// A unit of the agency (đơn vị), or a body that advises it (tổ chức tư vấn).
///
/// Not a unit of a paper's content ([vn.vanthu.document.Unit]).
///
/// @param code what accounts and papers refer to; stays when the unit is renamed
/// @param abbreviation as symbols write it: `VP` in `12/SKHCN-VP`
/// @param advisory NĐ 30, PL I, II.3: such a body numbers its papers in a series of its own
public record OfficeUnit(
        String code, String name, String abbreviation, boolean advisory, Validity validity)
        implements Dated {

    @Override
    public String key() {
        return code;
    }

    @Override
    public OfficeUnit during(Validity other) {
        return new OfficeUnit(code, name, abbreviation, advisory, other);
    }
}
