package vn.vanthu.office;

import org.jspecify.annotations.Nullable;

/// A post (chức vụ), whoever holds it.
///
/// @param title as written in running text: `Phó Giám đốc`
/// @param deputyOf code of the post that a deputy stands for; null for all others
public record Post(String code, String title, Level level, @Nullable String deputyOf) {

    /// Where it stands.
    public enum Level {
        /// Người đứng đầu cơ quan.
        HEAD_OF_AGENCY,
        /// Người đứng đầu đơn vị.
        HEAD_OF_UNIT,
        /// Cấp phó, of the agency or of a unit.
        DEPUTY,
        /// Anybody else.
        STAFF
    }

    boolean isHead() {
        return level == Level.HEAD_OF_AGENCY || level == Level.HEAD_OF_UNIT;
    }
}
