/// Asks at every door who comes in, in which language, and whether he may do what he wants.
///
/// In: a request and the one who is signed in to it. Out: the [vn.vanthu.account.Actor] and the
/// [vn.vanthu.message.Language] for a controller, or a [Refusal] with its reasons and its status.
/// How somebody signs in is the affair of each door: programs by token, people by a page. It must
/// not know what any route does beyond the act that [Does] names.
@NullMarked
@ApplicationModule(
        displayName = "Door",
        allowedDependencies = {"account", "archive", "document", "keeping", "message", "register"})
package vn.vanthu.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
