package vn.vanthu.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something written beside a number afterwards: a note, or a dispatch.
///
/// @param text ghi chú such as `Thu hồi bởi 12/QĐ-SKHCN`; of a dispatch, who signed for it
/// @param dispatched ngày chuyển, or null for a note
/// @param late whether it came after the year was closed, so that the closed book lacks it
public record Remark(
        String text, @Nullable LocalDate dispatched, boolean late, String by, Instant at) {}
