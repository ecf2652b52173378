package vn.vanthu.legacy.batch;

import java.util.EnumMap;
import java.util.Map;

/// What a paper of the past is, as proposed or as a clerk corrected it; empty where it is not
/// known.
///
/// Numbers are as printed (`01A`), the day is `2017-12-29`, the kind is the code of a form.
public record PastValues(Map<PastField, String> values) {

    public PastValues {
        Map<PastField, String> stripped = new EnumMap<>(PastField.class);
        values.forEach((field, value) -> stripped.put(field, value.strip()));
        values = Map.copyOf(stripped);
    }

    /// Nothing is known.
    public static PastValues none() {
        return new PastValues(Map.of());
    }

    public String get(PastField field) {
        return values.getOrDefault(field, "");
    }

    /// The same with another value of a field.
    public PastValues with(PastField field, String value) {
        Map<PastField, String> more = new EnumMap<>(PastField.class);
        more.putAll(values);
        more.put(field, value);
        return new PastValues(more);
    }

    /// Number and symbol as printed, `453/SKHCN-TTr`; as much of it as is known.
    public String label() {
        String symbol = get(PastField.SYMBOL);
        return symbol.isEmpty() ? get(PastField.NUMBER) : get(PastField.NUMBER) + "/" + symbol;
    }
}
