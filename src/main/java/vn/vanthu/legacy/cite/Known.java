package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of papers that others refer to; asked of the archive.
@FunctionalInterface
public interface Known {

    /// The paper a reference means, if it is known for certain.
    Optional<KnownPaper> find(Reference reference);

    /// Nothing is known.
    static Known nothing() {
        return reference -> Optional.empty();
    }

    /// A paper that is known.
    ///
    /// @param key by which the archive knows it
    /// @param title its abstract
    /// @param since when it was recalled or replaced
    record KnownPaper(
            String key,
            @Nullable String title,
            @Nullable LocalDate date,
            State state,
            @Nullable LocalDate since) {}

    /// What became of a paper.
    enum State {
        STANDS,
        REPLACED,
        RECALLED
    }
}
