package vn.vanthu.web.preview;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Content;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.web.Plain;

/// Names a file after its paper: number, symbol, date, subject, without marks, so that every
/// program and every system takes it: `453_SKHCN-TTr_2026-03-05_ve-viec-nang-luong.pdf`.
final class FileName {

    private static final int SUBJECT = 60;

    private FileName() {}

    /// @param kind code of the kind, which names what has no subject
    static String of(Paper paper, String kind, String suffix) {
        Content content = paper.content();
        List<String> words = new ArrayList<>();
        words.add(paper.number() == null ? "du-thao" : Plain.hyphened(paper.number().toString()));
        if (content.head().symbol() != null) {
            words.add(Plain.hyphened(content.head().symbol().toString()));
        }
        PaperDate date = paper.date();
        if (date != null && date.isFull()) {
            words.add(date.toString());
        }
        String said = content.title().subject();
        String subject = said == null ? "" : Plain.hyphened(said, SUBJECT);
        words.add(subject.isEmpty() ? Plain.hyphened(kind) : subject);
        words.removeIf(String::isEmpty);
        return String.join("_", words) + suffix;
    }
}
