package vn.vanthu.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.SamplePapers;

/// Measures the finished PDF against the sentences of Nghị định 30/2020/NĐ-CP, Phụ lục I.
class PdfLayoutTest {

    private static final PdfWriter WRITER = new PdfWriter(SamplePapers.TYPEFACE);

    private static MeasuredPdf measured(Paper paper) {
        return MeasuredPdf.of(
                WRITER.write(SamplePapers.pages(paper), PaperJson.write(paper)).bytes());
    }

    private static final MeasuredPdf PLAN = measured(SamplePapers.golden("seed-004"));
    private static final MeasuredPdf CONCLUSION = measured(SamplePapers.golden("seed-002"));
    private static final MeasuredPdf REPORT = measured(SamplePapers.golden("seed-001"));
    private static final MeasuredPdf LETTER = measured(SamplePapers.letter(""));

    // I.1: "Khổ A4 (210 mm x 297 mm)."
    @Test
    void everyPageIsA4() {
        assertThat(REPORT.pages)
                .allSatisfy(page -> {
                    assertThat(page.width()).isCloseTo(210, within(0.1));
                    assertThat(page.height()).isCloseTo(297, within(0.1));
                });
    }

    // I.3: "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20
    // mm."
    @Test
    void wordsKeepTheMargins() {
        for (MeasuredPdf.Page page : CONCLUSION.pages) {
            var body = page.lines().stream().filter(l -> !l.text().matches("\\d+")).toList();
            double left = body.stream().mapToDouble(MeasuredPdf.Line::left).min().orElseThrow();
            double right = body.stream().mapToDouble(MeasuredPdf.Line::right).max().orElseThrow();
            assertThat(left).isBetween(29.9, 35.0);
            assertThat(210 - right).isBetween(14.9, 20.0);
            assertThat(body).allSatisfy(line -> assertThat(line.baseline()).isBetween(20.0, 277.0));
        }
        // A full page begins at the margin and not somewhere below it.
        MeasuredPdf.Line first =
                REPORT.pages.get(1).lines().stream()
                        .min(java.util.Comparator.comparingDouble(MeasuredPdf.Line::baseline))
                        .orElseThrow();
        assertThat(first.baseline() - first.size() * 25.4 / 72).isBetween(19.0, 25.0);
    }

    // II.1.a: "cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm"; II.1.b: "cỡ chữ từ 13 đến 14, kiểu chữ
    // đứng, đậm và được canh giữa dưới Quốc hiệu; … phía dưới có đường kẻ ngang, nét liền, có độ
    // dài bằng độ dài của dòng chữ."
    @Test
    void mottoStandsUnderTheNationWithARuleOfItsOwnLength() {
        MeasuredPdf.Page page = CONCLUSION.pages.getFirst();
        MeasuredPdf.Line nation = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        MeasuredPdf.Line motto = page.line("Độc lập - Tự do - Hạnh phúc");
        assertThat(nation.size()).isBetween(12.0, 13.0);
        assertThat(nation.bold() && !nation.italic()).isTrue();
        assertThat(motto.size()).isBetween(13.0, 14.0);
        assertThat(motto.bold() && !motto.italic()).isTrue();
        assertThat(motto.middle()).isCloseTo(nation.middle(), within(0.2));
        assertThat(page.strokeBelow(motto).length()).isCloseTo(motto.width(), within(0.2));
        assertThat(page.strokeBelow(motto).middle()).isCloseTo(motto.middle(), within(0.2));
    }

    // II.2.b: "chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm, được đặt canh giữa dưới tên cơ
    // quan, tổ chức chủ quản trực tiếp; phía dưới có đường kẻ ngang, nét liền, có độ dài bằng từ
    // 1/3 đến 1/2 độ dài của dòng chữ".
    @Test
    void agencyIsBoldUnderItsParentWithAShortRule() {
        MeasuredPdf.Page page = CONCLUSION.pages.getFirst();
        MeasuredPdf.Line parent = page.line("UBND TỈNH QUẢNG NGÃI");
        MeasuredPdf.Line agency = page.line("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        assertThat(parent.size()).isBetween(12.0, 13.0);
        assertThat(parent.bold()).isFalse();
        assertThat(agency.size()).isBetween(12.0, 13.0);
        assertThat(agency.bold() && !agency.italic()).isTrue();
        assertThat(agency.middle()).isCloseTo(parent.middle(), within(0.2));
        double share = page.strokeBelow(agency).length() / agency.width();
        assertThat(share).isBetween(1 / 3.0, 1 / 2.0);
        assertThat(page.strokeBelow(agency).middle()).isCloseTo(agency.middle(), within(0.2));
    }

    // II.3.c: "với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước. … cỡ chữ 13, kiểu chữ đứng.
    // Giữa số và ký hiệu văn bản có dấu gạch chéo (/)".
    @Test
    void numberIsOfSizeThirteenAndPadded() {
        MeasuredPdf.Line number = LETTER.pages.getFirst().line("Số: ");
        assertThat(number.text()).isEqualTo("Số: 05/SKHCN-VP");
        assertThat(number.size()).isEqualTo(13);
        assertThat(number.bold() || number.italic()).isFalse();
    }

    // II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía
    // trước"; II.4.c: "trên cùng một dòng với số, ký hiệu văn bản … cỡ chữ từ 13 đến 14, kiểu chữ
    // nghiêng; … được đặt dưới, canh giữa so với Quốc hiệu và Tiêu ngữ".
    @Test
    void placeAndDateSlantOnTheNumbersLine() {
        MeasuredPdf.Page page = LETTER.pages.getFirst();
        MeasuredPdf.Line date = page.line("Quảng Ngãi, ngày");
        assertThat(date.text()).isEqualTo("Quảng Ngãi, ngày 05 tháng 3 năm 2026");
        assertThat(date.size()).isBetween(13.0, 14.0);
        assertThat(date.italic() && !date.bold()).isTrue();
        assertThat(date.baseline()).isCloseTo(page.line("Số: ").baseline(), within(0.05));
        assertThat(date.middle()).isCloseTo(page.line("Độc lập").middle(), within(0.2));
        assertThat(PLAN.pages.getFirst().line("Bà Rịa - Vũng Tàu, ngày").text())
                .isEqualTo("Bà Rịa - Vũng Tàu, ngày 09 tháng 01 năm 2018");
    }

    // The slots of the originals: `01A`, and a blank before the stroke.
    @Test
    void numberSlotsAreAsInTheOriginals() {
        assertThat(PLAN.pages.getFirst().line("Số: ").text()).isEqualTo("Số: 01A/KH-SKHCN");
        assertThat(CONCLUSION.pages.getFirst().line("Số:").text().replace('\u00A0', ' '))
                .matches("Số: +/KL-SKHCN");
    }

    // II.5.b: "đặt canh giữa theo chiều ngang văn bản. Tên loại văn bản được trình bày bằng chữ in
    // hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. … Bên dưới trích yếu nội dung văn bản có đường
    // kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ".
    @Test
    void kindAndSubjectAreCentredAboveAShortRule() {
        MeasuredPdf.Page page = CONCLUSION.pages.getFirst();
        MeasuredPdf.Line kind = page.line("KẾT LUẬN");
        MeasuredPdf.Line first = page.line("của Giám đốc Sở");
        MeasuredPdf.Line last = page.line("kỷ niệm");
        double middle = 30 + 165 / 2.0;
        assertThat(kind.middle()).isCloseTo(middle, within(0.3));
        assertThat(first.middle()).isCloseTo(middle, within(0.3));
        assertThat(kind.size()).isBetween(13.0, 14.0);
        assertThat(first.size()).isBetween(13.0, 14.0);
        assertThat(kind.bold() && first.bold() && !first.italic()).isTrue();
        assertThat(page.strokeBelow(last).length() / last.width()).isBetween(1 / 3.0, 1 / 2.0);
    }

    // II.5.b: "sau chữ “V/v” bằng chữ in thường, cỡ chữ từ 12 đến 13, kiểu chữ đứng; đặt canh giữa
    // dưới số và ký hiệu văn bản, cách dòng 6pt với số và ký hiệu văn bản."
    @Test
    void subjectOfALetterStandsUnderItsNumberWithoutARule() {
        MeasuredPdf.Page page = LETTER.pages.getFirst();
        MeasuredPdf.Line about = page.line("V/v nâng bậc lương năm 2026");
        MeasuredPdf.Line number = page.line("Số: ");
        assertThat(about.size()).isBetween(12.0, 13.0);
        assertThat(about.bold() || about.italic()).isFalse();
        assertThat(about.middle()).isCloseTo(number.middle(), within(0.2));
        assertThat(page.hasStrokeBelow(about)).isFalse();
        // Line heights 17 and 15 pt put the baselines 3.4 + 6 + 12 pt apart.
        assertThat((about.baseline() - number.baseline()) * 72 / 25.4)
                .isCloseTo(17 * 0.2 + 6 + 15 * 0.8, within(0.2));
    }

    // II.6.a: căn cứ "kiểu chữ nghiêng, cỡ chữ từ 13 đến 14 … cuối dòng có dấu chẩm phẩy (;), dòng
    // cuối cùng kết thúc bằng dấu chấm (.)".
    @Test
    void legalBasesSlantAndEndAsTheirTimeAsks() {
        String bases =
                "'preamble': {'authority': 'Giám đốc Sở', 'bases': ['Căn cứ Luật A', 'Căn cứ Luật B'], 'enacting': 'Quyết định'},";
        MeasuredPdf now = measured(SamplePapers.letter(bases));
        MeasuredPdf.Line first = now.pages.getFirst().line("Căn cứ Luật A");
        assertThat(first.text()).isEqualTo("Căn cứ Luật A;");
        assertThat(first.italic() && !first.bold()).isTrue();
        assertThat(first.size()).isBetween(13.0, 14.0);
        assertThat(now.pages.getFirst().line("Căn cứ Luật B").text()).isEqualTo("Căn cứ Luật B.");
        assertThat(now.pages.getFirst().line("QUYẾT ĐỊNH:").bold()).isTrue();

        String older =
                SamplePapers.letterJson(bases, "'addressees': {'names': ['Bộ Nội vụ']},")
                        .replace("2026-03-05", "2018-03-05");
        MeasuredPdf then = measured(SamplePapers.paper(older));
        assertThat(then.pages.getFirst().line("Căn cứ Luật B").text()).isEqualTo("Căn cứ Luật B,");
        assertThat(then.pages.getFirst().line("Căn cứ Luật B").italic()).isFalse();
    }

    // II.6.e: "được canh đều cả hai lề, kiểu chữ đứng; cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu
    // dòng lùi vào 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn văn tối thiểu là 6pt; khoảng cách
    // giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines."
    @Test
    void bodyIsJustifiedIndentedAndSpaced() {
        var lines = CONCLUSION.pages.getFirst().lines();
        int start = 0;
        while (!lines.get(start).text().startsWith("Ngày 18/5/2021")) {
            start++;
        }
        MeasuredPdf.Line first = lines.get(start);
        MeasuredPdf.Line second = lines.get(start + 1);
        assertThat(first.left() - 30).isCloseTo(12.7, within(0.1));
        assertThat(second.left()).isCloseTo(30, within(0.1));
        assertThat(first.right()).isCloseTo(195, within(0.2));
        assertThat(second.right()).isCloseTo(195, within(0.2));
        assertThat(first.size()).isBetween(13.0, 14.0);
        assertThat(first.bold() || first.italic()).isFalse();
        double single = first.size() * (0.891 + 0.216 + 0.042);
        double pitch = (second.baseline() - first.baseline()) * 72 / 25.4;
        assertThat(pitch).isBetween(single, 1.5 * single);
        MeasuredPdf.Line next = CONCLUSION.pages.getFirst().line("Sau khi nghe");
        MeasuredPdf.Line before = lines.get(lines.indexOf(next) - 1);
        double gap = (next.baseline() - before.baseline()) * 72 / 25.4 - pitch;
        assertThat(gap).isGreaterThanOrEqualTo(5.99);
    }

    // I.7: "Được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh
    // giữa theo chiều ngang trong phần lề trên của văn bản, không hiển thị số trang thứ nhất."
    @Test
    void pageNumberStandsInTheMiddleOfTheTopMarginFromPageTwo() {
        MeasuredPdf.Line number = CONCLUSION.pages.get(1).line("2");
        assertThat(number.text()).isEqualTo("2");
        assertThat(number.middle()).isCloseTo(30 + 165 / 2.0, within(0.2));
        assertThat(number.baseline()).isLessThan(20);
        assertThat(number.size()).isBetween(13.0, 14.0);
        assertThat(CONCLUSION.pages.getFirst().lines()).noneMatch(line -> line.text().equals("1"));
    }

    // Thông tư 01/2011/TT-BNV: the number stands in the bottom right corner.
    @Test
    void olderPapersCarryThePageNumberAtTheBottomRight() {
        MeasuredPdf.Line number =
                REPORT.pages.get(1).lines().stream()
                        .filter(line -> line.text().equals("2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(number.right()).isCloseTo(195, within(0.2));
        assertThat(number.baseline()).isGreaterThan(277);
    }

    // II.9.d: "Nếu văn bản gửi cho một cơ quan … được trình bày trên cùng một dòng".
    @Test
    void oneAddresseeStandsOnTheLineOfKinhGui() {
        MeasuredPdf.Line line = LETTER.pages.getFirst().line("Kính gửi");
        assertThat(line.text()).isEqualTo("Kính gửi: Bộ Nội vụ");
        assertThat(line.size()).isBetween(13.0, 14.0);
        assertThat(line.bold() || line.italic()).isFalse();
    }

    // II.9.d: "mỗi cơ quan … trên một dòng riêng, đầu dòng có gạch đầu dòng (-), cuối dòng có dấu
    // chấm phẩy (;), cuối dòng cuối cùng có dấu chấm (.); các gạch đầu dòng được trình bày thẳng
    // hàng với nhau dưới dấu hai chấm (:)".
    @Test
    void severalAddresseesStandUnderTheColon() {
        MeasuredPdf pdf =
                measured(
                        SamplePapers.paper(
                                SamplePapers.letterJson(
                                        "",
                                        "'addressees': {'names': ['Bộ Nội vụ', 'Bộ Tài chính']},")));
        MeasuredPdf.Page page = pdf.pages.getFirst();
        MeasuredPdf.Line lead = page.line("Kính gửi:");
        MeasuredPdf.Line first = page.line("- Bộ Nội vụ;");
        MeasuredPdf.Line last = page.line("- Bộ Tài chính.");
        assertThat(first.left()).isCloseTo(last.left(), within(0.05));
        assertThat(first.left()).isBetween(lead.right() - 2.0, lead.right());
    }

    // II.9.d: "Từ “Nơi nhận” … (ngang hàng với dòng chữ “quyền hạn, chức vụ của người ký” và sát lề
    // trái) … cỡ chữ 12, kiểu chữ nghiêng, đậm; phần liệt kê … cỡ chữ 11, kiểu chữ đứng; … dòng
    // cuối cùng bao gồm chữ “Lưu” sau có dấu hai chấm (:), tiếp theo là chữ viết tắt “VT”, dấu phẩy
    // (,) … và số lượng bản lưu, cuối cùng là dấu chấm (.)."
    @Test
    void recipientsStandAtTheHeightOfTheSignersTitle() {
        MeasuredPdf.Page page = LETTER.pages.getFirst();
        MeasuredPdf.Line word = page.line("Nơi nhận:");
        MeasuredPdf.Line title = page.line("KT. GIÁM ĐỐC");
        assertThat(word.baseline()).isCloseTo(title.baseline(), within(0.05));
        assertThat(word.left()).isCloseTo(30, within(0.1));
        assertThat(word.size()).isEqualTo(12);
        assertThat(word.bold() && word.italic()).isTrue();
        assertThat(page.line("- Như trên;").size()).isEqualTo(11);
        assertThat(page.line("- Như trên;").left()).isCloseTo(30, within(0.1));
        assertThat(page.has("- Sở Nội vụ (b/c);")).isTrue();
        assertThat(page.has("- Lưu: VT, VP (2).")).isTrue();
    }

    // II.7.đ: "chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm … Họ và tên … bằng chữ in
    // thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm, được đặt canh giữa quyền hạn, chức vụ của
    // người ký."
    @Test
    void signersNameIsCentredUnderHisTitle() {
        MeasuredPdf.Page page = LETTER.pages.getFirst();
        MeasuredPdf.Line title = page.line("PHÓ GIÁM ĐỐC");
        MeasuredPdf.Line name = page.line("Nguyễn Văn A");
        assertThat(name.middle()).isCloseTo(title.middle(), within(0.2));
        assertThat(name.size()).isBetween(13.0, 14.0);
        assertThat(title.size()).isBetween(13.0, 14.0);
        assertThat(name.bold() && title.bold()).isTrue();
        assertThat(name.baseline() - title.baseline()).isGreaterThan(25);
    }

    // III.2.b: "hình chữ nhật có kích thước 30 mm x 8 mm, 40 mm x 8 mm và 20 mm x 8 mm … cỡ chữ từ
    // 13 đến 14, kiểu chữ đứng, đậm và đặt cân đối trong khung … màu đỏ tươi".
    @Test
    void urgencyStampHasTheSizeOfItsWords() {
        assertStamp("KHẨN", 20);
        assertStamp("THƯỢNG KHẨN", 40);
        assertStamp("HỎA TỐC", 30);
    }

    private static void assertStamp(String words, double width) {
        MeasuredPdf pdf = measured(SamplePapers.letter("'stamps': {'urgency': '" + words + "'},"));
        MeasuredPdf.Page page = pdf.pages.getFirst();
        var frame = page.strokes().stream().filter(MeasuredPdf.Stroke::red).toList();
        double left = frame.stream().mapToDouble(MeasuredPdf.Stroke::x1).min().orElseThrow();
        double right = frame.stream().mapToDouble(MeasuredPdf.Stroke::x1).max().orElseThrow();
        double top = frame.stream().mapToDouble(MeasuredPdf.Stroke::y1).min().orElseThrow();
        double bottom = frame.stream().mapToDouble(MeasuredPdf.Stroke::y1).max().orElseThrow();
        double line = frame.getFirst().thickness() * 25.4 / 72;
        assertThat(right - left + line).isCloseTo(width, within(0.1));
        assertThat(bottom - top + line).isCloseTo(8, within(0.1));
        MeasuredPdf.Line text = page.line(words);
        assertThat(text.bold()).isTrue();
        assertThat(text.size()).isBetween(13.0, 14.0);
        assertThat(text.middle()).isCloseTo((left + right) / 2, within(0.2));
    }

    // III.4: "ở trang thứ nhất của văn bản, bằng chữ in thường, cỡ chữ từ 11 đến 12, kiểu chữ đứng,
    // dưới một đường kẻ nét liền kéo dài hết chiều ngang của vùng trình bày văn bản."
    @Test
    void contactLineStandsUnderAFullRuleAtTheFootOfPageOne() {
        MeasuredPdf pdf =
                measured(
                        SamplePapers.letter(
                                "'contact': {'address': '118 Hùng Vương', 'phone': '0255 3822 000'},"));
        MeasuredPdf.Page page = pdf.pages.getFirst();
        MeasuredPdf.Line address = page.line("Địa chỉ: 118 Hùng Vương");
        assertThat(address.size()).isBetween(11.0, 12.0);
        assertThat(address.baseline()).isGreaterThan(265);
        assertThat(page.strokes())
                .anySatisfy(stroke -> {
                    assertThat(stroke.length()).isCloseTo(165, within(0.1));
                    assertThat(stroke.y1()).isBetween(address.baseline() - 6, address.baseline());
                });
    }

    // III.2.c: circulation stands in ô 11, above the head on the right, in a single frame.
    @Test
    void circulationStandsInAFrameAboveTheHead() {
        MeasuredPdf pdf =
                measured(SamplePapers.letter("'stamps': {'circulation': 'Lưu hành nội bộ'},"));
        MeasuredPdf.Page page = pdf.pages.getFirst();
        MeasuredPdf.Line words = page.line("LƯU HÀNH NỘI BỘ");
        assertThat(words.baseline()).isLessThan(20);
        assertThat(words.middle()).isGreaterThan(105);
        assertThat(page.strokes().stream().filter(s -> s.y1() < 20).count()).isEqualTo(4);
    }

    // The header row of a table is repeated on every page, and rows are not split.
    @Test
    void tableHeaderIsRepeatedAtThePageBreak() {
        assertThat(PLAN.pages.getFirst().has("Nội dung công việc")).isTrue();
        assertThat(PLAN.pages.get(1).lines().stream().limit(8).map(MeasuredPdf.Line::text).toList())
                .anyMatch(text -> text.startsWith("Nội dung công việc"));
    }

    // I.4: "Phông chữ tiếng Việt Times New Roman": Liberation Serif has its metrics and is
    // embedded.
    @Test
    void onlyFacesOfTheTimesFamilyAreUsed() {
        assertThat(REPORT.pages)
                .allSatisfy(page ->
                        assertThat(page.lines())
                                .allSatisfy(line ->
                                        assertThat(line.font()).contains("LiberationSerif")));
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        Paper paper = SamplePapers.golden("seed-004");
        byte[] json = PaperJson.write(paper);
        byte[] first = WRITER.write(SamplePapers.pages(paper), json).bytes();
        byte[] second = WRITER.write(SamplePapers.pages(paper), json).bytes();
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(second, StandardCharsets.ISO_8859_1));
    }
}
