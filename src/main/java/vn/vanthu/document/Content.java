package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a paper says apart from its number and date.
///
/// @param kind code of the kind of paper, such as `cong-van`; the name of its folder in
///   `templates/`
/// @param landscape whether the main text lies across the page (NĐ 30, PL I, I.2: allowed for
///   papers whose tables are not split out into appendices)
/// @param title name of the kind and abstract, or the `V/v` line of a công văn
/// @param addressees those the paper is sent to for action (ô 9a); null when the kind has none
/// @param preamble authority, legal bases and enacting words
/// @param closingMark whether the body ends with `./.`
/// @param attachments appendices and papers issued by this one, in order
public record Content(
        String kind,
        boolean landscape,
        Head head,
        Title title,
        @Nullable Addressees addressees,
        Preamble preamble,
        List<Block> body,
        boolean closingMark,
        Foot foot,
        Stamps stamps,
        @Nullable ContactLine contact,
        List<Attachment> attachments) {

    public Content {
        Require.text(kind, "kind");
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }
}
