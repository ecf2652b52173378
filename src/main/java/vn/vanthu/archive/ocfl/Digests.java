package vn.vanthu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reckons SHA-512, the one digest of the archive, in small hexadecimal letters.
public final class Digests {

    private static final int CHUNK = 1 << 16;

    private Digests() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha512().digest(bytes));
    }

    /// The digest of a regular file; a link is refused, for it may lead out of the folder.
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha512();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-512", e);
        }
    }
}
