package vn.vanthu.legacy.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts what two signers say who stand left and right on one line: `THƯ KÝ CHỦ TỌA`.
final class TwoSigners {

    private static final Pattern PAIR =
            Pattern.compile(
                    "((?:thu ky|nguoi ghi|dai dien|thay mat|ben [ab1]|tm\\.).*?)\\s(?=chu toa|chu tri|dai dien|(?<!dai dien )(?<!thay mat )ben [b2]|thay mat|tm\\.).*");
    private static final Pattern POSTS =
            Pattern.compile(
                    "(.*?\\S)\\s(?=(?:kt\\.|tl\\.|giam doc|tong giam doc|pho|chu tich|hieu truong|truong|cuc truong|chu nhiem)\\b).*");

    private TwoSigners() {}

    /// Whether a line names two who sign.
    static boolean isPair(String text) {
        return Line.isCapitals(text) && PAIR.matcher(Fold.of(text)).matches();
    }

    /// Where the right one begins in a line of posts or of names, or -1.
    static int split(String text) {
        String fold = Fold.of(text);
        if (Line.isCapitals(text)) {
            Matcher pair = PAIR.matcher(fold);
            if (pair.matches()) {
                return pair.end(1);
            }
            Matcher posts = POSTS.matcher(fold);
            boolean two =
                    posts.matches() && SignerReader.isCapacity(text.substring(0, posts.end(1)));
            return two ? posts.end(1) : -1;
        }
        String[] words = text.split(" ", -1);
        int at = 0;
        int best = -1;
        int off = Integer.MAX_VALUE;
        for (int i = 0; i < words.length; i++) {
            boolean family = i >= 2 && i <= words.length - 2 && Names.isFamily(words[i]);
            // Of several words that may begin a name, the one nearest to the middle.
            if (family && Math.abs(2 * i - words.length) < off) {
                off = Math.abs(2 * i - words.length);
                best = at;
            }
            at += words[i].length() + 1;
        }
        return best;
    }
}
