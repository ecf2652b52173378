package vn.vanthu.legacy.batch;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a clerk confirms of a paper of the past.
public enum PastField {
    KIND("kind"),
    NUMBER("number"),
    SYMBOL("symbol"),
    DATE("date"),
    AGENCY("agency"),
    PARENT_AGENCY("parentAgency"),
    PLACE("place"),
    SUBJECT("subject"),
    SIGNER("signer");

    /// Those that decide how doubtful a paper is as a whole.
    public static final Set<PastField> DECISIVE =
            Set.of(KIND, NUMBER, DATE, AGENCY, SUBJECT, SIGNER);

    private final String key;

    PastField(String key) {
        this.key = key;
    }

    /// The field of that key.
    public static Optional<PastField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /// As reports and problems call it.
    public String key() {
        return key;
    }
}
