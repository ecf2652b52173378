package vn.vanthu.legacy.read.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.vanthu.search.text.Tokens;

/// Undoes what happens when UTF-8 is read by a Western table: `Viá»‡t` for Việt.
final class Mojibake {

    private Mojibake() {}

    /// The text with every line mended that can be; others stay.
    static String mend(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            boolean last = end < 0;
            end = last ? text.length() : end;
            mended.append(line(text.substring(start, end)));
            if (!last) {
                mended.append('\n');
            }
            start = end + 1;
        }
        return mended.toString();
    }

    private static String line(String line) {
        String bytes = WesternBytes.of(line);
        byte[] raw = new byte[bytes.length()];
        boolean high = false;
        for (int i = 0; i < raw.length; i++) {
            char c = bytes.charAt(i);
            if (c > 0xFF) {
                return line;
            }
            raw[i] = (byte) c;
            high |= c >= 0x80;
        }
        if (!high) {
            return line;
        }
        String whole = decoded(raw);
        if (whole != null) {
            return whole;
        }
        String patched = decoded(withHardSpaces(raw));
        return patched == null ? line : spaced(patched);
    }

    private static @org.jspecify.annotations.Nullable String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// `à` is 0xC3 and a hard space, which many a program turned into a plain one.
    private static byte[] withHardSpaces(byte[] raw) {
        byte[] patched = raw.clone();
        for (int i = 1; i < raw.length; i++) {
            if (raw[i] == ' ' && (raw[i - 1] & 0xE0) == 0xC0) {
                patched[i] = (byte) 0xA0;
            }
        }
        return patched;
    }

    /// Parts `vàcác`, whose space became a part of the letter.
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced.append(c);
            if (c == 'à' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                int from = i;
                while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
                    from--;
                }
                int to = i + 1;
                while (to < text.length() && Character.isLetter(text.charAt(to))) {
                    to++;
                }
                if (!isSyllable(text.substring(from, to))) {
                    spaced.append(' ');
                }
            }
        }
        return spaced.toString();
    }

    private static boolean isSyllable(String word) {
        Tokens tokens = Tokens.of(Normalizer.normalize(word, Normalizer.Form.NFC));
        return tokens.size() == 1 && tokens.term(0).isSyllable();
    }
}
