package vn.vanthu.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/// A line of the trail exactly as it is stored, with the hashes that chain it.
record Row(
        long seq,
        String at,
        String by,
        String act,
        String subject,
        String detail,
        String previous,
        String hash) {

    /// The row that follows the one whose hash is `previous`.
    static Row chained(
            long seq,
            String at,
            String by,
            String act,
            String subject,
            String detail,
            String previous) {
        Row row = new Row(seq, at, by, act, subject, detail, previous, "");
        return new Row(seq, at, by, act, subject, detail, previous, row.digest());
    }

    static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getString("at"),
                row.getString("by_login"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    AuditEntry entry() {
        return new AuditEntry(seq, Instant.parse(at), by, act, subject, Facts.read(detail));
    }

    /// SHA-256 over every member with its length before it, so that no two rows read alike.
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String[] members = {Long.toString(seq), at, by, act, subject, detail, previous};
            for (String member : members) {
                byte[] bytes = member.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
