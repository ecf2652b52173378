package vn.vanthu.search.text;

import java.util.ArrayList;
import java.util.List;

/// Words in a row that may be said otherwise.
final class Form {

    private final Term[] terms;
    private final boolean isShort;
    // `b/c`: letters that only mean something with the stroke between them.
    private final boolean isTight;
    private final List<Abbreviations.Alternative> alternatives = new ArrayList<>();

    private Form(Term[] terms, boolean isShort, boolean isTight) {
        this.terms = terms;
        this.isShort = isShort;
        this.isTight = isTight;
    }

    static Form of(String text, boolean isShort) {
        return new Form(terms(text), isShort, isShort && text.indexOf('/') > 0);
    }

    /// The same words, with alternatives of its own.
    Form copy() {
        Form copy = new Form(terms, isShort, isTight);
        copy.alternatives.addAll(alternatives);
        return copy;
    }

    void add(Abbreviations.Alternative alternative) {
        if (!alternatives.contains(alternative)) {
            alternatives.add(alternative);
        }
    }

    List<Abbreviations.Alternative> alternatives() {
        return alternatives;
    }

    String first() {
        return terms[0].folded();
    }

    /// How far this form is said from a position on: the position after it, or -1. Accents that
    /// were typed must be right; accents that were not are not missed.
    ///
    /// @param words the first token of each position, -1 where there is none to compare
    int saidUntil(Tokens tokens, int[] words, int from) {
        int at = from;
        int before = -1;
        for (Term term : terms) {
            if (at >= words.length || words[at] < 0) {
                return -1;
            }
            int token = token(tokens, words[at], term);
            if (token < 0 || (before >= 0 && !isNext(tokens, before, words[at]))) {
                return -1;
            }
            before = token;
            at++;
            // `KH & CN` is a word over two positions.
            while (at < words.length
                    && words[at] >= 0
                    && tokens.start(words[at]) < tokens.end(token)) {
                at++;
            }
        }
        // `ta`, `da` in small letters are words of their own.
        boolean isWord = isShort && terms.length == 1 && Syllable.isBare(terms[0].folded());
        return isWord && !tokens.isInCapitals(before) ? -1 : at;
    }

    // The token of a position that says the term: the word itself, or capitals joined over blanks.
    private static int token(Tokens tokens, int word, Term term) {
        for (int i = word; i < tokens.size() && tokens.position(i) == tokens.position(word); i++) {
            boolean counts = i == word || tokens.term(i).kind() == Term.Kind.ABBREVIATION;
            if (counts && isSaid(tokens.term(i), term)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNext(Tokens tokens, int before, int token) {
        int gap = tokens.start(token) - tokens.end(before);
        return tokens.isJoined(token) && (!isTight || gap == 1);
    }

    private static boolean isSaid(Term typed, Term form) {
        return typed.exact().equals(form.exact())
                || (!typed.isAccented() && typed.folded().equals(form.folded()));
    }

    /// What two spellings of the same words have in common.
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (Term term : terms(text)) {
            key.append(' ').append(term.exact());
        }
        return key.toString();
    }

    // One term a position.
    private static Term[] terms(String text) {
        Tokens tokens = Tokens.of(text);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) == terms.size()) {
                terms.add(tokens.term(i));
            }
        }
        return terms.toArray(Term[]::new);
    }
}
