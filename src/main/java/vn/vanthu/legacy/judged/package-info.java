/// Measures how well papers are read: proposals against what people say that the papers are.
///
/// In: proposals, and a file `<name>.expected.json` for each paper. Out: precision and recall of
/// each field, and every mistake by name. It must not know how papers are read.
@NullMarked
@NamedInterface("judged")
package vn.vanthu.legacy.judged;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
