package vn.vanthu.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Deposit;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;

/// Fills archives for tests.
final class ArchivedPapers {

    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private ArchivedPapers() {}

    static Archive open(Path folder) {
        return Archive.open(folder, CLOCK);
    }

    static ObjectId id(int number) {
        return new ObjectId(MadePaper.object(number));
    }

    /// A paper whose words are plain text.
    static void issue(Archive archive, int number, String text) {
        put(archive, number, 1, "issued", Map.of("text.txt", bytes(text)));
    }

    /// A further version.
    static void change(Archive archive, int number, int version, String text) {
        put(archive, number, version, "corrected", Map.of("text.txt", bytes(text)));
    }

    /// Any version of a paper, with its metadata unless `files` bring them.
    static void put(
            Archive archive, int number, int version, String act, Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putIfAbsent(Metadata.FILE, MetadataJson.write(MadePaper.notice(number).metadata()));
        deposit(archive, id(number), version, act, all);
    }

    /// An object that is no paper.
    static void book(Archive archive, int year) {
        deposit(
                archive,
                new ObjectId(year + "/so-dang-ky/chung"),
                1,
                "printed",
                Map.of("book.pdf", bytes("a book")));
    }

    private static void deposit(
            Archive archive, ObjectId object, int version, String act, Map<String, byte[]> files) {
        archive.put(
                new Deposit(
                        object,
                        version,
                        act,
                        files,
                        "an.nguyen",
                        CLOCK.instant(),
                        uuid(object + " " + version),
                        Map.of()));
    }

    /// An act without an object.
    static void note(Archive archive, String number) {
        archive.note(
                "voided",
                uuid("note " + number),
                Map.of("number", number),
                "an.nguyen",
                CLOCK.instant());
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(bytes(name)).toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A PDF with a page for each text, in letters of ASCII.
    static byte[] pdf(String... pages) {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
