/// Keeps the agency as data with days of validity: names, units, posts, people, who may sign what.
///
/// In: a file of format `office/1`, and changes that an administrator makes, each with the day from
/// which it holds. Out: the agency, its units, its signers and the bodies it writes to, as they
/// were on a given day. It must not know papers, numbers given, accounts or who is signed in.
@NullMarked
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {"database", "document"})
package vn.vanthu.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
