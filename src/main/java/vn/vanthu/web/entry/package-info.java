/// Lets people in: the set-up link of the first start, signing in and out, by password or by the
/// office's own provider, the language.
///
/// In: what is typed to sign in, or what the provider signed. Out: a session. It must not know how
/// passwords are kept or who may do what.
@NullMarked
package vn.vanthu.web.entry;

import org.jspecify.annotations.NullMarked;
