/// Stores a paper as JSON and reads it back, naming every problem at once.
///
/// In: bytes or a tree, format `paper/1`. Out: a [vn.vanthu.document.Paper] or a list of
/// [vn.vanthu.document.Problem]. The only place that knows Jackson for papers. It must not know
/// kinds, looks or where papers are kept. The published schema is
/// `src/main/resources/schema/paper-1.schema.json`.
@NullMarked
@NamedInterface("json")
package vn.vanthu.document.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
