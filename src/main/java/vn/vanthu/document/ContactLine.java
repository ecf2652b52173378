package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/// Địa chỉ; thư điện tử; trang thông tin điện tử; số điện thoại; số Fax (ô 13; NĐ 30, PL I, III.4).
public record ContactLine(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email,
        @Nullable String website) {}
