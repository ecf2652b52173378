package vn.vanthu.legacy.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files that somebody made to do harm, or that time has harmed.
public final class HostileFiles {

    private HostileFiles() {}

    public static byte[] encryptedPdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SeedFiles.plainPdf("seed-000"))) {
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return saved(pdf);
        }
    }

    public static byte[] hugePagePdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(2e7f, 2e7f));
            page.setContents(stream(pdf, "0 0 1 1 re f"));
            pdf.addPage(page);
            return saved(pdf);
        }
    }

    public static byte[] nestedPdf() {
        return ("%PDF-1.4\n1 0 obj " + "[".repeat(500_000) + "\nendobj\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// A tree of pages that is its own child.
    public static byte[] loopingPdf() {
        return """
        %PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R] /Count 2000>> endobj
        trailer <</Root 1 0 R>>
        %%EOF
        """
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Each form draws the next one twice.
    public static byte[] mazePdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            COSDictionary next = null;
            for (int i = 0; i < 40; i++) {
                PDStream form = stream(pdf, next == null ? "0 0 1 1 re f" : "/N Do /N Do");
                form.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
                form.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                form.getCOSObject().setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
                if (next != null) {
                    form.getCOSObject().setItem(COSName.RESOURCES, resources(next));
                }
                next = form.getCOSObject();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            page.setContents(stream(pdf, "/N Do"));
            page.getCOSObject()
                    .setItem(COSName.RESOURCES, resources(java.util.Objects.requireNonNull(next)));
            pdf.addPage(page);
            return saved(pdf);
        }
    }

    /// A few hundred kilobytes of content that unpack to hundreds of megabytes.
    public static byte[] bombPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDStream content = new PDStream(pdf);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 600; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            pdf.addPage(page);
            return saved(pdf);
        }
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// A DOCX whose text unpacks to two gigabytes.
    public static byte[] flatBombDocx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 2048; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    public static byte[] nestedBombZip() throws IOException {
        byte[] inner = new byte[10_000_000];
        for (int i = 0; i < 5; i++) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (int j = 0; j < 10; j++) {
                parts.put("lib " + j + ".zip", inner);
            }
            inner = zip(parts);
        }
        return inner;
    }

    public static byte[] docx(String document) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    public static byte[] entityDocx() throws IOException {
        return docx(
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + body("<w:p><w:r><w:t>&f;</w:t></w:r></w:p>"));
    }

    public static byte[] laughsDocx() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        return docx(dtd + "]>" + body("<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>"));
    }

    public static byte[] deepDocx() throws IOException {
        return docx(body("<w:tbl><w:tr><w:tc>".repeat(100_000)));
    }

    public static byte[] macroDocx() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                body("<w:p><w:r><w:t>Quyết định số 1</w:t></w:r></w:p>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        return zip(parts);
    }

    public static String body(String inner) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + inner
                + "</w:body></w:document>";
    }

    /// Says that it is 50,000 by 50,000, and holds nothing.
    public static byte[] hugePng() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(50_000)
                        .putInt(50_000)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[1 << 20]);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data)
            throws IOException {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        DataOutputStream into = new DataOutputStream(out);
        into.writeInt(data.length);
        into.writeBytes(name);
        into.write(data);
        into.writeInt((int) crc.getValue());
    }

    /// A picture whose directory of pages leads back to itself.
    public static byte[] loopingTiff() {
        ByteBuffer b = ByteBuffer.allocate(200).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        b.putShort((short) 8);
        int[][] tags = {
            {256, 20_000},
            {257, 20_000},
            {258, 8},
            {259, 1},
            {262, 1},
            {273, 120},
            {278, 20_000},
            {279, 64}
        };
        for (int[] tag : tags) {
            b.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        b.putInt(8);
        return b.array();
    }

    private static PDStream stream(PDDocument pdf, String content) throws IOException {
        return new PDStream(
                pdf, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static COSDictionary resources(COSDictionary form) {
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName("N"), form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        return resources;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
