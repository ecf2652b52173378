package vn.vanthu.render.book;

import java.util.Locale;

/// A kind of file a book is written as.
public enum BookFormat {
    /// To be printed and bound, or kept.
    PDF,
    /// The same pages for a word processor.
    DOCX,
    /// Cover and register as worksheets, with the pages' ends and digests.
    XLSX,
    /// The rows alone, for other programs.
    CSV;

    /// Such as `.pdf`.
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
