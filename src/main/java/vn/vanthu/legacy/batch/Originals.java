package vn.vanthu.legacy.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Keeps the bytes of files until the archive has them, each under its digest.
///
/// What [#keep] returned is on the disk. A file that no list knows of is one whose adding was cut
/// off; adding it again writes over it.
final class Originals {

    private static final int PIECE = 1 << 16;

    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /// What was kept.
    record Kept(String id, long bytes) {}

    /// Keeps a stream to its end, or not at all when it is longer than `most`.
    ///
    /// @return its digest and length; longer than `most` when it was not kept
    Kept keep(InputStream in, long most) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "new-", ".tmp");
        try {
            MessageDigest digest = digest();
            long length = 0;
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                byte[] piece = new byte[PIECE];
                for (int n = in.read(piece); n >= 0 && length <= most; n = in.read(piece)) {
                    digest.update(piece, 0, n);
                    ByteBuffer rest = ByteBuffer.wrap(piece, 0, n);
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                    length += n;
                }
                out.force(true);
            }
            String id = HexFormat.of().formatHex(digest.digest());
            if (length > 0 && length <= most) {
                Path place = path(id);
                Files.createDirectories(place.getParent());
                Files.move(
                        fresh,
                        place,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
            return new Kept(id, length);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The digest of a stream, without keeping it.
    static String digest(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            digest.update(piece, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Path path(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }

    boolean has(String id) {
        return Files.isRegularFile(path(id));
    }

    /// Its bytes, proved by their digest.
    byte[] bytes(String id) {
        try {
            byte[] bytes = Files.readAllBytes(path(id));
            if (!HexFormat.of().formatHex(digest().digest(bytes)).equals(id)) {
                throw new IllegalStateException(path(id) + " is not what was added");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("what was added is not there: " + path(id), e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
