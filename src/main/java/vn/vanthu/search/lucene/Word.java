package vn.vanthu.search.lucene;

import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;

/// Tells Lucene of one word: its bytes and its step from the word before.
///
/// All that Lucene asks a stream for in one object, so that no word costs any.
final class Word extends AttributeImpl
        implements TermToBytesRefAttribute,
                PositionIncrementAttribute,
                OffsetAttribute,
                TermFrequencyAttribute {

    private final BytesRef whole = new BytesRef();
    private BytesRef bytes = new BytesRef();
    private int step = 1;
    private int frequency = 1;

    /// @param shared is not changed
    /// @param newStep positions from the word before; 0 for the same place
    void set(byte[] shared, int newStep) {
        whole.bytes = shared;
        whole.length = shared.length;
        set(whole, newStep);
    }

    /// @param newStep positions from the word before; 0 for the same place
    void set(BytesRef newBytes, int newStep) {
        bytes = newBytes;
        step = newStep;
        frequency = 1;
    }

    @Override
    public BytesRef getBytesRef() {
        return bytes;
    }

    @Override
    public void setPositionIncrement(int positionIncrement) {
        step = positionIncrement;
    }

    @Override
    public int getPositionIncrement() {
        return step;
    }

    // Excerpts are cut by reading the text again, which costs less than keeping offsets.
    @Override
    public int startOffset() {
        return 0;
    }

    @Override
    public int endOffset() {
        return 0;
    }

    @Override
    public void setOffset(int startOffset, int endOffset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTermFrequency(int termFrequency) {
        frequency = termFrequency;
    }

    @Override
    public int getTermFrequency() {
        return frequency;
    }

    @Override
    public void clear() {
        set(new BytesRef(), 1);
    }

    @Override
    public void copyTo(AttributeImpl target) {
        ((Word) target).set(BytesRef.deepCopyOf(bytes), step);
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
        reflector.reflect(TermToBytesRefAttribute.class, "bytes", bytes);
        reflector.reflect(PositionIncrementAttribute.class, "positionIncrement", step);
        reflector.reflect(OffsetAttribute.class, "startOffset", 0);
        reflector.reflect(OffsetAttribute.class, "endOffset", 0);
        reflector.reflect(TermFrequencyAttribute.class, "termFrequency", frequency);
    }
}
