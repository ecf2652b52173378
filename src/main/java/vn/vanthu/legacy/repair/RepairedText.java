package vn.vanthu.legacy.repair;

import java.util.List;

/// A damaged text with a proposal beside each of its words.
///
/// @param text as it was given, untouched
/// @param damage how damaged it is, 0 to 100
/// @param words all that are no figures, labels or abbreviations, in order
public record RepairedText(String text, int damage, List<RepairedWord> words) {

    public RepairedText {
        words = List.copyOf(words);
    }

    /// Words for which something else is proposed.
    public List<RepairedWord> changes() {
        return words.stream().filter(RepairedWord::isChange).toList();
    }

    /// The text as it would be if all proposals were taken that are at least so sure.
    ///
    /// @param least 0 to 1
    public String taking(double least) {
        StringBuilder taken = new StringBuilder(text.length() + text.length() / 8);
        int from = 0;
        for (RepairedWord word : words) {
            if (word.isChange() && word.confidence() >= least) {
                taken.append(text, from, word.start()).append(word.proposal());
                from = word.end();
            }
        }
        return taken.append(text, from, text.length()).toString();
    }
}
