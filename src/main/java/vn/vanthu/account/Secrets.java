package vn.vanthu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes words that nobody can guess, and the digests by which they are known again.
final class Secrets {

    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /// 256 random bits in letters that a link may hold: 43 characters.
    String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    byte[] bytes(int many) {
        byte[] bytes = new byte[many];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A key for a row.
    String id() {
        // RFC 9562, version 4; by the generator given, so that a test may know it.
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low).toString();
    }

    /// Whether `text` can be a key; what cannot is never asked of the database.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// SHA-256, hexadecimal. A word of 256 random bits needs no slow hash.
    static String digest(String word) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
