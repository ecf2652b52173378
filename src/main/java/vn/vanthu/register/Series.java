package vn.vanthu.register;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One series of numbers as the office configured it (hệ thống số).
///
/// NĐ 30, Đ.15.1 c: "Việc cấp số văn bản hành chính do người đứng đầu cơ quan, tổ chức quy định":
/// one series for all, one for each kind, or kinds in groups.
///
/// @param code short name in addresses and book keys, such as `chung`
/// @param name as people say it, such as `Văn bản hành chính`
/// @param issuer code of the agency or advisory body whose numbers these are, such as `SKHCN`
/// @param kinds codes of forms, such as `thong-bao`; empty for every kind of that issuer which no
///   other series claims
/// @param secret whether it is the separate series of secret papers, which exists only as a warning
/// @param active whether it gives new numbers
public record Series(
        String code,
        String name,
        String issuer,
        Set<String> kinds,
        boolean secret,
        boolean active) {

    /// The three forms of copy. NĐ 30, PL I, Phần II, Mục II.2 c: số thứ tự đăng ký "được đánh
    /// chung cho các loại bản sao".
    static final Set<String> COPIES = Set.of("sao-y", "sao-luc", "trich-sao");

    public Series {
        // In one order always, so that equal series are also written alike.
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /// Whether it gives numbers to whatever no other series claims.
    boolean isCommon() {
        return kinds.isEmpty();
    }

    /// Whether no other series of its issuer may name the same kinds.
    boolean claims() {
        return active && !secret;
    }
}
