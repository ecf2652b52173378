package vn.vanthu.legacy.read.word;

import java.text.Normalizer;
import java.util.List;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.text.MendedPages;

/// Makes a read file of the lines of a word processor's, which knows no pages.
final class WordLines {

    private WordLines() {}

    static ReadFile file(List<TextLine> lines, ReadNotes notes) throws UnreadableFile {
        if (lines.stream().allMatch(line -> line.text().isBlank())) {
            throw new UnreadableFile("READ.no-words");
        }
        List<TextLine> composed =
                lines.stream()
                        .map(line ->
                                new TextLine(
                                        Normalizer.normalize(line.text(), Normalizer.Form.NFC),
                                        line.box(),
                                        line.certainty(),
                                        line.isBold()))
                        .toList();
        MendedPages mended = MendedPages.of(List.of(new TextPage(1, 0, 0, composed)));
        return new ReadFile(
                ReadFile.Sort.WORD, mended.encoding(), mended.pages(), null, notes.all());
    }
}
