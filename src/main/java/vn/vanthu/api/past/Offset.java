package vn.vanthu.api.past;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;

/// How many of a list were seen already: what is sorted by doubt has no key that stays.
final class Offset {

    private static final int MOST = 100_000_000;

    private Offset() {}

    static int of(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}") || Integer.parseInt(after) > MOST) {
            throw new Refusal(Problem.must("API.parameter", "", "after"));
        }
        return Integer.parseInt(after);
    }

    static String next(int from, int limit) {
        return String.valueOf(from + limit);
    }
}
