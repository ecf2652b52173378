package vn.vanthu.workflow;

import java.time.LocalDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// What a list shows of an issued paper.
///
/// @param paper its key, the same that its draft had
/// @param object where it lies in the archive, such as `2026/chung/0001-TB-SKHCN`
/// @param series code of the number series; empty for a paper of another body
/// @param year year of the series
/// @param symbol as registered; a kind without a printed symbol has the issuer's code
/// @param kindName the kind as printed
/// @param signer name of the first signer
/// @param unit code of the drafting unit
/// @param author login of the one who drafted it
/// @param pages how many pages its files have
public record IssuedCard(
        String paper,
        String object,
        String series,
        int year,
        PaperNumber number,
        Symbol symbol,
        LocalDate issued,
        String kind,
        String kindName,
        String subject,
        String agency,
        String signer,
        String unit,
        String author,
        int pages,
        Standing standing) {

    /// Whether another body issued it, so that no series of this agency numbered it.
    public boolean isFromOutside() {
        return series.isEmpty();
    }

    /// Number and symbol as printed: `05/TB-SKHCN`.
    public String label() {
        return number + "/" + symbol;
    }
}
