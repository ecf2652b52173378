package vn.vanthu.search.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A paper that a text names by its label: `Quyết định số 3768/QĐ-UBND ngày 29/12/2017 của UBND
/// tỉnh`.
///
/// @param start where the label begins in the text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param rest where the text goes on behind the label, the day and the issuer
/// @param label normalised, `3768/qd-ubnd`
/// @param kind the kind of paper in small letters as it stands before the label, or else as the
///   symbol tells it; null for neither, as with most công văn
/// @param date the day that is named with it
/// @param issuer who issued it, as written
public record Citation(
        int start,
        int end,
        int rest,
        String label,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable String issuer) {}
