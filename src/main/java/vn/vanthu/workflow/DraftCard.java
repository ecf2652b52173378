package vn.vanthu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list shows of a draft: whose it is, where it stands, who holds it open.
///
/// @param id its key for life; the register and the archive know the paper by it too
/// @param kind code of its form, such as `thong-bao`
/// @param unit code of the drafting unit
/// @param issuer code of the agency or advisory body in whose series it will be numbered
/// @param author login of the one who drafts
/// @param subject trích yếu of the newest version, empty while there is none
/// @param signer name of the one who is to sign it, empty while none is named
/// @param since when the step began
/// @param version the newest version, from 1; it is what an editor must have seen before it saves
/// @param bearing what the paper will do to an issued one, or null
public record DraftCard(
        String id,
        String kind,
        String unit,
        String issuer,
        String author,
        String subject,
        String signer,
        Step step,
        Instant since,
        int version,
        Instant changedAt,
        @Nullable Bearing bearing,
        @Nullable Lock lock) {

    /// What a draft will do to an issued paper once it is issued itself (NĐ 30, Đ.18.3, Đ.18.4).
    ///
    /// @param target the key of the issued paper
    public record Bearing(Relation relation, String target) {}

    /// Who holds the draft open for writing, and until when nobody else may save it.
    public record Lock(String holder, Instant until) {

        boolean shuts(String login, Instant now) {
            return !holder.equals(login) && until.isAfter(now);
        }
    }
}
