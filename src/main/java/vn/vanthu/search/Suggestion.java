package vn.vanthu.search;

/// What may be meant by the first letters typed.
///
/// @param query what the box should hold when it is chosen
/// @param shown as a person reads it
/// @param paper key of the paper it leads to; empty when it leads to a search
public record Suggestion(Sort sort, String query, String shown, String paper) {

    /// What is suggested, in the order they are shown.
    public enum Sort {
        NUMBER,
        SUBJECT,
        PERSON,
        TERM
    }
}
