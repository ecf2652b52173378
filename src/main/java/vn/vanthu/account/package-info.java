/// Knows who works here and what each may do: accounts, roles, rights on a paper, sign-in, tokens.
///
/// In: what a person types to sign in, what an administrator decides, and the rights of one paper
/// as other rooms hold them. Out: an [Actor], a [Decision], and events that tell of every change of
/// rights. It must not know what a paper says, where it stands in its way, or how a request came
/// in.
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"database", "document", "office"})
package vn.vanthu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
