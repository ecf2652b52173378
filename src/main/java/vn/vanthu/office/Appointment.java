package vn.vanthu.office;

import org.jspecify.annotations.Nullable;

/// Who holds a post for a time.
///
/// @param person code
/// @param post code
/// @param unit code of the unit in which it is held; null for posts of the agency as a whole
/// @param acting quyền: signs with `Q.` (NĐ 30, PL I, II.7.b)
/// @param basis the paper that appoints, or how this is known; or null
public record Appointment(
        String person,
        String post,
        @Nullable String unit,
        boolean acting,
        @Nullable String basis,
        Validity validity)
        implements Dated {

    @Override
    public String key() {
        return person + " " + post + " " + (unit == null ? "" : unit);
    }

    @Override
    public Appointment during(Validity other) {
        return new Appointment(person, post, unit, acting, basis, other);
    }
}
