package vn.vanthu.register;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An act of the register that the journal of the archive has yet to hear of.
///
/// @param id a UUID
/// @param act such as `number-void`
/// @param detail what it was about, by name, in order
public record PendingAct(String id, Instant at, String by, String act, Map<String, String> detail) {
    public PendingAct {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }
}
