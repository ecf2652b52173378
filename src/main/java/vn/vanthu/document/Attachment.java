package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes with a paper in the same file.
public sealed interface Attachment {

    List<Block> body();

    /// Whether it lies across the page.
    boolean landscape();

    /// Phụ lục; numbered with Roman figures when there are two or more (NĐ 30, PL I, III.1.a).
    ///
    /// @param title tên phụ lục, or null
    record Appendix(@Nullable String title, boolean landscape, List<Block> body)
            implements Attachment {
        public Appendix {
            body = List.copyOf(body);
        }
    }

    /// A paper issued or approved by the main one (mẫu 1.3), such as a quy chế.
    ///
    /// @param name tên loại
    /// @param subject trích yếu, or null
    record IssuedWith(String name, @Nullable String subject, boolean landscape, List<Block> body)
            implements Attachment {
        public IssuedWith {
            Require.text(name, "name");
            body = List.copyOf(body);
        }
    }
}
