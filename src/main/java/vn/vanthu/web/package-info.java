/// Opens the house to people: the pages of the office, in a browser.
///
/// A screen is a sub-package (`entry`, `desk`, `draft`, `preview`, `way`, `paper`, `past`,
/// `register`, `search`, `office`) of one controller a page; this package holds what all screens
/// share: who is signed in to the browser's session, the frame around each page, its texts, and
/// what is said when something is refused.
///
/// In: requests of a browser with its session. Out: HTML by Thymeleaf from
/// `src/main/resources/pages`, files, and small JSON answers to the scripts of a page. It must not
/// know SQL of other rooms, how a paper is read or written, or what an act means; nothing may
/// depend on it.
@NullMarked
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {
            "account",
            "archive",
            "audit",
            "database",
            "document",
            "document::book",
            "document::json",
            "door",
            "keeping",
            "legacy",
            "legacy::batch",
            "legacy::cite",
            "legacy::parse",
            "legacy::repair",
            "message",
            "office",
            "register",
            "render",
            "render::book",
            "render::copy",
            "render::press",
            "search",
            "template",
            "workflow"
        })
package vn.vanthu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
