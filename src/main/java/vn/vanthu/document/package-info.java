/// Describes a paper as plain data: who issues it, what it says, who signs and who receives it.
///
/// In: values checked by their own constructors. Out: [Draft], and by [Draft#issue] an
/// [IssuedPaper]. It must not know looks (no margin, face or size), files, JSON, the clock or any
/// framework: only the JDK.
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {})
package vn.vanthu.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
