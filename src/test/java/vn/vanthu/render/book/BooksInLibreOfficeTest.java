package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.Typeface;
import vn.vanthu.tools.OutsideProgram;

/// Looks at books with other eyes: those of LibreOffice.
class BooksInLibreOfficeTest {

    private static final int ROWS = 1_000;

    @TempDir Path folder;

    @Test
    void theWordFileHasThePagesOfThePdfLetterByLetter() throws Exception {
        List<Book.Row> rows = new ArrayList<>(SampleBooks.rows(ROWS));
        rows.add(SampleBooks.row(2, "https://vanban.example.gov.vn/" + "tra-cuu/".repeat(40)));
        rows.add(SampleBooks.row(2, "Về việc rà soát, ".repeat(400)));
        rows.addAll(SampleBooks.rows(3));
        Printed.Files printed = SampleBooks.print(SampleBooks.of(rows), BookFormat.values());
        SeenPdf ours = SeenPdf.of(SampleBooks.file(printed, BookFormat.PDF));
        SeenPdf theirs = view(printed, BookFormat.DOCX);
        assertThat(theirs.pages).hasSameSizeAs(ours.pages).hasSizeGreaterThan(100);
        for (int i = 0; i < ours.pages.size(); i++) {
            assertThat(sorted(theirs.pages.get(i)))
                    .as("page %d", i + 1)
                    .isEqualTo(sorted(ours.pages.get(i)));
        }
    }

    @Test
    void theWorkbookPrintsACoverAndTheSamePages() throws Exception {
        Printed.Files printed = SampleBooks.print(SampleBooks.register(ROWS), BookFormat.XLSX);
        SeenPdf theirs = view(printed, BookFormat.XLSX);
        assertThat(theirs.pages).hasSize(1 + printed.pages().size());
        for (int i = 0; i < printed.pages().size(); i++) {
            SeenPdf.Page page = theirs.pages.get(i + 1);
            assertThat(page.width()).isGreaterThan(page.height());
            assertThat(page.letters())
                    .contains(
                            "(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)",
                            PageDigest.shown(printed.pages().get(i).digest()).replace(" ", ""));
        }
    }

    private static String sorted(SeenPdf.Page page) {
        char[] letters = page.letters().toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /// The file as LibreOffice prints it, with the house's own fonts: the machine's may be older
    /// and lack Vietnamese letters.
    private SeenPdf view(Printed.Files printed, BookFormat format) throws Exception {
        Path soffice = OutsideProgram.require("soffice");
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        for (Typeface.Face face : Typeface.Face.values()) {
            Files.write(fonts.resolve(face + ".ttf"), SamplePapers.TYPEFACE.file(face));
        }
        Path settings = folder.resolve("fonts.conf");
        Files.writeString(
                settings,
                """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir>
                <alias binding="same"><family>Times New Roman</family>
                <prefer><family>Liberation Serif</family></prefer></alias></fontconfig>
                """
                        .formatted(fonts, folder.resolve("font-cache")));
        Path file = folder.resolve("book" + format.suffix());
        Files.write(file, SampleBooks.file(printed, format));
        ProcessBuilder command =
                new ProcessBuilder(
                                soffice.toString(),
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.resolve("view").toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("office.log").toFile());
        command.environment().put("FONTCONFIG_FILE", settings.toString());
        assertThat(command.start().waitFor(180, TimeUnit.SECONDS)).isTrue();
        return SeenPdf.of(Files.readAllBytes(folder.resolve("view/book.pdf")));
    }
}
