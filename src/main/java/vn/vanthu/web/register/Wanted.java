package vn.vanthu.web.register;

import vn.vanthu.register.Entry;
import vn.vanthu.register.Line;
import vn.vanthu.web.Plain;

/// Says which entries of the book somebody looks for.
///
/// @param kind code of a form; empty for every kind
/// @param state name of a state; empty for every state
/// @param q words in number, subject, signer, recipients or reason; empty for all
record Wanted(String kind, String state, String q) {

    public boolean isAll() {
        return kind.isEmpty() && state.isEmpty() && q.isEmpty();
    }

    boolean fits(Entry entry) {
        Line line = entry.line();
        if (!state.isEmpty() && !state.equals(entry.state().name())) {
            return false;
        }
        if (!kind.isEmpty() && (line == null || !kind.equals(line.kind()))) {
            return false;
        }
        return q.isEmpty() || Plain.of(words(entry, line)).contains(Plain.of(q));
    }

    private static String words(Entry entry, @org.jspecify.annotations.Nullable Line line) {
        StringBuilder words = new StringBuilder(entry.label());
        if (line != null) {
            words.append('\n').append(line.subject());
            words.append('\n').append(line.signer());
            words.append('\n').append(line.recipients());
        }
        var held = entry.held();
        if (held != null) {
            words.append('\n').append(held.owner()).append('\n').append(held.purpose());
        }
        return words.append('\n').append(entry.reason() == null ? "" : entry.reason()).toString();
    }
}
