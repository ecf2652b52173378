package vn.vanthu.legacy.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.vanthu.legacy.ReadFile;

/// Packs what was read of a file, so that it need not be read again.
public final class KeptReading {

    // Said first, so that a later form can be told apart.
    private static final byte FORM = 1;

    private KeptReading() {}

    public static byte[] pack(ReadFile file) {
        return packed(out -> Wire.write(out, file));
    }

    public static byte[] pack(OldRegister register) {
        return packed(out -> Wire.write(out, register));
    }

    /// Whether pages were packed, and not a register book.
    public static boolean isFile(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.read() == FORM && in.read() == Wire.READ;
        } catch (IOException e) {
            throw new UncheckedIOException("a reading that was kept is damaged", e);
        }
    }

    /// The pages that were packed.
    public static ReadFile file(byte[] packed) {
        return unpacked(packed, Wire.READ, Wire::readFile);
    }

    /// The register book that was packed.
    public static OldRegister register(byte[] packed) {
        return unpacked(packed, Wire.REGISTER, Wire::register);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Taking<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, quick))) {
            out.writeByte(FORM);
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    private static <T> T unpacked(byte[] packed, byte sort, Taking<T> taking) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readByte() != FORM || in.readByte() != sort) {
                throw new IllegalStateException("a reading of another form");
            }
            return taking.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a reading that was kept is damaged", e);
        }
    }
}
