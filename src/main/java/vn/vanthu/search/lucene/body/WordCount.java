package vn.vanthu.search.lucene.body;

import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/// How many words a field has that is made of a bundle, by which a long paper is ranked lower.
interface WordCount extends Attribute {

    int words();

    /// Keeps the number.
    final class Kept extends AttributeImpl implements WordCount {

        private int words;

        @Override
        public int words() {
            return words;
        }

        void set(int newWords) {
            words = newWords;
        }

        @Override
        public void clear() {
            words = 0;
        }

        @Override
        public void copyTo(AttributeImpl target) {
            ((Kept) target).set(words);
        }

        @Override
        public void reflectWith(AttributeReflector reflector) {
            reflector.reflect(WordCount.class, "words", words);
        }
    }
}
