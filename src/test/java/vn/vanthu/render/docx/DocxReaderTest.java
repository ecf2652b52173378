package vn.vanthu.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.render.Pages;
import vn.vanthu.render.ReadBack;

@Timeout(20)
class DocxReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-01", "2018-06-01"})
    void whatWasWrittenIsReadBackToTheLetter(String date) {
        Pages pages = RichPaper.pages(LocalDate.parse(date));
        assertThat(DocxReader.read(DocxWriter.write(pages))).isEqualTo(ReadBack.of(pages.sheet()));
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] docx =
                zip(
                        "word/_rels/document.xml.rels",
                        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>");
        assertThatThrownBy(() -> DocxReader.read(docx))
                .isInstanceOf(UnreadableDocxException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/picture.png"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i <= ZipParts.LONGEST / nothing.length; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> DocxReader.read(bytes.toByteArray()))
                .isInstanceOf(UnreadableDocxException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void aPackageOfThousandsOfPartsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= ZipParts.MOST_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThatThrownBy(() -> DocxReader.read(bytes.toByteArray()))
                .hasMessageContaining("more than " + ZipParts.MOST_ENTRIES);
    }

    @Test
    void whatIsNoPackageIsRefusedByName() {
        assertThatThrownBy(
                        () -> DocxReader.read("không phải DOCX".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocxException.class)
                .hasMessageContaining("word/_rels/document.xml.rels");
    }

    @Test
    void brokenXmlIsRefused() throws IOException {
        byte[] docx = zip("word/_rels/document.xml.rels", "<Relationships><Rel");
        assertThatThrownBy(() -> DocxReader.read(docx))
                .isInstanceOf(UnreadableDocxException.class)
                .hasMessageContaining("no proper XML");
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
