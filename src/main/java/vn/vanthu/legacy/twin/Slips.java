package vn.vanthu.legacy.twin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file to which slips are only added, each with its length and a check.
///
/// What a kill or a power cut left of a slip does not pass its check; there the file ends, whatever
/// lies behind.
final class Slips implements AutoCloseable {

    /// Where the first slip begins.
    static final long BEGIN = 8;

    // The last letter is the version of the form.
    private static final long NAME = 0x7674_736C_6970_7331L;
    private static final int HEAD = 2 * Integer.BYTES;
    // Most slips are shorter, so one look is enough.
    private static final int USUAL = 2_048;
    private static final int LONGEST = 1 << 20;

    private final FileChannel file;

    private Slips(FileChannel file) {
        this.file = file;
    }

    /// Opens a file of slips; one that is none is emptied.
    static Slips open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        Slips slips = new Slips(file);
        ByteBuffer name = slips.bytes(0, Long.BYTES);
        if (name.remaining() < Long.BYTES || name.getLong() != NAME) {
            slips.empty();
        }
        return slips;
    }

    /// Forgets all.
    void empty() throws IOException {
        file.truncate(0);
        write(ByteBuffer.allocate(Long.BYTES).putLong(NAME).flip(), 0);
    }

    /// Adds a slip.
    ///
    /// @param end of those before
    /// @return the new end
    long add(Slip slip, long end) throws IOException {
        byte[] packed = slip.packed();
        if (packed.length > LONGEST) {
            throw new IllegalArgumentException("a slip of " + packed.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + packed.length);
        bytes.putInt(packed.length).putInt(check(packed)).put(packed).flip();
        int length = bytes.remaining();
        write(bytes, end);
        return end + length;
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += file.write(bytes, next);
        }
    }

    /// A slip that was added.
    ///
    /// @throws TornBox when none, or only a part of one, lies there
    Slip at(long at) throws IOException {
        byte[] packed = packed(at);
        if (packed == null) {
            throw new TornBox("no whole slip lies at " + at);
        }
        return Slip.of(packed);
    }

    /// Hears of slips.
    interface Reader {
        void at(long begin, Slip slip) throws IOException;
    }

    /// Hands out all slips in order, up to the first that is not whole.
    ///
    /// @return where the whole ones end; what lay behind is gone
    long each(Reader reader) throws IOException {
        long at = BEGIN;
        for (byte[] packed = packed(at); packed != null; packed = packed(at)) {
            reader.at(at, Slip.of(packed));
            at += HEAD + packed.length;
        }
        file.truncate(at);
        return at;
    }

    private byte @Nullable [] packed(long at) throws IOException {
        ByteBuffer bytes = bytes(at, USUAL);
        if (bytes.remaining() < HEAD) {
            return null;
        }
        int length = bytes.getInt();
        int check = bytes.getInt();
        if (length <= 0 || length > LONGEST) {
            return null;
        }
        if (length > bytes.remaining()) {
            bytes = bytes(at + HEAD, length);
        }
        if (length > bytes.remaining()) {
            return null;
        }
        byte[] packed = new byte[length];
        bytes.get(packed);
        return check(packed) == check ? packed : null;
    }

    private ByteBuffer bytes(long at, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        int n = 0;
        while (n >= 0 && bytes.hasRemaining()) {
            n = file.read(bytes, at + bytes.position());
        }
        return bytes.flip();
    }

    private static int check(byte[] packed) {
        CRC32C check = new CRC32C();
        check.update(packed);
        return (int) check.getValue();
    }

    long size() throws IOException {
        return file.size();
    }

    /// Has all that was added on the disk.
    void force() throws IOException {
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
