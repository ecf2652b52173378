/// Reads papers of the past out of whatever file an office kept them in, and proposes what they say
/// for a clerk to confirm.
///
/// `read` turns a file into pages of lines, `parse` turns lines into a proposed paper whose every
/// field tells how sure it is, `repair` proposes accents for text that a scan lost, `cite` finds
/// what a paper refers to, `twin` tells which papers are the same, `judged` measures proposals, and
/// `batch` leads files from their folder to the archive's door.
///
/// In: files in any of the formats and encodings of twenty years. Out: a proposal, never a paper:
/// only a clerk's word makes it one, in `batch`. It must not know drafts, approval, doors, the
/// archive or the index.
@NullMarked
@ApplicationModule(
        displayName = "Legacy",
        allowedDependencies = {"account", "database", "document", "document::json", "search::text"})
package vn.vanthu.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
