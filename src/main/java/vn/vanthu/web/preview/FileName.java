package vn.vanthu.web.preview;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;

/// Names a file after its paper: number, symbol, date, subject, without marks, so that every
/// program and every system takes it: `453_SKHCN-TTr_2026-03-05_ve-viec-nang-luong.pdf`.
final class FileName {

    private static final int SUBJECT = 60;

    private FileName() {}

    /// @param kind code of the kind, which names what has no subject
    static String of(Paper paper, String kind, String suffix) {
        Content content = paper.content();
        List<String> words = new ArrayList<>();
        words.add(paper.number() == null ? "du-thao" : plain(paper.number().toString()));
        if (content.head().symbol() != null) {
            words.add(plain(content.head().symbol().toString()));
        }
        PaperDate date = paper.date();
        if (date != null && date.isFull()) {
            words.add(date.toString());
        }
        String subject = subject(content.title().subject());
        words.add(subject.isEmpty() ? plain(kind) : subject);
        words.removeIf(String::isEmpty);
        return String.join("_", words) + suffix;
    }

    private static String subject(@Nullable String subject) {
        String plain = subject == null ? "" : plain(subject).toLowerCase(Locale.ROOT);
        if (plain.length() <= SUBJECT) {
            return plain;
        }
        int end = plain.lastIndexOf('-', SUBJECT);
        return plain.substring(0, end > 0 ? end : SUBJECT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
