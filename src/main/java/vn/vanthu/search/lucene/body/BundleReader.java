package vn.vanthu.search.lucene.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/// Reads the numbers and words that [Bundle] wrote.
final class BundleReader {

    /// How many words a bundle has, its first four bytes.
    static final VarHandle COUNT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int at;

    BundleReader(BytesRef bundle) {
        this.bytes = bundle.bytes;
        this.at = bundle.offset;
        this.end = bundle.offset + bundle.length;
    }

    /// How many words a bundle has.
    static int count(BytesRef bundle) {
        return (int) COUNT.get(bundle.bytes, bundle.offset);
    }

    /// Skips what [#count] tells.
    void skipCount() {
        at += Integer.BYTES;
    }

    boolean hasNext() {
        return at < end;
    }

    int vInt() {
        byte one = bytes[at];
        at++;
        int value = one & 0x7F;
        for (int shift = 7; one < 0; shift += 7) {
            one = bytes[at];
            at++;
            value |= (one & 0x7F) << shift;
        }
        return value;
    }

    /// @param into is made to show all of an entry, which stays where it is
    void entry(BytesRef into) {
        int begin = at;
        int kind = bytes[at];
        at++;
        skipWord();
        if (Entry.differs(kind)) {
            skipWord();
        }
        into.bytes = bytes;
        into.offset = begin;
        into.length = at - begin;
    }

    private void skipWord() {
        int length = vInt();
        at += length;
    }

    int one() {
        int value = bytes[at];
        at++;
        return value;
    }

    /// @param into is made to show the word, which stays where it is
    void word(BytesRef into) {
        int length = vInt();
        into.bytes = bytes;
        into.offset = at;
        into.length = length;
        at += length;
    }
}
