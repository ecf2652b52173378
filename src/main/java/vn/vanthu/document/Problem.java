package vn.vanthu.document;

import java.util.List;

/// Something a clerk can mend, as a value: what is wrong, where, and the code of the rule.
///
/// The sentences a person reads (fact, rule, next act; in Vietnamese and English) belong to the
/// code and live in the message files.
///
/// @param code leads to the clause, such as `PL1.II.7.signer-missing`
/// @param field where, such as `foot.signers[0].name`; empty for the paper as a whole
/// @param values found values that the sentences quote, in order
public record Problem(Severity severity, String code, String field, List<String> values) {

    public Problem {
        Require.text(code, "code");
        values = List.copyOf(values);
    }

    /// How much it matters.
    public enum Severity {
        /// The paper cannot be made.
        MUST,
        /// The paper can be made, but breaks a rule.
        SHOULD,
        /// Worth a look.
        NOTE
    }

    public static Problem must(String code, String field, Object... values) {
        return new Problem(Severity.MUST, code, field, strings(values));
    }

    public static Problem should(String code, String field, Object... values) {
        return new Problem(Severity.SHOULD, code, field, strings(values));
    }

    public boolean isFatal() {
        return severity == Severity.MUST;
    }

    private static List<String> strings(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }
}
