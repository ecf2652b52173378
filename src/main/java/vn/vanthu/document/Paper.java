package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/// A paper at some stage of its life; the stage is the type, not a flag.
public sealed interface Paper permits Draft, IssuedPaper {

    /// Everything the paper says apart from its number and date.
    Content content();

    /// The number given by the register, or null while the paper is a draft.
    @Nullable PaperNumber number();

    /// The date of issue as far as it is known; null when even the year is still open.
    @Nullable PaperDate date();
}
