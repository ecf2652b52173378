package vn.vanthu.search.lucene;

import vn.vanthu.search.text.Term;

/// Words as they are spoken, with their accents; where they stand is not told.
final class ExactWords extends WordStream {

    @Override
    public boolean incrementToken() {
        while (true) {
            int i = take();
            if (i < 0) {
                if (!openNext()) {
                    return false;
                }
                continue;
            }
            Term term = text().term(i);
            if (term.kind() == Term.Kind.WORD) {
                byte[] bytes = term.exactBytes();
                if (bytes.length <= LONGEST && bytes.length > 0) {
                    word().set(bytes, 1);
                    return true;
                }
            }
        }
    }
}
