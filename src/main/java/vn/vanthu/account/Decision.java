package vn.vanthu.account;

import java.util.List;
import vn.vanthu.document.Problem;

/// Whether somebody may do something.
public sealed interface Decision {

    /// He may.
    ///
    /// @param notes what the trail should remember of it, such as that he approves his own draft
    record Allowed(List<Problem> notes) implements Decision {
        public Allowed {
            notes = List.copyOf(notes);
        }
    }

    /// He may not.
    ///
    /// @param why its code begins with `RIGHT.refused`
    record Refused(Problem why) implements Decision {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /// Empty when allowed; else the one reason.
    default List<Problem> problems() {
        return switch (this) {
            case Allowed _ -> List.of();
            case Refused(var why) -> List.of(why);
        };
    }
}
