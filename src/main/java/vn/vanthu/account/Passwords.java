package vn.vanthu.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.vanthu.document.Problem;

/// Says which passwords will do, and hashes them by Argon2id.
///
/// The stored form names algorithm and parameters, so that they can be raised: a hash made with
/// older ones still opens and is renewed at the next sign-in.
final class Passwords {

    /// OWASP Password Storage Cheat Sheet, 2025: Argon2id, 19 MiB, two passes, one lane.
    static final int MEMORY_KIB = 19_456;

    static final int PASSES = 2;

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int FEWEST_LETTERS = 5;
    private static final String ALGORITHM = "$argon2id$";

    // The words that people reach for first, in Vietnam and elsewhere; with figures and signs put
    // around them they are no better.
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwordpassword",
                    "matkhau",
                    "matkhaumoi",
                    "matkhaucuatoi",
                    "admin",
                    "adminadmin",
                    "administrator",
                    "quantri",
                    "quantrivien",
                    "root",
                    "qwerty",
                    "qwertyuiop",
                    "qwertyuiopasdf",
                    "asdfghjkl",
                    "asdfghjklzxcvbnm",
                    "abc",
                    "abcd",
                    "abcdef",
                    "abcdefgh",
                    "abcdefghijkl",
                    "aabbcc",
                    "qaz",
                    "qazwsx",
                    "qazwsxedc",
                    "zaqwsx",
                    "letmein",
                    "welcome",
                    "iloveyou",
                    "anhyeuem",
                    "emyeuanh",
                    "vietnam",
                    "vietnamvodich",
                    "hanoi",
                    "saigon",
                    "hochiminh",
                    "vanthu",
                    "congvan",
                    "vanthucongvan",
                    "coquan",
                    "changeme",
                    "changemeplease",
                    "secret",
                    "test",
                    "testtest",
                    "user",
                    "khongbiet",
                    "khongcomatkhau",
                    "default",
                    "correcthorse",
                    "correcthorsebatterystaple",
                    "monkey",
                    "dragon",
                    "football",
                    "sunshine");

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    // Checked for logins that do not exist, so that they take as long as those that do.
    private final String nobody;

    Passwords(Secrets secrets) {
        this.nobody = nobody(secrets);
    }

    /// The stored form of a password that nobody has: nothing is hashed for it, which would hold up
    /// every start.
    private static String nobody(Secrets secrets) {
        Base64.Encoder letters = Base64.getEncoder().withoutPadding();
        return "%sv=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        ALGORITHM,
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        letters.encodeToString(secrets.bytes(SALT_BYTES)),
                        letters.encodeToString(secrets.bytes(HASH_BYTES)));
    }

    /// What is wrong with a new password; all of it.
    List<Problem> problems(String login, String password) {
        List<Problem> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            problems.add(Problem.must("PASSWORD.short", "password", SHORTEST));
        }
        if (length > LONGEST) {
            problems.add(Problem.must("PASSWORD.long", "password", LONGEST));
        }
        String lower = normal(password).toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && lower.contains(login.toLowerCase(Locale.ROOT))) {
            problems.add(Problem.must("PASSWORD.login", "password", login));
        }
        if (isCommon(lower)) {
            problems.add(Problem.must("PASSWORD.common", "password"));
        }
        return problems;
    }

    private static boolean isCommon(String lower) {
        String letters = lower.replaceAll("[^\\p{L}]", "");
        return lower.chars().distinct().count() < FEWEST_LETTERS
                || COMMON.contains(letters)
                || "0123456789012345678901234567890".contains(lower)
                || "0987654321098765432109876543210".contains(lower);
    }

    String hash(String password) {
        String hash = encoder.encode(normal(password));
        if (hash == null) {
            throw new IllegalStateException("a password cannot be hashed");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return password.length() <= 2 * LONGEST
                && hash.startsWith(ALGORITHM)
                && encoder.matches(normal(password), hash);
    }

    /// Takes the time of a check, and always says no.
    boolean matchesNobody(String password) {
        return matches(password, nobody) && nobody.isEmpty();
    }

    /// What [#matchesNobody] checks against.
    String nobody() {
        return nobody;
    }

    /// Whether the hash was made with less than what is asked today.
    boolean isStale(String hash) {
        return !hash.startsWith(ALGORITHM) || encoder.upgradeEncoding(hash);
    }

    /// One keyboard sends `ế` as one letter, another as three; it is the same password.
    private static String normal(String password) {
        byte[] whole = password.getBytes(StandardCharsets.UTF_8); // Half a letter becomes "?".
        return Normalizer.normalize(new String(whole, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    }
}
