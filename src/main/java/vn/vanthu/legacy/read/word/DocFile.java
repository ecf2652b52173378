package vn.vanthu.legacy.read.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.text.LetterMend;

/// Reads a Word document of before 2007.
public final class DocFile {

    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_SHOWN = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final int DEEPEST = 20;

    private final HWPFDocumentCore document;
    private final NumberingState numbering = new NumberingState();
    private int fieldCode;
    private int fieldShown;

    private DocFile(HWPFDocumentCore document) {
        this.document = document;
    }

    /// Reads the document in a compound file.
    public static ReadFile read(POIFSFileSystem files, ReadNotes notes)
            throws UnreadableFile, IOException {
        if (files.getRoot().hasEntryCaseInsensitive("Macros")) {
            notes.note("READ.macros");
        }
        try (HWPFDocumentCore document = AbstractWordUtils.loadDoc(files.getRoot())) {
            List<TextLine> lines = new ArrayList<>();
            new DocFile(document).read(document.getRange(), lines, 0);
            return WordLines.file(lines, notes);
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new UnreadableFile("READ.encrypted");
        }
    }

    private void read(Range range, List<TextLine> lines, int depth) throws UnreadableFile {
        if (depth > DEEPEST) {
            throw new UnreadableFile("READ.nested", DEEPEST);
        }
        int paragraphs = range.numParagraphs();
        for (int i = 0; i < paragraphs; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                Table table = range.getTable(paragraph);
                lines.addAll(table(table, depth).lines());
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                lines.addAll(shown(paragraph).lines(label(paragraph)));
            }
        }
    }

    private ShownTable table(Table table, int depth) throws UnreadableFile {
        ShownTable shown = new ShownTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            shown.row();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    shown.cell(new ShownTable.Cell(List.of(), 1, true));
                    continue;
                }
                List<TextLine> lines = new ArrayList<>();
                read(cell, lines, depth + 1);
                boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                shown.cell(new ShownTable.Cell(lines, 1, goesOn));
                if (cell.getBrcLeft().getBorderType() != 0
                        || cell.getBrcTop().getBorderType() != 0
                        || row.getVerticalBorder().getBorderType() != 0) {
                    shown.rule();
                }
            }
        }
        return shown;
    }

    private String label(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        ListTables tables = document.getListTables();
        try {
            return tables == null
                    ? ""
                    : AbstractWordUtils.getBulletText(
                                    numbering, paragraph.getList(), (char) paragraph.getIlvl())
                            .strip();
        } catch (RuntimeException e) {
            // A list that the file does not describe shows no label.
            return "";
        }
    }

    private Shown shown(Paragraph paragraph) {
        Shown shown = new Shown();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            String text = text(run.text());
            String mended =
                    run.getFontName() == null ? null : LetterMend.byFont(run.getFontName(), text);
            String letters = mended == null ? text : mended;
            shown.add(
                    run.isCapitalized() ? letters.toUpperCase(Locale.ROOT) : letters, run.isBold());
        }
        return shown;
    }

    private String text(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case FIELD_BEGINS -> fieldCode++;
                case FIELD_SHOWN -> {
                    fieldCode = Math.max(0, fieldCode - 1);
                    fieldShown++;
                }
                case FIELD_ENDS -> {
                    if (fieldShown > 0) {
                        fieldShown--;
                    } else {
                        fieldCode = Math.max(0, fieldCode - 1);
                    }
                }
                case '\u000B' -> text.append('\n');
                case '\u001E' -> text.append('-');
                case '\t' -> text.append('\t');
                default -> {
                    if (fieldCode == 0 && c >= ' ' && c != '\u00AD') {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }
}
