package vn.vanthu.workflow;

import java.time.Instant;

/// One saved version of a draft.
///
/// @param version from 1
/// @param readable whether a paper could be made of it
public record DraftVersion(int version, String savedBy, Instant savedAt, boolean readable) {}
