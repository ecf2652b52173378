package vn.vanthu.legacy.read.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes text whose encoding nobody noted.
public final class TextDecoder {

    private static final int SAMPLE = 16_384;

    private TextDecoder() {}

    /// The text; null when the bytes are no text at all.
    public static @Nullable Decoded decode(byte[] bytes) {
        Decoded marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        Decoded wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (isBinary(bytes)) {
            return null;
        }
        String text = strict(bytes, 0, StandardCharsets.UTF_8);
        return text == null ? old(bytes) : LetterMend.mend(text, "UTF-8");
    }

    private static @Nullable Decoded marked(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            String text = new String(b, 3, b.length - 3, StandardCharsets.UTF_8);
            return LetterMend.mend(text, "UTF-8");
        }
        if (starts(b, 0xFF, 0xFE)) {
            String text = new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
            return LetterMend.mend(text, "UTF-16LE");
        }
        if (starts(b, 0xFE, 0xFF)) {
            String text = new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
            return LetterMend.mend(text, "UTF-16BE");
        }
        return null;
    }

    /// UTF-16 that does not say so: half of the bytes of its ASCII letters are zero.
    private static @Nullable Decoded wide(byte[] b) {
        int seen = Math.min(b.length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < seen; i++) {
            zeros[i & 1] += b[i] == 0 ? 1 : 0;
        }
        int most = seen / 2;
        for (int side = 0; side < 2; side++) {
            boolean wide = b.length % 2 == 0 && zeros[side] * 4 > most;
            if (wide && zeros[1 - side] * 20 <= most) {
                Charset charset = side == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                String text = strict(b, 0, charset);
                return text == null || text.chars().anyMatch(TextDecoder::isControl)
                        ? null
                        : LetterMend.mend(text, charset.name());
            }
        }
        return null;
    }

    private static boolean isControl(int c) {
        return c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0;
    }

    /// Control characters that no text holds. VISCII keeps six capitals among them.
    private static boolean isBinary(byte[] b) {
        int odd = 0;
        for (byte each : b) {
            int c = each & 0xFF;
            if (c == 0) {
                return true;
            }
            boolean control =
                    c < 0x20
                            && switch (c) {
                                case '\t',
                                        '\n',
                                        '\r',
                                        '\f',
                                        0x0B,
                                        0x1A,
                                        2,
                                        5,
                                        6,
                                        0x14,
                                        0x19,
                                        0x1E ->
                                        false;
                                default -> true;
                            };
            odd += control ? 1 : 0;
        }
        return odd * 200L > b.length;
    }

    private static Decoded old(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        // Mostly UTF-8 with a few broken bytes, as after a cut in the middle of a letter.
        String broken = new String(bytes, StandardCharsets.UTF_8);
        String best = broken;
        String encoding = "UTF-8";
        int bestScore = Fitness.of(broken).score();
        for (OldEncoding old :
                List.of(
                        OldEncoding.TCVN3,
                        OldEncoding.VNI,
                        OldEncoding.VISCII,
                        OldEncoding.CP1258,
                        OldEncoding.CP1252)) {
            String text = nfc(old.decode(raw));
            int score = Fitness.of(text).score();
            if (score > bestScore) {
                best = text;
                encoding = old.shownName();
                bestScore = score;
            }
        }
        return new Decoded(nfc(best), encoding);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
