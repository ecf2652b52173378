package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.CopyMark;

/// Copies of files that are locked, broken, or made to exhaust the machine.
@Timeout(120)
class HostilePdfTest {

    private static final CopyMark MARK = CopySamples.mark(CopyMark.Form.SAO_Y);

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void anEncryptedFileIsRefused(String password) throws IOException {
        byte[] locked;
        try (PDDocument pdf = Loader.loadPDF(CopySamples.page("", 0))) {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            locked = CopySamples.saved(pdf, CompressParameters.NO_COMPRESSION);
        }
        assertThat(CopySamples.codes(CopySamples.PRESS.copy(locked, MARK, Direction.TO_PAPER)))
                .containsExactly("COPY.encrypted");
    }

    @Test
    void aFileWithoutPagesIsRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            byte[] empty = CopySamples.saved(pdf, CompressParameters.NO_COMPRESSION);
            assertThat(CopySamples.codes(CopySamples.PRESS.copy(empty, MARK, Direction.TO_PAPER)))
                    .containsExactly("COPY.no-pages");
        }
    }

    static Stream<byte[]> noPdf() {
        return Stream.of(
                new byte[0],
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                "<html>Không phải PDF</html>".getBytes(StandardCharsets.UTF_8),
                ("%PDF-1.4\n1 0 obj " + "[".repeat(200_000) + "\nendobj\n%%EOF")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("noPdf")
    void whatIsNoPdfIsRefused(byte[] file) {
        for (Direction to : Direction.values()) {
            assertThat(CopySamples.codes(CopySamples.PRESS.copy(file, MARK, to)))
                    .containsExactly("COPY.damaged");
        }
    }

    /// Cut short or with bytes changed: a copy that can be read and keeps what is there, or a
    /// refusal; never a crash.
    @Test
    void aBrokenFileIsCopiedOrRefused() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("-Dseed=" + seed);
        Random random = new Random(seed);
        byte[] whole = CopySamples.golden("seed-002");
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] broken = whole.clone();
            if (round % 3 == 0) {
                broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            for (int i = 0; i < round && broken.length > 0; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Direction to = round % 2 == 0 ? Direction.TO_PAPER : Direction.TO_ELECTRONIC;
            switch (CopySamples.PRESS.copy(broken, MARK, to)) {
                case Copied.File file -> {
                    assertThat(Arrays.copyOf(file.bytes(), broken.length)).isEqualTo(broken);
                    try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
                        assertThat(pdf.getNumberOfPages()).isEqualTo(file.pages());
                    }
                }
                case Copied.Refused(var problems) -> {
                    assertThat(problems)
                            .extracting(vn.vanthu.document.Problem::code)
                            .isSubsetOf("COPY.damaged", "COPY.no-pages", "COPY.encrypted");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aPageThatWouldFillTheMemoryIsRefusedInTime() throws IOException {
        byte[] bomb = CopySamples.page(" ".repeat(100_000_000), 0);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(CopySamples.codes(CopySamples.PRESS.copy(bomb, MARK, Direction.TO_ELECTRONIC)))
                .containsExactly("COPY.damaged");
    }

    /// Each form draws the next one twice: 2 to the 40th drawings in a few hundred bytes.
    @Test
    void aPageThatWouldTakeForeverToDrawCountsAsFull() throws IOException {
        byte[] maze;
        try (PDDocument pdf = new PDDocument()) {
            COSDictionary next = null;
            for (int i = 0; i < 40; i++) {
                PDStream form =
                        new PDStream(
                                pdf,
                                new ByteArrayInputStream(
                                        (next == null ? "0 0 1 1 re f" : "/N Do /N Do")
                                                .getBytes(StandardCharsets.US_ASCII)));
                form.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
                form.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                form.getCOSObject().setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
                if (next != null) {
                    form.getCOSObject().setItem(COSName.RESOURCES, resources(next));
                }
                next = form.getCOSObject();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            page.setContents(
                    new PDStream(
                            pdf,
                            new ByteArrayInputStream("/N Do".getBytes(StandardCharsets.US_ASCII))));
            page.getCOSObject()
                    .setItem(COSName.RESOURCES, resources(java.util.Objects.requireNonNull(next)));
            pdf.addPage(page);
            maze = CopySamples.saved(pdf, CompressParameters.NO_COMPRESSION);
        }
        Copied copied = CopySamples.PRESS.copy(maze, MARK, Direction.TO_PAPER);
        assertThat(CopySamples.file(copied).pages()).isEqualTo(2);
    }

    private static COSDictionary resources(COSDictionary form) {
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName("N"), form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        return resources;
    }

    /// A tag tree that does not hold together is left alone; the copy is made all the same.
    @Test
    void aBrokenTagTreeIsLeftAlone() throws IOException {
        for (int round : IntStream.range(0, 4).toArray()) {
            byte[] odd;
            try (PDDocument pdf = Loader.loadPDF(CopySamples.golden("seed-002"))) {
                COSDictionary root =
                        pdf.getDocumentCatalog()
                                .getCOSObject()
                                .getCOSDictionary(COSName.STRUCT_TREE_ROOT);
                switch (round) {
                    case 0 -> root.removeItem(COSName.K);
                    case 1 -> root.setItem(COSName.PARENT_TREE, new COSDictionary());
                    case 2 -> {
                        COSDictionary loop = new COSDictionary();
                        COSArray kids = new COSArray();
                        kids.add(loop);
                        kids.add(loop);
                        loop.setItem(COSName.KIDS, kids);
                        root.setItem(COSName.PARENT_TREE, loop);
                    }
                    default -> root.setItem(COSName.PARENT_TREE, COSName.A);
                }
                odd = CopySamples.saved(pdf, CompressParameters.NO_COMPRESSION);
            }
            byte[] copy =
                    CopySamples.file(CopySamples.PRESS.copy(odd, MARK, Direction.TO_ELECTRONIC))
                            .bytes();
            assertThat(Picture.added(odd, copy, 0).isEmpty()).isFalse();
        }
    }
}
