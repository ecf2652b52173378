/// Lets people in: the set-up link of the first start, signing in and out, the language, the desk.
///
/// In: what is typed to sign in. Out: a session, and the desk with what waits for whom. It must not
/// know how passwords are kept or who may do what.
@NullMarked
package vn.vanthu.web.entry;

import org.jspecify.annotations.NullMarked;
