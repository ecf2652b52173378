package vn.vanthu.render.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Signer;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// Originals and marks for tests.
final class CopySamples {

    static final CopyPress PRESS = new CopyPress(SamplePapers.RULES, SamplePapers.TYPEFACE);

    private CopySamples() {}

    static CopyMark mark(CopyMark.Form form) {
        return mark(form, 2);
    }

    /// A mark with so many lines of Nơi nhận before `Lưu`.
    static CopyMark mark(CopyMark.Form form, int recipients) {
        return new CopyMark(
                form,
                "Bộ Khoa học và Công nghệ",
                "Cục Tiêu chuẩn Đo lường Chất lượng",
                new PaperNumber(7, ""),
                "TĐC",
                "Hà Nội",
                OffsetDateTime.parse("2026-11-21T07:05:09.123Z"),
                new Signer(
                        List.of(
                                Signer.Capacity.parse("TL. CỤC TRƯỞNG"),
                                Signer.Capacity.parse("CHÁNH VĂN PHÒNG")),
                        null,
                        null,
                        "Trần Thị Bích"),
                java.util.stream.IntStream.rangeClosed(1, recipients)
                        .mapToObj(i -> new Foot.Recipient("Phòng Nghiệp vụ " + i, null, 1))
                        .toList(),
                new Foot.Filing.Kept(List.of(), 1));
    }

    static byte[] pdf(Paper paper) {
        Rendered rendered =
                SamplePapers.RENDERER.render(
                        paper, PaperJson.write(paper), Set.of(Format.PDF), false);
        return switch (rendered) {
            case Rendered.Files files -> Objects.requireNonNull(files.files().get(".pdf"));
            case Rendered.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static byte[] golden(String name) {
        return pdf(SamplePapers.golden(name));
    }

    static Copied.File file(Copied copied) {
        return switch (copied) {
            case Copied.File file -> file;
            case Copied.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static Copied.File copy(byte[] original, CopyMark.Form form, Direction to) {
        return file(PRESS.copy(original, mark(form), to));
    }

    static List<String> codes(Copied copied) {
        return switch (copied) {
            case Copied.File file ->
                    throw new AssertionError("a copy of " + file.pages() + " pages");
            case Copied.Refused(var problems) ->
                    problems.stream().map(vn.vanthu.document.Problem::code).toList();
        };
    }

    /// A page of A4 with the given content.
    static byte[] page(String content, int rotation) throws IOException {
        PDRectangle paper =
                rotation % 180 == 0
                        ? PDRectangle.A4
                        : new PDRectangle(
                                /* width= */ PDRectangle.A4.getHeight(),
                                /* height= */ PDRectangle.A4.getWidth());
        return page(content, rotation, paper);
    }

    static byte[] page(String content, int rotation, PDRectangle paper) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(paper);
            page.setRotation(rotation);
            page.setContents(
                    new PDStream(
                            pdf,
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)),
                            COSName.FLATE_DECODE));
            pdf.addPage(page);
            return saved(pdf, CompressParameters.NO_COMPRESSION);
        }
    }

    static byte[] saved(PDDocument pdf, CompressParameters how) throws IOException {
        pdf.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, how);
        return out.toByteArray();
    }
}
