package vn.vanthu.legacy.read.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes text as programs of before Unicode kept it.
final class OldBytes {

    private static final Map<OldEncoding, Map<String, byte[]>> TABLES = new HashMap<>();

    private OldBytes() {}

    /// @param text in NFC
    static byte[] of(OldEncoding encoding, String text) {
        Map<String, byte[]> table = TABLES.computeIfAbsent(encoding, OldBytes::table);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.codePoints()
                .forEach(c -> {
                    String letter = Character.toString(c);
                    byte[] bytes =
                            c < 0x80
                                    ? letter.getBytes(StandardCharsets.US_ASCII)
                                    : table.get(letter);
                    if (bytes == null && encoding == OldEncoding.TCVN3) {
                        // Its capitals with marks are small letters in a font of capitals.
                        bytes = table.get(letter.toLowerCase(java.util.Locale.ROOT));
                    }
                    if (bytes == null && encoding == OldEncoding.CP1258) {
                        bytes = parted(letter, table);
                    }
                    out.writeBytes(bytes == null ? plain(letter) : bytes);
                });
        return out.toByteArray();
    }

    // A letter and its tone, as Windows kept them.
    private static byte @Nullable [] parted(String letter, Map<String, byte[]> table) {
        String nfd = Normalizer.normalize(letter, Normalizer.Form.NFD);
        for (char tone : "\u0300\u0301\u0309\u0303\u0323".toCharArray()) {
            int at = nfd.indexOf(tone);
            if (at >= 0) {
                String base =
                        Normalizer.normalize(
                                nfd.replace(String.valueOf(tone), ""), Normalizer.Form.NFC);
                byte[] first =
                        base.charAt(0) < 0x80
                                ? base.getBytes(StandardCharsets.US_ASCII)
                                : table.get(base);
                byte[] second = table.get(String.valueOf(tone));
                return first == null || second == null ? null : new byte[] {first[0], second[0]};
            }
        }
        return null;
    }

    private static byte[] plain(String letter) {
        return switch (letter) {
            case "–", "—" -> new byte[] {'-'};
            case "“", "”" -> new byte[] {'"'};
            case "≥" -> new byte[] {'>', '='};
            default -> throw new AssertionError("no byte for " + letter);
        };
    }

    private static Map<String, byte[]> table(OldEncoding encoding) {
        Map<String, byte[]> table = new HashMap<>();
        if (encoding == OldEncoding.VNI) {
            for (char base : "aeiouyAEIOUYôöÔÖ".toCharArray()) {
                for (int mark = 0x80; mark < 0x100; mark++) {
                    boolean capital = Character.isUpperCase(base);
                    if (Character.isUpperCase((char) mark) == capital) {
                        add(encoding, table, new byte[] {(byte) base, (byte) mark});
                    }
                }
            }
        }
        for (int i = 255; i >= 0; i--) {
            if (i >= 0x80 || (i < 0x20 && encoding == OldEncoding.VISCII)) {
                add(encoding, table, new byte[] {(byte) i});
            }
        }
        return table;
    }

    private static void add(OldEncoding encoding, Map<String, byte[]> table, byte[] bytes) {
        String decoded =
                TextDecoder.nfc(encoding.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
        if (decoded.length() == 1) {
            table.putIfAbsent(decoded, bytes);
        }
    }
}
