/// Finds papers across all years, as a Vietnamese office asks for them.
///
/// [Search] answers; [Follower] keeps the one index in step with the archive's journal, so it may
/// be deleted and made again; [SelfCheck] compares index, archive and register. `text` reads
/// Vietnamese, `lucene` holds the index, `judged` measures rankings.
///
/// In: what was kept by the archive, and a [SearchRequest] of an [vn.vanthu.account.Actor]. Out:
/// [Results] of papers that he may read, and of no others: no count, suggestion or excerpt tells of
/// the rest. It must not know drafts, approval, doors, or how papers are laid out.
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "document",
            "document::book",
            "document::json",
            "archive",
            "register",
            "office",
            "account",
            "database",
            "message"
        })
package vn.vanthu.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
