package vn.vanthu.web.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.workflow.IssuedCard;

/// Names the files of a paper for a reader's disk: number, symbol, day, abstract, in plain letters.
final class FileName {

    // With folders around it a path still stays below the 260 characters of Windows.
    private static final int LONGEST_SUBJECT = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");

    private FileName() {}

    /// Without a suffix: `05-TB-SKHCN-2026-03-05-ve-viec-tiep-nhan-ho-so`.
    static String of(IssuedCard card) {
        String subject = plain(card.subject()).toLowerCase(Locale.ROOT);
        if (subject.length() > LONGEST_SUBJECT) {
            int end = subject.lastIndexOf('-', LONGEST_SUBJECT);
            subject = subject.substring(0, end > 0 ? end : LONGEST_SUBJECT);
        }
        String head = plain(card.number() + "-" + card.symbol()) + "-" + card.issued();
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

    /// Letters without marks, one hyphen for all else.
    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('Đ', 'D')
                        .replace('đ', 'd');
        String joined = OTHER.matcher(bare).replaceAll("-");
        int from = joined.startsWith("-") ? 1 : 0;
        int to = joined.endsWith("-") && joined.length() > from ? joined.length() - 1 : joined.length();
        return joined.substring(from, to);
    }
}
