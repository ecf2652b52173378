package vn.vanthu.legacy.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.book.Books;
import vn.vanthu.legacy.read.pdf.PdfFile;
import vn.vanthu.legacy.read.scan.PictureFile;
import vn.vanthu.legacy.read.scan.Recogniser;
import vn.vanthu.legacy.read.text.PlainText;
import vn.vanthu.legacy.read.word.DocFile;
import vn.vanthu.legacy.read.word.DocxFile;
import vn.vanthu.legacy.read.word.RtfFile;

/// Finds the reader that a file's bytes ask for.
final class AnyFile {

    private static final int MOST_TEXT = 32 * 1024 * 1024;

    private final Path path;
    private final int pages;
    private final ReadNotes notes;
    private final Recogniser recogniser;

    AnyFile(Path path, int pages, ReadNotes notes, Recogniser recogniser) {
        this.path = path;
        this.pages = pages;
        this.notes = notes;
        this.recogniser = recogniser;
    }

    /// Reads a paper.
    ///
    /// @param name of the file, which is compared with what the file is
    ReadFile read(String name) throws UnreadableFile, IOException {
        FileSort sort = sort();
        noteName(name, sort);
        ReadFile file =
                switch (sort) {
                    case PDF -> PdfFile.read(path, pages, notes, recogniser);
                    case ZIP -> zip();
                    case OLE -> ole();
                    case RTF -> RtfFile.read(text(), notes);
                    case PNG, JPEG, TIFF, BMP, GIF ->
                            PictureFile.read(path, pages, notes, recogniser);
                    case FOREIGN -> throw new UnreadableFile("READ.foreign");
                    case UNKNOWN -> PlainText.read(text(), notes);
                };
        long letters = 0;
        for (TextPage page : file.pages()) {
            letters += page.lines().stream().mapToLong(line -> line.text().length()).sum();
        }
        if (letters > Wire.MOST_LETTERS) {
            throw new UnreadableFile("READ.too-much", Wire.MOST_LETTERS / 1_000_000);
        }
        return file;
    }

    /// Reads a register book.
    OldRegister register() throws UnreadableFile, IOException {
        switch (sort()) {
            case ZIP -> {
                try (ZipParts parts = new ZipParts(path)) {
                    return Books.xlsx(parts);
                }
            }
            case OLE -> {
                try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
                    return Books.xls(files);
                }
            }
            case UNKNOWN -> {
                return Books.csv(text());
            }
            case PDF, RTF, PNG, JPEG, TIFF, BMP, GIF, FOREIGN ->
                    throw new UnreadableFile("READ.book-sort");
        }
        throw new UnreadableFile("READ.book-sort");
    }

    /// Draws a page.
    ///
    /// @param page from 1
    /// @param quarters of a circle to turn it by, clockwise
    byte[] picture(int page, int quarters) throws UnreadableFile, IOException {
        return switch (sort()) {
            case PDF -> PdfFile.picture(path, page, quarters);
            case PNG, JPEG, TIFF, BMP, GIF -> PictureFile.picture(path, page, quarters);
            case ZIP, OLE, RTF, FOREIGN, UNKNOWN -> throw new UnreadableFile("READ.no-picture");
        };
    }

    private FileSort sort() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return FileSort.of(in.readNBytes(FileSort.HEAD));
        }
    }

    private byte[] text() throws UnreadableFile, IOException {
        if (Files.size(path) > MOST_TEXT) {
            throw new UnreadableFile("READ.too-much", MOST_TEXT / 1024 / 1024);
        }
        return Files.readAllBytes(path);
    }

    private ReadFile zip() throws UnreadableFile, IOException {
        try (ZipParts parts = new ZipParts(path)) {
            if (DocxFile.is(parts)) {
                return DocxFile.read(parts, notes);
            }
            throw new UnreadableFile(Books.isXlsx(parts) ? "READ.is-book" : "READ.archive");
        }
    }

    private ReadFile ole() throws UnreadableFile, IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile("READ.encrypted");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DocFile.read(files, notes);
            }
            boolean book =
                    root.hasEntryCaseInsensitive("Workbook")
                            || root.hasEntryCaseInsensitive("Book");
            throw new UnreadableFile(book ? "READ.is-book" : "READ.foreign");
        }
    }

    private void noteName(String name, FileSort sort) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits =
                switch (ending) {
                    case "pdf" -> sort == FileSort.PDF;
                    case "docx", "docm", "xlsx" -> sort == FileSort.ZIP;
                    case "doc", "xls", "dot" -> sort == FileSort.OLE;
                    case "rtf" -> sort == FileSort.RTF;
                    case "png" -> sort == FileSort.PNG;
                    case "jpg", "jpeg" -> sort == FileSort.JPEG;
                    case "tif", "tiff" -> sort == FileSort.TIFF;
                    case "txt", "csv" -> sort == FileSort.UNKNOWN;
                    default -> true;
                };
        if (!fits) {
            notes.note("READ.sort-differs", ending, sort == FileSort.UNKNOWN ? "TXT" : sort);
        }
    }
}
