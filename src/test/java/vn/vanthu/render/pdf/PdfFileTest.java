package vn.vanthu.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.press.VeraPdf;

/// Looks at what a PDF carries beside its pages.
class PdfFileTest {

    private static final PdfWriter WRITER = new PdfWriter(SamplePapers.TYPEFACE);

    private static PdfWriter.Printed printed(Paper paper) {
        return WRITER.write(SamplePapers.pages(paper), PaperJson.write(paper));
    }

    @Test
    void titleNumberAndAgencyAreInTheMetadata() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(SamplePapers.letter("")).bytes())) {
            String xmp =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("Công văn số 05/SKHCN-VP: nâng bậc lương năm 2026")
                    .contains("<dc:identifier>05/SKHCN-VP</dc:identifier>")
                    .contains("<rdf:li>Sở Khoa học và Công nghệ</rdf:li>")
                    .contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A")
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void thePaperIsEmbeddedAsTheSourceOfItsPages() throws IOException {
        Paper paper = SamplePapers.golden("seed-004");
        byte[] file = printed(paper).bytes();
        String embedded = Objects.requireNonNull(PdfReader.read(file).source());
        assertThat(SamplePapers.read(embedded.getBytes(StandardCharsets.UTF_8))).isEqualTo(paper);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            COSArray associated =
                    pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary specification = (COSDictionary) associated.getObject(0);
            assertThat(specification.getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Source");
        }
    }

    @Test
    void bookmarksFollowTheHeadings() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(SamplePapers.golden("seed-004")).bytes())) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);
            assertThat(titles)
                    .containsExactly(
                            "KẾ HOẠCH: Triển khai Chương trình hành động nâng cao Chỉ số hiệu quả"
                                    + " Quản trị và Hành chính công tỉnh BR-VT giai đoạn 2017-2020 của"
                                    + " Sở Khoa học và Công nghệ",
                            "  I. MỤC ĐÍCH, YÊU CẦU",
                            "    1. Mục đích:",
                            "    2. Yêu cầu:",
                            "  II. NỘI DUNG THỰC HIỆN",
                            "  III. KINH PHÍ THỰC HIỆN",
                            "  IV. TỔ CHỨC THỰC HIỆN");
        }
    }

    private static void collect(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            collect(item, indent + "  ", titles);
        }
    }

    // PL I, II.7.d: the signature is "đặt canh giữa chức vụ của người ký và họ tên người ký";
    // II.8.a: the seal "trùm lên khoảng 1/3 hình ảnh chữ ký số của người có thẩm quyền về bên
    // trái".
    @Test
    void emptySignatureFieldsLieWhereTheDecreePutsThem() throws IOException {
        PdfWriter.Printed printed = printed(SamplePapers.letter(""));
        MeasuredPdf.Page page = MeasuredPdf.of(printed.bytes()).pages.getFirst();
        MeasuredPdf.Line title = page.line("PHÓ GIÁM ĐỐC");
        MeasuredPdf.Line name = page.line("Nguyễn Văn A");
        try (PDDocument pdf = Loader.loadPDF(printed.bytes())) {
            List<PDField> fields = pdf.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields)
                    .extracting(PDField::getPartialName)
                    .containsExactly("signature", "seal");
            assertThat(fields)
                    .allSatisfy(field -> {
                        assertThat(field).isInstanceOf(PDSignatureField.class);
                        assertThat(((PDSignatureField) field).getSignature()).isNull();
                        assertThat(field.getAlternateFieldName()).isNotBlank();
                    });
            PDRectangle signature = fields.getFirst().getWidgets().getFirst().getRectangle();
            PDRectangle seal = fields.getLast().getWidgets().getFirst().getRectangle();
            double mm = 25.4 / 72;
            double middle = (signature.getLowerLeftX() + signature.getUpperRightX()) / 2 * mm;
            assertThat(middle).isCloseTo(title.middle(), within(0.2));
            assertThat(297 - signature.getUpperRightY() * mm).isGreaterThan(title.baseline());
            assertThat(297 - signature.getLowerLeftY() * mm).isLessThan(name.baseline());
            double overlap =
                    (seal.getUpperRightX() - signature.getLowerLeftX()) / signature.getWidth();
            assertThat(overlap).isCloseTo(1 / 3.0, within(0.01));
            assertThat(seal.getLowerLeftX()).isLessThan(signature.getLowerLeftX());
            // The small JSON beside the file says the same.
            assertThat(printed.fields().getFirst().x())
                    .isCloseTo(signature.getLowerLeftX(), within(0.01));
            assertThat(printed.fields().getLast().page()).isEqualTo(1);
        }
    }

    @Test
    void twoSignersGetAFieldEachAndTheAgencyOneSeal() {
        Paper paper =
                SamplePapers.paper(
                        SamplePapers.letterJson("", "")
                                .replace(
                                        "'signers': [",
                                        "'signers': [{'capacity': ['THƯ KÝ'], 'name': 'Lê Thị C'}, "));
        assertThat(printed(paper).fields())
                .extracting(FieldPlace::name)
                .containsExactly("signature", "signature-2", "seal");
    }

    @Test
    void everyFaceIsEmbeddedAsASubset() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(SamplePapers.letter("")).bytes())) {
            int faces = 0;
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Liberation.*");
                faces++;
            }
            assertThat(faces).isEqualTo(4);
        }
    }

    @Test
    void theOfficesOwnTimesNewRomanIsUsedWhenAllItsFilesAreThere(@TempDir Path folder)
            throws Exception {
        assertThat(Typeface.from(folder).name()).isEqualTo("Liberation Serif");
        String[] files = {"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"};
        int i = 0;
        for (Typeface.Face face : Typeface.Face.values()) {
            Files.write(folder.resolve(files[i++]), SamplePapers.TYPEFACE.file(face));
        }
        Typeface times = Typeface.from(folder);
        assertThat(times.name()).isEqualTo("Times New Roman");
        Paper paper = SamplePapers.letter("");
        byte[] pdf =
                new PdfWriter(times)
                        .write(SamplePapers.pages(paper), PaperJson.write(paper))
                        .bytes();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
    }
}
