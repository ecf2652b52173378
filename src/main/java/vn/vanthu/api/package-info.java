/// Opens the program to other programs: the acts of the house as JSON under `/api/v1`.
///
/// One controller a resource; [vn.vanthu.door.Does] on each route names the [vn.vanthu.account.Act]
/// it does. A request passes [FaultFilter], [BodyLimitFilter], [SignInFilter], [AnswerFilter] and
/// [vn.vanthu.door.ActInterceptor] before its controller sees it; whatever is refused on the way
/// becomes one form of answer, [ProblemBody].
///
/// `past` takes papers of the past in.
///
/// In: requests signed by a token or by login and password. Out: views, files, and problems in the
/// language of the reader; papers pass as the bytes they are. It must not know SQL of other rooms,
/// how a paper is read or written, or what an act means; nothing may depend on it.
@NullMarked
@ApplicationModule(
        displayName = "Programming interface",
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
package vn.vanthu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
