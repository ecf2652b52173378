package vn.vanthu.web.paper;

import vn.vanthu.web.Plain;
import vn.vanthu.workflow.IssuedCard;

/// Names the files of a paper for a reader's disk: number, symbol, day, abstract, in plain letters.
final class FileName {

    // With folders around it a path still stays below the 260 characters of Windows.
    private static final int LONGEST_SUBJECT = 60;

    private FileName() {}

    /// Without a suffix: `05-TB-SKHCN-2026-03-05-ve-viec-tiep-nhan-ho-so`.
    static String of(IssuedCard card) {
        String subject = Plain.hyphened(card.subject(), LONGEST_SUBJECT);
        String head = Plain.hyphened(card.number() + "-" + card.symbol()) + "-" + card.issued();
        return subject.isEmpty() ? head : head + "-" + subject;
    }

    /// The name under which a file of the archive is handed out.
    static String of(IssuedCard card, String kept) {
        if (kept.endsWith(".signed.pdf")) {
            return of(card) + ".signed.pdf";
        }
        String suffix = kept.substring(kept.lastIndexOf('.') + 1);
        return switch (suffix) {
            case "pdf", "docx" -> of(card) + "." + suffix;
            // Three files end alike and are told apart by their own names.
            default -> of(card) + "-" + kept;
        };
    }
}
