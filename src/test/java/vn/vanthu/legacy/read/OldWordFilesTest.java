package vn.vanthu.legacy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.ReadFile;

/// What Word shows of a document is what is read.
class OldWordFilesTest {

    private static final Readers READERS = new Readers(1, ReadLimits.USUAL);

    @AfterAll
    static void close() {
        READERS.close();
    }

    @Test
    void listsBearTheLabelsThatWordShows() throws IOException {
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String body =
                item.formatted(0, 1, "Một")
                        + item.formatted(1, 1, "Một a")
                        + item.formatted(1, 1, "Một b")
                        + item.formatted(0, 1, "Hai")
                        + item.formatted(1, 1, "Hai a")
                        + item.formatted(0, 2, "Lại một")
                        + item.formatted(2, 1, "Gạch");
        String numbering =
                """
                <w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>
                <w:abstractNum w:abstractNumId='7'>
                <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>
                <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>
                <w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='-'/></w:lvl>
                </w:abstractNum>
                <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
                <w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
                </w:numbering>
                """;
        assertThat(lines(docx(body, numbering)))
                .containsExactly(
                        "I. Một",
                        "a) Một a",
                        "b) Một b",
                        "II. Hai",
                        "a) Hai a",
                        "I. Lại một",
                        "- Gạch");
    }

    @Test
    void deletedAndHiddenWordsAreNotReadAndTextBoxesAre() throws IOException {
        String body =
                "<w:p><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Khung chữ</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Quyết định</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>dòng một</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTimeH'/></w:rPr><w:t>céng hßa</w:t></w:r></w:p>";
        assertThat(lines(docx(body, null)))
                .containsExactly(
                        "mới", "Khung chữ", "QUYẾT ĐỊNH", "dòng một", "dòng hai", "CỘNG HÒA");
    }

    @Test
    void ruledTablesAreRowsAndHeadsAreBlocks() throws IOException {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String row = "<w:tr>" + cell + cell + "</w:tr>";
        String borders =
                "<w:tblPr><w:tblBorders><w:insideV w:val='single' w:sz='4'/></w:tblBorders></w:tblPr>";
        String body =
                "<w:tbl>"
                        + row.formatted("UBND", "CỘNG HÒA")
                        + "</w:tbl><w:tbl>"
                        + borders
                        + row.formatted("TT", "Việc")
                        + row.formatted("1", "Họp")
                        + "</w:tbl>";
        assertThat(lines(docx(body, null)))
                .containsExactly("UBND", "CỘNG HÒA", "TT\tViệc", "1\tHọp");
    }

    @Test
    void richTextOfAnyTableOfLettersIsRead() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}{\\info{\\title X}}"
                        + "\\pard\\f1 C\\'e9ng h\\'dfa\\par\\f0 Quy\\u7871 ?t \\u273 ?\\u7883 ?nh\\line s\\u7889 ? 1\\par}";
        assertThat(lines(rtf.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("Cộng hòa", "Quyết định", "số 1", "");
    }

    /// LibreOffice writes the DOC and the RTF that no library here can.
    @Test
    void docAndRtfOfASeedSayItsWords(@TempDir Path folder) throws Exception {
        Path docx = Files.write(folder.resolve("seed.docx"), SeedFiles.docx("seed-004"));
        for (String format : List.of("doc", "rtf")) {
            Process office =
                    new ProcessBuilder(
                                    "soffice",
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    format,
                                    "--outdir",
                                    folder.toString(),
                                    docx.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
            Outcome<ReadFile> outcome = READERS.read(folder.resolve("seed." + format));
            assertThat(outcome).as(format).isInstanceOf(Outcome.Done.class);
            assertThat(SeedFiles.words(((Outcome.Done<ReadFile>) outcome).value()))
                    .as(format)
                    .isEqualTo(SeedFiles.expected("seed-004", false));
        }
    }

    private static byte[] docx(String body, @org.jspecify.annotations.Nullable String numbering)
            throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", HostileFiles.body(body).getBytes(StandardCharsets.UTF_8));
        if (numbering != null) {
            parts.put("word/numbering.xml", numbering.getBytes(StandardCharsets.UTF_8));
        }
        return HostileFiles.zip(parts);
    }

    private static List<String> lines(byte[] file) {
        Outcome<ReadFile> outcome = READERS.read(file, "van-ban");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ReadFile>) outcome)
                .value().pages().getFirst().lines().stream().map(l -> l.text()).toList();
    }
}
