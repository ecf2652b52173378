package vn.vanthu.legacy.read.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import vn.vanthu.legacy.read.OldRegister;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.ZipParts;
import vn.vanthu.legacy.read.text.Decoded;
import vn.vanthu.legacy.read.text.LetterMend;
import vn.vanthu.legacy.read.text.TextDecoder;

/// Reads register books of every format.
public final class Books {

    private Books() {}

    /// Whether an archive is a workbook.
    public static boolean isXlsx(ZipParts parts) {
        return parts.has("xl/workbook.xml");
    }

    public static OldRegister xlsx(ZipParts parts) throws UnreadableFile, IOException {
        if (!isXlsx(parts)) {
            throw new UnreadableFile("READ.book-sort");
        }
        return mended(XlsxTables.read(parts));
    }

    public static OldRegister csv(byte[] bytes) throws UnreadableFile {
        Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new UnreadableFile("READ.book-sort");
        }
        return BookLines.read(List.of(CsvTable.read(decoded.text())), decoded.encoding());
    }

    /// A workbook of before 2007; its formulas are not worked out, their last results are taken.
    public static OldRegister xls(POIFSFileSystem files) throws UnreadableFile, IOException {
        if (!files.getRoot().hasEntryCaseInsensitive("Workbook")
                && !files.getRoot().hasEntryCaseInsensitive("Book")) {
            throw new UnreadableFile("READ.book-sort");
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
            List<BookTable> tables = new ArrayList<>();
            for (Sheet sheet : workbook) {
                List<BookTable.BookRow> rows = new ArrayList<>();
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0;
                            i < Math.min(row.getLastCellNum(), BookTable.MOST_COLUMNS);
                            i++) {
                        cells.add(text(row.getCell(i)));
                    }
                    rows.add(new BookTable.BookRow(row.getRowNum() + 1, cells));
                }
                tables.add(new BookTable(sheet.getSheetName(), rows));
            }
            return mended(tables);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile("READ.encrypted");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                            : number(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /// Tables whose letters were looked through as a whole, since one office typed them.
    private static OldRegister mended(List<BookTable> tables) throws UnreadableFile {
        StringBuilder all = new StringBuilder();
        for (BookTable table : tables) {
            for (BookTable.BookRow row : table.rows()) {
                row.cells().forEach(cell -> all.append(cell.replace('\n', ' ')).append('\n'));
            }
        }
        Decoded decoded = LetterMend.mend(all.toString(), "UTF-8");
        String[] cells = decoded.text().split("\n", -1);
        int at = 0;
        List<BookTable> mended = new ArrayList<>();
        for (BookTable table : tables) {
            List<BookTable.BookRow> rows = new ArrayList<>();
            for (BookTable.BookRow row : table.rows()) {
                int end = at + row.cells().size();
                rows.add(
                        new BookTable.BookRow(
                                row.line(), List.of(java.util.Arrays.copyOfRange(cells, at, end))));
                at = end;
            }
            mended.add(new BookTable(table.name(), rows));
        }
        return BookLines.read(mended, decoded.encoding());
    }
}
