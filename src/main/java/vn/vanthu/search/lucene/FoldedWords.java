package vn.vanthu.search.lucene;

import vn.vanthu.search.text.Tokens;

/// Every word without accents at its position, other forms of it at the same one.
final class FoldedWords extends WordStream {

    // Position of the word before, and what is added to positions of the present text.
    private int last;
    private int shift;

    @Override
    public void reset() {
        super.reset();
        last = -1;
        shift = 0;
    }

    @Override
    public boolean incrementToken() {
        while (true) {
            int i = take();
            if (i < 0) {
                if (!openNext()) {
                    return false;
                }
                shift = last + GAP;
                continue;
            }
            Tokens text = text();
            byte[] bytes = text.term(i).foldedBytes();
            if (bytes.length <= LONGEST && bytes.length > 0) {
                int position = text.position(i) + shift;
                word().set(bytes, position - last);
                last = position;
                return true;
            }
        }
    }
}
