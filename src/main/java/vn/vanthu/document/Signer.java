package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signs, by what authority (ô 7a, 7b; NĐ 30, PL I, II.7.b–đ; Đ.13).
///
/// @param capacity lines of quyền hạn and chức vụ from the top: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`
/// @param note words in brackets under the capacity, such as `Ký và ghi rõ họ tên`; or null
/// @param office another post, printed above the name (ô 7b); or null
/// @param name họ, tên đệm, tên
public record Signer(
        List<Capacity> capacity, @Nullable String note, @Nullable String office, String name) {

    public Signer {
        Require.text(name, "name");
        capacity = List.copyOf(capacity);
        Require.between(capacity.size(), 1, 6, "capacity lines");
    }

    /// One line of the capacity.
    ///
    /// @param authority how the signer stands to the post or body named; null when he holds it
    /// @param holder the post (`GIÁM ĐỐC`) or body (`ỦY BAN NHÂN DÂN`)
    public record Capacity(@Nullable Authority authority, String holder) {
        public Capacity {
            Require.text(holder, "holder");
        }

        /// Reads `KT. GIÁM ĐỐC` or `GIÁM ĐỐC`.
        public static Capacity parse(String line) {
            for (Authority authority : Authority.values()) {
                if (line.startsWith(authority.mark())) {
                    String rest = line.substring(authority.mark().length()).strip();
                    if (!rest.isEmpty()) {
                        return new Capacity(authority, rest);
                    }
                }
            }
            return new Capacity(null, line.strip());
        }

        @Override
        public String toString() {
            return authority == null ? holder : authority.mark() + " " + holder;
        }
    }

    /// Quyền hạn của người ký (NĐ 30, PL I, II.7.b).
    public enum Authority {
        /// Ký thay mặt tập thể.
        TM,
        /// Ký thay người đứng đầu.
        KT,
        /// Ký thừa lệnh.
        TL,
        /// Ký thừa ủy quyền.
        TUQ,
        /// Được giao quyền cấp trưởng.
        Q;

        /// The mark as printed: `KT.`
        public String mark() {
            return name() + ".";
        }
    }
}
