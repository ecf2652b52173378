package vn.vanthu.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Makes deposits for tests.
final class Deposits {

    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private Deposits() {}

    static ObjectId notice(int number) {
        return new ObjectId(String.format("2026/thong-bao/%04d-TB-SKHCN", number));
    }

    static String id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Deposit issued(int number) {
        return deposit(number, 1, Act.ISSUED, files("issued " + number));
    }

    /// The second version: only one of the files is another.
    static Deposit signed(int number) {
        Map<String, byte[]> files = files("issued " + number);
        files.put("paper.pdf", bytes("signed pdf of " + number));
        return deposit(number, 2, Act.SIGNED, files);
    }

    static Map<String, byte[]> files(String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("paper.pdf", bytes("pdf of " + text));
        files.put("paper.docx", bytes("docx of " + text));
        return files;
    }

    static Deposit deposit(int number, int version, String act, Map<String, byte[]> files) {
        return new Deposit(
                notice(number),
                version,
                act,
                files,
                "an.nguyen",
                Instant.parse("2026-03-05T02:00:00.123Z").plusSeconds(number),
                id(act + number + "." + version),
                Map.of("note", "Thông báo số " + number));
    }

    static byte[] random(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
