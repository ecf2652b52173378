/// Keeps issued papers unchanged: versions, digests, a journal chained by hash, and their proof.
///
/// In: a [Deposit], the complete files of one version of a paper and the act that made it. Out:
/// [Kept] with its line of the journal once all of it is forced to disk; [Holding]s; the findings
/// of [ArchiveVerifier]; a [Backup]. Everything works on a copy of the folder alone. It must not
/// know databases, users, workflow or how papers are laid out.
@NullMarked
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"document", "document::json"})
package vn.vanthu.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
