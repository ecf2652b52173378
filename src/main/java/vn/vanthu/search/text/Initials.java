package vn.vanthu.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The letters of an abbreviation, each the beginning of a word.
final class Initials {

    // What an abbreviation passes over: Bộ phận tiếp nhận và trả kết quả is BPTN&TKQ.
    private static final Set<String> PASSED =
            Set.of(
                    "va", "cua", "cac", "cho", "ve", "tren", "trong", "voi", "theo", "la", "tai",
                    "doi", "tu", "den", "nhung", "o", "de", "do");

    private final List<String> groups;

    private Initials(List<String> groups) {
        this.groups = groups;
    }

    /// Capitals begin a group, small letters go on with it: TTr is T and Tr, QyĐ is Qy and Đ.
    static Initials of(String abbreviation) {
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < abbreviation.length(); i++) {
            char c = abbreviation.charAt(i);
            boolean begins = Character.isUpperCase(c) || !Character.isLetter(c);
            if (begins && !group.isEmpty()) {
                groups.add(Spelling.read(group.toString()).folded());
                group.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                group.append(c);
            }
        }
        if (!group.isEmpty()) {
            groups.add(Spelling.read(group.toString()).folded());
        }
        return new Initials(groups);
    }

    /// The token of the first of the words that they begin, or -1.
    ///
    /// @param words tokens from the last word back to the first
    int first(Tokens tokens, int[] words, int count) {
        if (groups.size() < 2 || groups.size() > count) {
            return -1;
        }
        return first(
                tokens, words, count, 0, groups.size() - 1, new boolean[count * groups.size()]);
    }

    // Each step either takes a word for the group or passes over one; words are few.
    // `failed` remembers what led nowhere, lest a row of `và` be tried in every way.
    private int first(
            Tokens tokens, int[] words, int count, int word, int group, boolean[] failed) {
        if (word == count || failed[word * groups.size() + group]) {
            return -1;
        }
        String folded = tokens.term(words[word]).folded();
        if (begins(folded, groups.get(group))) {
            int first =
                    group == 0
                            ? words[word]
                            : first(tokens, words, count, word + 1, group - 1, failed);
            if (first >= 0) {
                return first;
            }
        }
        // The last word cannot be passed over: it stands right beside the abbreviation.
        if (word > 0 && PASSED.contains(folded)) {
            int first = first(tokens, words, count, word + 1, group, failed);
            if (first >= 0) {
                return first;
            }
        }
        failed[word * groups.size() + group] = true;
        return -1;
    }

    private static boolean begins(String word, String group) {
        if (word.isEmpty() || word.charAt(0) != group.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 1; i < group.length(); i++) {
            // The y of quy is an i among terms.
            char letter =
                    group.charAt(i) == 'y' && word.indexOf('y', at + 1) < 0 ? 'i' : group.charAt(i);
            at = word.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
