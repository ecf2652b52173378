package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Another paper that a text refers to: `Quyết định số 3768/QĐ-UBND ngày 29/12/2017 của UBND tỉnh
/// về việc …`.
///
/// @param start where it begins in the text, with the kind, in UTF-16 units
/// @param end where it ends, exclusive, with the title if there is one
/// @param labelStart where its số và ký hiệu begins; of a law without one, its name
/// @param labelEnd where that ends, exclusive
/// @param written số và ký hiệu as written, without the noise between; empty for a law that is
///   cited by its name
/// @param label the same normalised, `3768/qd-ubnd`
/// @param number the ordinal alone, `3768`; empty for a law that is cited by its name
/// @param symbol what follows number and year, `qd-ubnd`; may be empty
/// @param year that the label bears or else the day; 0 for neither
/// @param kind in small letters, `quyết định`; null when neither a word nor the symbol tells it
/// @param date the day that is named with it
/// @param issuer who issued it, as written
/// @param title what it is about, as written
public record Reference(
        int start,
        int end,
        int labelStart,
        int labelEnd,
        String written,
        String label,
        String number,
        String symbol,
        int year,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String title) {

    /// One for all mentions of a paper: `3768/qd-ubnd@2017`, `30/2020/nd-cp`, `3211/qd-ubnd@` while
    /// the year is not known.
    public String key() {
        return hasYearInLabel() ? label : label + '@' + (year == 0 ? "" : year);
    }

    /// Whether the label bears the year itself, as those of legal papers do.
    public boolean hasYearInLabel() {
        return !number.isEmpty() && label.startsWith(number + '/' + year + '/');
    }
}
