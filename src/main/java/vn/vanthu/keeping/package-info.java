/// Keeps register and archive in step, and does what Văn thư does with them apart from papers.
///
/// [Chronicle] chains every act of the register into the archive's journal and copies the journal
/// back, [RegisterDesk] reserves, voids, closes years and prints books, [Upkeep] backs up,
/// restores, verifies and makes the register again from the archive.
///
/// In: acts of an [vn.vanthu.account.Actor] whose rights are asked first. Out:
/// [vn.vanthu.document.Outcome]s and printed books. It must not know drafts, their approval, doors,
/// or the SQL of other rooms.
@NullMarked
@ApplicationModule(
        displayName = "Keeping",
        allowedDependencies = {
            "document",
            "document::book",
            "document::json",
            "render",
            "render::book",
            "register",
            "archive",
            "office",
            "account",
            "database"
        })
package vn.vanthu.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
