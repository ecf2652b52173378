package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.search.ArchivedPapers.bytes;
import static vn.vanthu.search.ArchivedPapers.id;
import static vn.vanthu.search.ArchivedPapers.pdf;
import static vn.vanthu.search.ArchivedPapers.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper.PageText;

class PaperReaderTest {

    private static final String NAME = "0001-TB-SKHCN";

    @TempDir private Path folder;
    private Archive archive;

    @BeforeEach
    void open() {
        archive = ArchivedPapers.open(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Optional<IndexedPaper> read() {
        return PaperReader.read(archive.find(id(1)).orElseThrow(), 7);
    }

    /// The text of each page of the newest version, without the breaks at its end.
    private List<String> pages() {
        return read().orElseThrow().pages().stream().map(page -> page.text().strip()).toList();
    }

    @Test
    void tellsWhatIsKnownOfTheNewestVersion() {
        put(archive, 1, 1, "issued", Map.of("text.txt", bytes("một")));
        put(archive, 1, 2, "signed", Map.of("text.txt", bytes("một"), "x.pdf", bytes("x")));
        assertThat(read())
                .contains(
                        new IndexedPaper(
                                id(1).value(),
                                2,
                                7,
                                MadePaper.notice(1).metadata(),
                                List.of(new PageText(2, 1, "một")),
                                List.of()));
    }

    @Test
    void formFeedsPartThePagesOfAText() {
        put(archive, 1, 1, "issued", Map.of("text.txt", bytes("một\n\f\fba\f")));
        assertThat(read().orElseThrow().pages())
                .containsExactly(
                        new PageText(1, 1, "một\n"),
                        new PageText(1, 2, ""),
                        new PageText(1, 3, "ba"));
    }

    @Test
    void aTextComesBeforeAPdf() {
        put(archive, 1, 1, "issued", Map.of("text.txt", bytes("text"), NAME + ".pdf", pdf("pdf")));
        assertThat(pages()).containsExactly("text");
    }

    @Test
    void aPdfIsReadPageByPage() {
        put(archive, 1, 1, "issued", Map.of(NAME + ".pdf", pdf("mot", "hai", "ba")));
        assertThat(pages()).containsExactly("mot", "hai", "ba");
    }

    @Test
    void theSignedPdfOfThePaperItselfComesFirst() {
        put(
                archive,
                1,
                1,
                "issued",
                Map.of(
                        "0000-phu-luc.signed.pdf",
                        pdf("appendix"),
                        NAME + ".pdf",
                        pdf("plain"),
                        NAME + ".signed.pdf",
                        pdf("signed")));
        assertThat(pages()).containsExactly("signed");
    }

    @Test
    void anyPdfIsBetterThanNone() {
        put(archive, 1, 1, "issued", Map.of("scan.pdf", pdf("scan")));
        assertThat(pages()).containsExactly("scan");
    }

    @Test
    void withoutAPdfTheContentIsReadAsOnePage() throws IOException {
        byte[] paper = Files.readAllBytes(Path.of("src/test/golden/seed-000/paper.json"));
        put(archive, 1, 1, "issued", Map.of("paper.json", paper));
        assertThat(pages()).hasSize(1);
        assertThat(pages().getFirst()).contains("Khoa học và Công nghệ").doesNotContain("paper/1");
    }

    @Test
    void aBrokenPdfLeavesTheContent() throws IOException {
        byte[] paper = Files.readAllBytes(Path.of("src/test/golden/seed-000/paper.json"));
        byte[] whole = pdf("mot");
        for (byte[] broken :
                List.of(
                        bytes("no pdf"),
                        new byte[0],
                        Arrays.copyOfRange(whole, whole.length / 2, whole.length))) {
            Map<String, byte[]> files = new HashMap<>();
            files.put("paper.json", paper);
            files.put(NAME + ".pdf", broken);
            int version = archive.find(id(1)).map(held -> held.versions().size()).orElse(0) + 1;
            put(archive, 1, version, version == 1 ? "issued" : "signed", files);
            assertThat(pages().getFirst()).contains("Khoa học và Công nghệ");
        }
    }

    @Test
    void anEncryptedPdfLeavesTheMetadata() throws IOException {
        put(archive, 1, 1, "issued", Map.of(NAME + ".pdf", encrypted(pdf("secret"))));
        assertThat(read().orElseThrow().pages()).isEmpty();
        assertThat(read().orElseThrow().metadata()).isEqualTo(MadePaper.notice(1).metadata());
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatHasNoMetadataIsNoPaper() {
        ArchivedPapers.book(archive, 2026);
        assertThat(
                        PaperReader.read(
                                archive.find(
                                                new vn.vanthu.archive.ObjectId(
                                                        "2026/so-dang-ky/chung"))
                                        .orElseThrow(),
                                1))
                .isEmpty();
    }

    @Test
    void metadataThatCannotBeReadAreNoPaperEither() {
        put(
                archive,
                1,
                1,
                "issued",
                Map.of(
                        Metadata.FILE,
                        bytes("{\"vanthu\": \"metadata/9\"}"),
                        "text.txt",
                        bytes("")));
        assertThat(read()).isEmpty();
    }

    @Test
    void earlierVersionsAreReadWhereTheirWordsDiffer() {
        put(archive, 1, 1, "issued", Map.of("text.txt", bytes("một\n hai")));
        put(archive, 1, 2, "signed", Map.of("text.txt", bytes("một hai\f")));
        put(archive, 1, 3, "corrected", Map.of("text.txt", bytes("một\fba")));
        put(archive, 1, 4, "recalled", Map.of("text.txt", bytes("một\fba"), "x", bytes("x")));
        IndexedPaper paper = read().orElseThrow();
        assertThat(paper.pages())
                .containsExactly(new PageText(4, 1, "một"), new PageText(4, 2, "ba"));
        assertThat(paper.earlier()).containsExactly(new PageText(2, 1, "một hai"));
    }

    @Test
    void aSignatureIsNoOtherText() {
        byte[] pdf = pdf("mot");
        byte[] signed = Arrays.copyOf(pdf, pdf.length + 100);
        put(archive, 1, 1, "issued", Map.of(NAME + ".pdf", pdf));
        put(archive, 1, 2, "signed", Map.of(NAME + ".pdf", pdf, NAME + ".signed.pdf", signed));
        assertThat(read().orElseThrow().earlier()).isEmpty();
        assertThat(pages()).containsExactly("mot");
    }

    @Test
    void aTextBeyondAllMeasureIsCut() {
        String page = "chữ ".repeat(500_000);
        put(
                archive,
                1,
                1,
                "issued",
                Map.of("text.txt", bytes(String.join("\f", page, page, page))));
        IndexedPaper paper = read().orElseThrow();
        assertThat(paper.pages().stream().mapToInt(each -> each.text().length()).sum())
                .isEqualTo(PaperWords.MOST);
    }
}
