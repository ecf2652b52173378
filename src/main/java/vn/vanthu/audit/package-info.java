/// Remembers who did what to what and when; nobody writes to it, it listens.
///
/// In: the events of the other rooms, taken down in the transaction of the act itself. Out: the
/// trail by subject, person or time, and whether it is still whole. It must not know texts of
/// papers, passwords or tokens, nor decide anything.
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"document", "account", "office", "database"})
package vn.vanthu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
