package vn.vanthu.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import vn.vanthu.document.Problem;
import vn.vanthu.door.FileTypes;
import vn.vanthu.door.Refusal;
import vn.vanthu.workflow.DraftCard;

/// Makes and reads entity tags (RFC 9110, 8.8.3).
public final class Tags {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})(?:-[0-9a-f]{1,64})?\"");
    private static final int STATE = 12;

    private Tags() {}

    /// The tag of a draft: its version, then a digest of all else that is shown of it.
    static String of(DraftCard card) {
        return "\"" + card.version() + "-" + digest(card) + "\"";
    }

    /// The tag of what has no versions: a digest of all that is shown of it.
    public static String of(Record shown) {
        return "\"" + digest(shown) + "\"";
    }

    private static String digest(Record shown) {
        return HexFormat.of().formatHex(sha("SHA-256", shown.toString())).substring(0, STATE);
    }

    /// The version that the asker has seen, from `If-Match`.
    ///
    /// Only the version is compared. What a writer must not overwrite unseen is words; that
    /// somebody opened the draft meanwhile is said more exactly by the room.
    static int seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(Problem.must("API.if-match-missing", ""));
        }
        Matcher form = FORM.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw new Refusal(Problem.must("API.if-match", ""));
        }
        return Integer.parseInt(form.group(1));
    }

    /// A file that never changes, with its digest as tag and as `Repr-Digest` (RFC 9530).
    public static ResponseEntity.BodyBuilder file(String name, byte[] bytes) {
        byte[] digest = sha("SHA-512", bytes);
        return ResponseEntity.ok()
                .eTag("\"" + HexFormat.of().formatHex(digest) + "\"")
                .header(
                        "Repr-Digest",
                        "sha-512=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(FileTypes.of(name));
    }

    private static byte[] sha(String algorithm, String text) {
        return sha(algorithm, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
