package vn.vanthu.office;

import java.util.List;
import vn.vanthu.document.Signer;

/// Somebody who may sign a paper, ready to be put under it.
///
/// @param capacity lines of quyền hạn and chức vụ from the top
/// @param right by which he signs
public record Choice(Person person, List<Signer.Capacity> capacity, SigningRight right) {

    public Choice {
        capacity = List.copyOf(capacity);
    }

    /// As the foot of a paper takes it.
    public Signer signer() {
        return new Signer(capacity, null, null, person.name());
    }
}
