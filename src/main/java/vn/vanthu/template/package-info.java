/// Knows the kinds of paper: reads their forms, checks what a clerk filled in, yields a paper.
///
/// In: the folders of `templates/` (a form each, `form.yaml`) and filled forms of format `form/1`.
/// Out: a [vn.vanthu.document.Paper] or a list of [vn.vanthu.document.Problem] that point at the
/// clerk's own places, `values.subject`. Standing wording is said by Thymeleaf in its TEXT mode;
/// what a clerk writes is never read as wording. It must not know looks, files on paper, numbers
/// given by the register or who fills the form in. The published schema of a filled form is
/// `src/main/resources/schema/form-1.schema.json`.
@NullMarked
@ApplicationModule(
        displayName = "Template",
        allowedDependencies = {"document", "document::json"})
package vn.vanthu.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
