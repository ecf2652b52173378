package vn.vanthu.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A paper that has no number yet (bản thảo; NĐ 30, Đ.3).
///
/// @param date the date as far as it is known; its day and month are left blank on the page while
///   they are open
public record Draft(Content content, @Nullable PaperDate date) implements Paper {

    /// Gives this draft its number and date; the only way to an [IssuedPaper].
    public IssuedPaper issue(PaperNumber number, LocalDate date) {
        return new IssuedPaper(content, number, date);
    }

    @Override
    public @Nullable PaperNumber number() {
        return null;
    }
}
