/// Leads a paper on its way: drafted, approved twice, signed, numbered, archived, and what follows.
///
/// [Drafts] keeps every version, [Approval] passes a draft from step to step, [Issuing] gives it
/// its number and lays it into the archive in one readable method, [Papers] opens what was issued,
/// [AfterIssue] corrects, replaces, recalls and copies it.
///
/// In: filled forms, and an [vn.vanthu.account.Actor] whose rights are asked at every act. Out:
/// [vn.vanthu.document.Outcome]s: what was done, or every reason why not. It must not know doors,
/// passwords, SQL of other rooms, or how a page looks.
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "document",
            "document::json",
            "document::book",
            "template",
            "render",
            "render::press",
            "render::copy",
            "render::docx",
            "register",
            "archive",
            "office",
            "account",
            "keeping",
            "legacy::batch",
            "legacy::cite",
            "legacy::parse",
            "legacy::twin",
            "database"
        })
package vn.vanthu.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
