package vn.vanthu.legacy.read.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mends letters that are Unicode by name only: the bytes of an older encoding taken for Western
/// letters, as Word keeps what was typed in `.VnTime`, or UTF-8 read by the wrong table.
public final class LetterMend {

    private LetterMend() {}

    /// The text in NFC as it was meant; `named` is its encoding when nothing had to be mended.
    public static Decoded mend(String text, String named) {
        if (isPlain(text)) {
            return Viqr.isLikely(text) ? viqr(text, named) : new Decoded(text, named);
        }
        String best = TextDecoder.nfc(text);
        String encoding = named;
        Fitness fitness = Fitness.of(best);
        if (fitness.bad() == 0 || isVietnamese(best)) {
            return new Decoded(best, named);
        }
        int bestScore = fitness.score();
        String undone = TextDecoder.nfc(Mojibake.mend(text));
        if (Fitness.of(undone).score() > bestScore) {
            String twice = TextDecoder.nfc(Mojibake.mend(undone));
            boolean again = Fitness.of(twice).score() > Fitness.of(undone).score();
            best = again ? twice : undone;
            bestScore = Fitness.of(best).score();
            encoding = "UTF-8 (đọc nhầm Latin-1)";
        }
        String bytes = WesternBytes.of(text);
        for (OldEncoding old : List.of(OldEncoding.TCVN3, OldEncoding.VNI, OldEncoding.VISCII)) {
            String read = TextDecoder.nfc(old.decode(bytes));
            Fitness like = Fitness.of(read);
            if (like.score() > bestScore && like.isSure()) {
                best = read;
                bestScore = like.score();
                encoding = old.shownName();
            }
        }
        return new Decoded(best, encoding);
    }

    /// Text of a run whose font tells its encoding; null when the font is one of Unicode's.
    ///
    /// `.VnTimeH` and its like show small letters as capitals.
    public static @Nullable String byFont(String font, String text) {
        String name = font.strip();
        int plus = name.indexOf('+');
        name = plus == 6 ? name.substring(7) : name;
        if (name.regionMatches(true, 0, ".Vn", 0, 3)) {
            String read = TextDecoder.nfc(OldEncoding.TCVN3.decode(WesternBytes.of(text)));
            boolean capitals = name.split("[,-]", 2)[0].strip().endsWith("H");
            return capitals ? read.toUpperCase(java.util.Locale.ROOT) : read;
        }
        if (name.regionMatches(true, 0, "VNI-", 0, 4)) {
            return TextDecoder.nfc(OldEncoding.VNI.decode(WesternBytes.of(text)));
        }
        return null;
    }

    private static Decoded viqr(String text, String named) {
        String read = TextDecoder.nfc(Viqr.decode(text));
        Fitness fitness = Fitness.of(read);
        return fitness.isSure() ? new Decoded(read, "VIQR") : new Decoded(text, named);
    }

    /// Whether it has letters that only Vietnamese has and no older table; then it is Unicode,
    /// however odd some of its words are.
    private static boolean isVietnamese(String text) {
        int own = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            own += (c >= 'Ạ' && c <= 'ỹ') || "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0 ? 1 : 0;
        }
        return own * 100 > letters;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
