package vn.vanthu.workflow;

import java.util.List;
import java.util.Set;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Signer;
import vn.vanthu.render.copy.Direction;

/// What somebody wants of a copy (NĐ 30, Đ.25–27).
///
/// @param signer who signs the copy (Đ.27.1)
/// @param chosen the parts to extract, for a trích sao; empty for the other two forms
public record CopyRequest(
        CopyMark.Form form,
        Direction to,
        Signer signer,
        List<Foot.Recipient> recipients,
        Foot.Filing filing,
        Set<String> chosen) {

    public CopyRequest {
        recipients = List.copyOf(recipients);
        chosen = Set.copyOf(chosen);
    }

    /// Code under which copies have their number series: `sao-y`, `sao-luc`, `trich-sao`.
    String kind() {
        return switch (form) {
            case SAO_Y -> "sao-y";
            case SAO_LUC -> "sao-luc";
            case TRICH_SAO -> "trich-sao";
        };
    }

    String kindName() {
        return switch (form) {
            case SAO_Y -> "Sao y";
            case SAO_LUC -> "Sao lục";
            case TRICH_SAO -> "Trích sao";
        };
    }
}
