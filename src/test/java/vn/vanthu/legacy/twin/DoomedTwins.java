package vn.vanthu.legacy.twin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// A program that adds papers until it is killed; each number that it prints is a promise.
///
/// Arguments: the folder, the number of the first paper.
final class DoomedTwins {

    private static final int WORDS = 60;

    private DoomedTwins() {}

    public static void main(String[] arguments) {
        try (Twins twins = Twins.open(Path.of(arguments[0]))) {
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                twins.add(key(i), true, HeadFields.unknown(), text(i));
                if (isGone(i)) {
                    twins.remove(key(i));
                }
                twins.note(String.valueOf(i));
                byte[] promise = (i + "\n").getBytes(StandardCharsets.UTF_8);
                System.out.write(promise, 0, promise.length);
                System.out.flush();
            }
        }
    }

    static String key(int i) {
        return "paper " + i;
    }

    static boolean isGone(int i) {
        return i % 3 == 0;
    }

    /// Words of its own.
    static String text(int i) {
        Random random = new Random(i);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            text.append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append(' ');
        }
        return text.toString();
    }
}
