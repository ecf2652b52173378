package vn.vanthu.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the words of a DOCX back, for the proof that it says what the sheet says.
///
/// Knows nothing of docx4j, so that a mistake there cannot hide itself. Reads what [DocxWriter]
/// writes; what a clerk has added since (pictures, notes, text boxes) is no part of the answer.
public final class DocxReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String LINKS = "word/_rels/document.xml.rels";

    private DocxReader() {}

    /// Where words stand.
    public enum Place {
        /// The header of a part's first page (ô 11).
        FIRST_HEADER,
        BODY,
        /// The footer of a part's first page (ô 13).
        FIRST_FOOTER
    }

    /// The words of one paragraph.
    ///
    /// @param part 0-based place of its part in the document
    public record ReadPassage(int part, Place place, String text) {}

    /// All paragraphs in reading order: of each part the header of its first page, the body with
    /// its tables row by row, the footer of its first page. As [vn.vanthu.render.Sheet#passages].
    ///
    /// @throws UnreadableDocxException when the file is no DOCX or a hostile one
    public static List<ReadPassage> read(byte[] docx) {
        Map<String, byte[]> parts = ZipParts.unpack(docx);
        Map<String, String> targets = PartReader.targets(part(parts, LINKS));
        List<ReadPassage> passages = new ArrayList<>();
        int index = 0;
        for (PartReader.Section section : PartReader.sections(part(parts, DOCUMENT))) {
            edge(parts, targets, section.firstHeader, index, Place.FIRST_HEADER, passages);
            add(section.paragraphs, index, Place.BODY, passages);
            edge(parts, targets, section.firstFooter, index, Place.FIRST_FOOTER, passages);
            index++;
        }
        return passages;
    }

    private static void edge(
            Map<String, byte[]> parts,
            Map<String, String> targets,
            @Nullable String id,
            int index,
            Place place,
            List<ReadPassage> passages) {
        if (id == null) {
            return;
        }
        String target = targets.get(id);
        if (target == null) {
            throw new UnreadableDocxException("The relationship " + id + " is missing", null);
        }
        for (PartReader.Section section : PartReader.sections(part(parts, "word/" + target))) {
            add(section.paragraphs, index, place, passages);
        }
    }

    private static void add(
            List<String> paragraphs, int index, Place place, List<ReadPassage> passages) {
        for (String text : paragraphs) {
            passages.add(new ReadPassage(index, place, text));
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new UnreadableDocxException("The package has no part " + name, null);
        }
        return part;
    }
}
