package vn.vanthu.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.ReadBack;

/// Reads the words of a DOCX back, for the proof that it says what the sheet says.
///
/// Knows nothing of docx4j, so that a mistake there cannot hide itself. Reads what [DocxWriter]
/// writes; what a clerk has added since (pictures, notes, text boxes) is no part of the answer.
public final class DocxReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String LINKS = "word/_rels/document.xml.rels";

    private DocxReader() {}

    /// The words in reading order, of each part the header of its first page (ô 11), the body with
    /// its tables row by row, the footer of its first page (ô 13); and the shape of the tables.
    ///
    /// @throws UnreadableDocxException when the file is no DOCX or a hostile one
    public static ReadBack read(byte[] docx) {
        Map<String, byte[]> parts = ZipParts.unpack(docx);
        Map<String, String> targets = PartReader.targets(part(parts, LINKS));
        List<String> passages = new ArrayList<>();
        List<List<Integer>> tables = new ArrayList<>();
        for (PartReader.Section section : PartReader.sections(part(parts, DOCUMENT))) {
            passages.addAll(edge(parts, targets, section.firstHeader));
            passages.addAll(section.paragraphs);
            passages.addAll(edge(parts, targets, section.firstFooter));
            tables.addAll(section.tables);
        }
        return new ReadBack(passages, tables);
    }

    /// The words of the header or footer of that relationship.
    private static List<String> edge(
            Map<String, byte[]> parts, Map<String, String> targets, @Nullable String id) {
        if (id == null) {
            return List.of();
        }
        String target = targets.get(id);
        if (target == null) {
            throw new UnreadableDocxException("The relationship " + id + " is missing", null);
        }
        List<String> words = new ArrayList<>();
        for (PartReader.Section section : PartReader.sections(part(parts, "word/" + target))) {
            words.addAll(section.paragraphs);
        }
        return words;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new UnreadableDocxException("The package has no part " + name, null);
        }
        return part;
    }
}
