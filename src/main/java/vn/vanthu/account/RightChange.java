package vn.vanthu.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of somebody's rights, which stays open until an administrator confirms it.
///
/// NĐ 30, PL VI, I.III.3.c: "Cảnh báo sự thay đổi về quyền truy cập … cho đến khi có xác nhận của
/// người có thẩm quyền".
///
/// @param by login of the one who made it
/// @param login whose rights changed
/// @param what `roles`, `reach`, `unit`, `active`, `paper`, `token` or `account`
/// @param subject the paper, for rights on one; else empty
/// @param before as it was; empty for nothing
/// @param after as it is; empty for nothing
/// @param confirmedBy null while it is open
public record RightChange(
        String id,
        Instant at,
        String by,
        String login,
        String what,
        String subject,
        String before,
        String after,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
