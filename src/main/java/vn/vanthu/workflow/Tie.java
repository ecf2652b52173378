package vn.vanthu.workflow;

import java.time.Instant;

/// What one paper did to another.
///
/// @param source key of the paper that acts; the paper itself for a recall without a paper
/// @param target key of the paper that suffers it
/// @param reason why; empty where the acting paper says it itself
public record Tie(
        String source, Relation relation, String target, Instant at, String by, String reason) {}
