package vn.vanthu.legacy.repair;

import java.util.List;

/// A word of a damaged text, with what it may have been.
///
/// @param start where it begins in the text as given, in UTF-16 units
/// @param end where it ends, exclusive
/// @param original as it stands there
/// @param proposal what it most likely was; the original where nothing better is known
/// @param confidence of the proposal, 0 to 1
/// @param alternatives what else it may have been, likeliest first, three at most
public record RepairedWord(
        int start,
        int end,
        String original,
        String proposal,
        double confidence,
        List<Alternative> alternatives) {

    public RepairedWord {
        alternatives = List.copyOf(alternatives);
    }

    /// Whether something else than the original is proposed.
    public boolean isChange() {
        return !proposal.equals(original);
    }

    /// What a word may have been besides.
    ///
    /// @param confidence 0 to 1
    public record Alternative(String word, double confidence) {}
}
