package vn.vanthu.search.lucene;

import java.util.Set;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Words that hold a sentence together and tell no paper from another; a paper need not have them
/// to be found, though they still count a little in its rank.
final class FunctionWords {

    private static final Set<String> EXACT = exact();
    // Without accents `do`, `so` and `bao` may be any of several words; only those that are seldom
    // anything else are passed over.
    private static final Set<String> PLAIN =
            Set.of("va", "cua", "cac", "nhung", "la", "duoc", "voi", "hoac", "cho", "trong");

    private FunctionWords() {}

    static boolean are(Term term) {
        return term.isAccented() ? EXACT.contains(term.exact()) : PLAIN.contains(term.folded());
    }

    private static Set<String> exact() {
        Tokens tokens =
                Tokens.of(
                        "và của các những là thì mà được bị tại với trong theo về này đó khi nếu hay"
                                + " hoặc cũng đã đang sẽ như thế nào gì bởi vì rằng còn");
        Set<String> words = new java.util.HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.term(i).exact());
        }
        return Set.copyOf(words);
    }
}
