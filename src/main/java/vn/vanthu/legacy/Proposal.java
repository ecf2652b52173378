package vn.vanthu.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;

/// What a paper of the past seems to say, for a clerk to confirm.
///
/// @param kind code of the kind, the name of its folder in `templates/`; null when none fits
/// @param kindName the kind as the paper prints it, in ordinary letters; null when it prints none
/// @param symbol without the number, `SKHCN-TTr`, `2020/NĐ-CP`
/// @param subject trích yếu; without `V/v` in a công văn
/// @param authority thẩm quyền ban hành above the bases
/// @param bases căn cứ and `Theo đề nghị của …` as written
/// @param enacting `Quyết định`, `Quyết nghị`
/// @param recipients Nơi nhận without the filing line
/// @param filing the line Lưu
/// @param secrecy the mark of a state secret; such a paper must not be kept here
/// @param body the text as units, paragraphs and tables
/// @param damage how badly the text was read, 0 to 100
/// @param doubts what the clerk should look at
public record Proposal(
        Guess<String> kind,
        Guess<String> kindName,
        Guess<PaperNumber> number,
        Guess<String> symbol,
        Guess<PaperDate> date,
        Guess<String> place,
        Guess<String> agency,
        Guess<String> parentAgency,
        Guess<String> subject,
        Guess<Addressees> addressees,
        Guess<String> authority,
        Guess<List<String>> bases,
        Guess<String> enacting,
        Guess<List<Foot.Recipient>> recipients,
        Guess<Foot.Filing> filing,
        List<SignedBy> signers,
        Guess<Stamps.Urgency> urgency,
        Guess<String> circulation,
        Guess<String> secrecy,
        List<Block> body,
        boolean closingMark,
        List<Attachment> attachments,
        int damage,
        List<Problem> doubts) {

    public Proposal {
        signers = List.copyOf(signers);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        doubts = List.copyOf(doubts);
    }

    /// Who seems to have signed.
    ///
    /// @param capacity lines of quyền hạn and chức vụ from the top
    /// @param office another post, printed above the name; or null
    public record SignedBy(
            Guess<List<Signer.Capacity>> capacity, @Nullable String office, Guess<String> name) {}

    /// The paper as our own papers are kept: issued when number and full date are known, else a
    /// draft. What a paper must have and this one lacks is shown by `…`.
    public Paper paper() {
        return new ProposedPaper(this).paper();
    }
}
