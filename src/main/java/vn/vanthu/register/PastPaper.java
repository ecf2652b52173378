package vn.vanthu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// A paper from before this register, to be entered under the number it has always borne.
///
/// @param number with a letter where the paper has one, `01A`
/// @param paper key of the paper; the same key entered again changes nothing
/// @param object what the archive calls it, or null
public record PastPaper(
        String series,
        PaperNumber number,
        Symbol symbol,
        LocalDate date,
        String paper,
        Line line,
        @Nullable String object,
        String by) {}
