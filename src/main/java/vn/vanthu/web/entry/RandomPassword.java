package vn.vanthu.web.entry;

import java.security.SecureRandom;

/// Makes first passwords that can be read out over a telephone; each is shown once and kept
/// nowhere.
public final class RandomPassword {

    // Without letters and figures that are taken for one another.
    private static final String SIGNS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    /// 78 random bits: `k4mx-7pqa-…`.
    public static String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * LENGTH; i++) {
            if (i > 0 && i % LENGTH == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
