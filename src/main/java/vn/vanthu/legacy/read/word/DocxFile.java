package vn.vanthu.legacy.read.word;

import java.io.IOException;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.ZipParts;

/// Reads a Word document of 2007 or later.
public final class DocxFile {

    private static final String DOCUMENT = "word/document.xml";

    private DocxFile() {}

    /// Whether an archive is one.
    public static boolean is(ZipParts parts) {
        return parts.has(DOCUMENT);
    }

    public static ReadFile read(ZipParts parts, ReadNotes notes)
            throws UnreadableFile, IOException {
        byte[] document = parts.part(DOCUMENT);
        if (document == null) {
            throw new UnreadableFile("READ.damaged");
        }
        if (parts.has("word/vbaProject.bin")) {
            notes.note("READ.macros");
        }
        Styles styles = Styles.read(parts.part("word/styles.xml"));
        Lists lists = Lists.read(parts.part("word/numbering.xml"));
        return WordLines.file(DocxBody.lines(document, styles, lists), notes);
    }
}
