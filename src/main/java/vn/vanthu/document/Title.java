package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/// What stands at the head of the text: the name of the kind, or the `V/v` of a công văn.
public sealed interface Title {

    /// Trích yếu, or null for a kind that has none (giấy giới thiệu, giấy nghỉ phép).
    @Nullable String subject();

    /// Tên loại và trích yếu (ô 5a; NĐ 30, PL I, II.5).
    ///
    /// @param name the kind as printed, such as `Kế hoạch`; the page shows it in capitals
    record Named(String name, @Nullable String subject) implements Title {
        public Named {
            Require.text(name, "name");
        }
    }

    /// Trích yếu of a công văn, printed after `V/v` (ô 5b).
    ///
    /// @param subject the abstract without `V/v`
    record About(String subject) implements Title {
        public About {
            Require.text(subject, "subject");
        }
    }

    /// No kind and no abstract is printed (thư công).
    record None() implements Title {
        @Override
        public @Nullable String subject() {
            return null;
        }
    }
}
