package vn.vanthu.office;

/// Something of the office that holds for a time; what came before it stays known.
public sealed interface Dated permits Agency, OfficeUnit, Appointment, SigningRight, OutsideAgency {

    /// What stays the same from period to period; two periods of one key may not overlap.
    String key();

    Validity validity();

    /// The same in other days.
    Dated during(Validity validity);
}
