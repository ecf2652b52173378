package vn.vanthu.legacy;

import org.jspecify.annotations.Nullable;

/// What a field of a paper may be, and how sure that is.
///
/// @param value null when the paper seems to have none
/// @param confidence 0 to 1; for a missing value, how sure it is that there is none
/// @param place where it was read; null when it was concluded from something else
public record Guess<T>(@Nullable T value, double confidence, @Nullable Place place) {

    /// From here on a guess is offered as it is; below it is marked as doubtful.
    public static final double SURE = 0.75;

    public Guess {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, not " + confidence);
        }
    }

    /// A guess at something that was not found.
    public static <T> Guess<T> none(double confidence) {
        return new Guess<>(null, confidence, null);
    }

    public boolean isSure() {
        return confidence >= SURE;
    }

    /// The same, as sure as `factor` leaves it.
    public Guess<T> times(double factor) {
        return new Guess<>(value, Math.min(1, confidence * factor), place);
    }
}
