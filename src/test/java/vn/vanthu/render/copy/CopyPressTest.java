package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Signer;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.pdf.PdfReader;
import vn.vanthu.render.press.VeraPdf;

/// Copies of papers of ours, in every form and both ways.
class CopyPressTest {

    private static final String WORDS =
            "; Cục Tiêu chuẩn Đo lường Chất lượng; 2026-11-21T14:05:09+07:00";

    static Stream<Arguments> everyCopy() {
        return Stream.of("seed-000", "seed-001", "seed-002", "seed-003", "seed-004")
                .flatMap(name ->
                        Arrays.stream(Direction.values()).map(to -> Arguments.of(name, to)));
    }

    static Stream<Arguments> everyForm() {
        return Arrays.stream(CopyMark.Form.values())
                .flatMap(form ->
                        Arrays.stream(Direction.values()).map(to -> Arguments.of(form, to)));
    }

    @ParameterizedTest
    @MethodSource("everyCopy")
    void keepsTheOriginalToTheByteAndToTheStandards(String name, Direction to) throws Exception {
        byte[] original = CopySamples.golden(name);
        Copied.File copy = CopySamples.copy(original, CopyMark.Form.SAO_Y, to);
        assertThat(Arrays.copyOf(copy.bytes(), original.length)).isEqualTo(original);
        assertThat(VeraPdf.faults(copy.bytes())).isEmpty();
        assertThat(CopySamples.copy(original, CopyMark.Form.SAO_Y, to).bytes())
                .isEqualTo(copy.bytes());
        try (PDDocument before = Loader.loadPDF(original);
                PDDocument after = Loader.loadPDF(copy.bytes())) {
            assertThat(after.getNumberOfPages()).isEqualTo(copy.pages());
            for (int i = 0; i < before.getNumberOfPages(); i++) {
                assertThat(text(after, i)).startsWith(text(before, i).stripTrailing());
                Picture.added(original, copy.bytes(), i);
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(pdf);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void saysItsWordsWhereAReaderOfTagsHearsThem(CopyMark.Form form, Direction to)
            throws IOException {
        byte[] original = CopySamples.golden("seed-002");
        List<String> before = PdfReader.read(original).text().passages();
        PdfReader.Content after = PdfReader.read(CopySamples.copy(original, form, to).bytes());
        switch (to) {
            // PL III, mẫu 3.1: after the end of the paper.
            case TO_PAPER -> {
                assertThat(after.text().passages()).startsWith(before.toArray(String[]::new));
                assertThat(after.text().passages().stream().skip(before.size()))
                        .containsExactly(
                                "BỘ KHOA HỌC VÀ CÔNG NGHỆ",
                                "CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG",
                                form.words(),
                                "Số: 07/" + form.abbreviation() + "-TĐC",
                                "Hà Nội, ngày 21 tháng 11 năm 2026",
                                "Nơi nhận:",
                                "- Phòng Nghiệp vụ 1;",
                                "- Phòng Nghiệp vụ 2;",
                                "- Lưu: VT.",
                                "TL. CỤC TRƯỞNG",
                                "CHÁNH VĂN PHÒNG",
                                "Trần Thị Bích");
            }
            // PL III, mẫu 3.2: before its beginning.
            case TO_ELECTRONIC -> {
                assertThat(after.text().passages().getFirst()).isEqualTo(form.words() + WORDS);
                assertThat(after.text().passages().subList(1, before.size() + 1)).isEqualTo(before);
            }
        }
        assertThat(after.source()).isEqualTo(PdfReader.read(original).source());
    }

    // PL I, Phần II, II.2.a: "ngay sau phần cuối cùng của văn bản cần sao dưới một đường kẻ nét
    // liền, kéo dài hết chiều ngang của vùng trình bày văn bản".
    @Test
    void standsUnderALineAcrossTheTextAfterTheEndOfThePaper() throws IOException {
        byte[] original = CopySamples.golden("seed-002");
        Copied.File copy = CopySamples.copy(original, CopyMark.Form.SAO_Y, Direction.TO_PAPER);
        assertThat(copy.pages()).isEqualTo(3);
        assertThat(Picture.added(original, copy.bytes(), 0).isEmpty()).isTrue();
        assertThat(Picture.added(original, copy.bytes(), 1).isEmpty()).isTrue();
        Rectangle added = Picture.added(original, copy.bytes(), 2);
        double millimetre = 72 / 25.4;
        assertThat(added.getX()).isCloseTo(30 * millimetre, within(1.5));
        assertThat(added.getMaxX()).isCloseTo(195 * millimetre, within(1.5));
        assertThat(added.getMaxY()).isLessThan(277 * millimetre);
    }

    /// Whatever room the last page leaves, nothing is covered and nothing leaves the text area.
    @Test
    void goesToAPageOfItsOwnWhenTheLastOneIsFull() throws IOException {
        int own = 0;
        for (int lines = 1; lines <= 40; lines++) {
            String body = "'body': [" + "'Một đoạn của nội dung.',".repeat(lines) + "'Hết'],";
            byte[] original =
                    CopySamples.pdf(
                            SamplePapers.paper(
                                    SamplePapers.letterJson("", "")
                                            .replaceAll(
                                                    "(?s)'body': \\[.*\\],\\s*'foot'",
                                                    body + " 'foot'")));
            int pages = PdfReader.read(original).pages();
            Copied.File copy = CopySamples.copy(original, CopyMark.Form.SAO_Y, Direction.TO_PAPER);
            Rectangle onLast = Picture.added(original, copy.bytes(), pages - 1);
            assertThat(copy.pages() - pages).isEqualTo(onLast.isEmpty() ? 1 : 0);
            assertThat(onLast.getMaxY()).isLessThan(277 * 72 / 25.4 + 1);
            own += copy.pages() - pages;
        }
        assertThat(own).isBetween(5, 35);
    }

    @Test
    void takesAsManyPagesAsItsRecipientsNeed() throws Exception {
        byte[] original = CopySamples.golden("seed-002");
        Copied.File copy =
                CopySamples.file(
                        CopySamples.PRESS.copy(
                                original,
                                CopySamples.mark(CopyMark.Form.SAO_Y, 500),
                                Direction.TO_PAPER));
        assertThat(copy.pages()).isGreaterThan(10);
        assertThat(PdfReader.read(copy.bytes()).text().passages())
                .contains("- Phòng Nghiệp vụ 1;", "- Phòng Nghiệp vụ 500;", "Trần Thị Bích");
        assertThat(VeraPdf.faults(copy.bytes())).isEmpty();
    }

    // PL I, Phần II, I.3.a: "Góc trên, bên phải, trang đầu của văn bản"; I.3.b: "Hình ảnh chữ ký số
    // của cơ quan, tổ chức: Không hiển thị".
    @Test
    void anElectronicCopyHasItsMarkAndAnEmptyFieldAtTheTopRight() throws IOException {
        byte[] original = CopySamples.golden("seed-002");
        byte[] copy =
                CopySamples.copy(original, CopyMark.Form.SAO_Y, Direction.TO_ELECTRONIC).bytes();
        Rectangle added = Picture.added(original, copy, 0);
        assertThat(added.getMaxX()).isCloseTo(195 * 72 / 25.4, within(1.5));
        assertThat(added.getX()).isGreaterThan(297);
        assertThat(added.getMaxY()).isLessThan(20 * 72 / 25.4);
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            List<PDField> fields = pdf.getDocumentCatalog().getAcroForm(null).getFields();
            PDSignatureField field = (PDSignatureField) fields.getLast();
            assertThat(field.getPartialName()).isEqualTo("copy-seal");
            assertThat(field.getSignature()).isNull();
            var place = field.getWidgets().getFirst().getRectangle();
            assertThat(
                            place.contains(
                                    (float) added.getCenterX(),
                                    (float) (841.9 - added.getCenterY())))
                    .isTrue();
        }
    }

    @Test
    void theMarkKeepsClearOfACirculationStamp() throws IOException {
        byte[] original =
                CopySamples.pdf(
                        SamplePapers.letter("'stamps': {'circulation': 'Lưu hành nội bộ'},"));
        byte[] copy =
                CopySamples.copy(original, CopyMark.Form.SAO_Y, Direction.TO_ELECTRONIC).bytes();
        assertThat(Picture.added(original, copy, 0).getMaxY()).isLessThan(10 * 72 / 25.4);
    }

    /// Sao lục is made "từ bản sao y" (Đ.25.2.b), so a copy must itself be an original.
    @ParameterizedTest
    @EnumSource
    void aCopyCanBeCopied(Direction to) throws Exception {
        byte[] first =
                CopySamples.copy(CopySamples.golden("seed-002"), CopyMark.Form.SAO_Y, to).bytes();
        byte[] second = CopySamples.copy(first, CopyMark.Form.SAO_LUC, to).bytes();
        assertThat(Arrays.copyOf(second, first.length)).isEqualTo(first);
        assertThat(VeraPdf.faults(second)).isEmpty();
        int pages = PdfReader.read(first).pages();
        for (int i = 0; i < pages; i++) {
            Picture.added(first, second, i);
        }
        assertThat(String.join("\n", PdfReader.read(second).text().passages()))
                .contains("SAO Y", "SAO LỤC");
    }

    @Test
    void wordsWithTheirAccentsApartArePrintedWhole() throws IOException {
        CopyMark apart =
                new CopyMark(
                        CopyMark.Form.SAO_Y,
                        null,
                        Normalizer.normalize("Sở Tư pháp", Normalizer.Form.NFD),
                        new PaperNumber(12, ""),
                        "STP",
                        Normalizer.normalize("Huế", Normalizer.Form.NFD),
                        CopySamples.mark(CopyMark.Form.SAO_Y).made(),
                        new Signer(
                                List.of(Signer.Capacity.parse("GIÁM ĐỐC")),
                                null,
                                null,
                                Normalizer.normalize("Đỗ Thị Ngọc", Normalizer.Form.NFD)),
                        List.of(),
                        new Foot.Filing.Kept(List.of(), 1));
        Copied.File copy =
                CopySamples.file(
                        CopySamples.PRESS.copy(
                                CopySamples.golden("seed-002"), apart, Direction.TO_PAPER));
        assertThat(PdfReader.read(copy.bytes()).text().passages())
                .contains(
                        "SỞ TƯ PHÁP",
                        "Số: 12/SY-STP",
                        "Huế, ngày 21 tháng 11 năm 2026",
                        "Đỗ Thị Ngọc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở 漢", "Sở\u0007", "Sở \uD83D\uDE00"})
    void lettersThatCannotBePrintedAreNamed(String agency) {
        CopyMark mark = CopySamples.mark(CopyMark.Form.SAO_Y);
        CopyMark odd =
                new CopyMark(
                        mark.form(),
                        null,
                        agency,
                        mark.number(),
                        mark.agencyCode(),
                        mark.place(),
                        mark.made(),
                        mark.signer(),
                        mark.recipients(),
                        mark.filing());
        assertThat(
                        CopySamples.codes(
                                CopySamples.PRESS.copy(
                                        CopySamples.golden("seed-002"), odd, Direction.TO_PAPER)))
                .containsOnly("GLYPH.missing");
    }
}
