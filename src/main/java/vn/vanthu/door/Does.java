package vn.vanthu.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.vanthu.account.Act;

/// Names what a route does, for the one who decides about rights and for the published description.
///
/// A route without it is answered to nobody.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Does {

    /// The act whose right is asked; none only where `open` says for whom the route is open.
    Act[] act() default {};

    /// For whom the route is open when it is no act.
    Open open() default Open.NOBODY;

    /// The status of the answer when all went well.
    int status() default 200;

    /// In a line of English, for the published description; pages have none.
    String en() default "";

    /// The same in Vietnamese.
    String vi() default "";

    /// Who may use a route that is no act.
    enum Open {
        /// Nobody: the route is an act and asks for its right.
        NOBODY,
        /// Whoever is signed in; the route tells nothing about papers.
        SIGNED_IN,
        /// Anybody, for there is nobody yet, or nothing to hide.
        ANYBODY
    }
}
