package vn.vanthu.search;

import java.time.Instant;

/// A search that somebody keeps to use it again.
///
/// @param name as he calls it; no two of his bear one
/// @param alert whether he wants to hear of papers that come after `seen`
/// @param seen the last line of the archive's journal that he knows of
public record SavedSearch(
        String id,
        String owner,
        String name,
        SearchAddress address,
        boolean alert,
        long seen,
        Instant made) {

    /// The search for what came after [#seen].
    public SearchAddress news() {
        return new SearchAddress(address.request().since(seen), address.columns());
    }
}
