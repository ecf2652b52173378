package vn.vanthu.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.vanthu.render.docx.UnzippedDocx.all;
import static vn.vanthu.render.docx.UnzippedDocx.has;
import static vn.vanthu.render.docx.UnzippedDocx.one;
import static vn.vanthu.render.docx.UnzippedDocx.styled;
import static vn.vanthu.render.docx.UnzippedDocx.text;
import static vn.vanthu.render.docx.UnzippedDocx.value;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.vanthu.document.Paragraph;
import vn.vanthu.render.Look;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Role;

class DocxWriterTest {

    private static final double MM = 72 / 25.4 * 20;

    private static final Pages PAGES = RichPaper.pages(RichPaper.UNDER_ND30);
    private static final UnzippedDocx FILE = new UnzippedDocx(DocxWriter.write(PAGES));

    private static Element body() throws Exception {
        return FILE.part("word/document.xml");
    }

    private static Element section(int index) throws Exception {
        return all(body(), "sectPr").get(index);
    }

    private static int number(Element root, String name, String attribute) {
        return Integer.parseInt(value(root, name, attribute));
    }

    // NĐ 30, PL I, I.1: "Khổ giấy: Khổ A4 (210 mm x 297 mm)."
    @Test
    void thePaperIsA4() throws Exception {
        assertThat(number(section(0), "pgSz", "w")).isCloseTo((int) (210 * MM), within(1));
        assertThat(number(section(0), "pgSz", "h")).isCloseTo((int) (297 * MM), within(1));
    }

    // NĐ 30, PL I, I.3: "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm,
    // cách mép phải 15 - 20 mm."
    @Test
    void theMarginsAreThoseOfTheDecree() throws Exception {
        for (Element section : all(body(), "sectPr")) {
            assertThat(number(section, "pgMar", "top") / MM).isBetween(19.99, 25.01);
            assertThat(number(section, "pgMar", "bottom") / MM).isBetween(19.99, 25.01);
            assertThat(number(section, "pgMar", "left") / MM).isBetween(29.99, 35.01);
            assertThat(number(section, "pgMar", "right") / MM).isBetween(14.99, 20.01);
        }
    }

    // NĐ 30, PL I, I.4: "Phông chữ tiếng Việt Times New Roman".
    @Test
    void theFaceIsTimesNewRomanAndTheLanguageVietnamese() throws Exception {
        Element defaults = one(FILE.part("word/styles.xml"), "docDefaults");
        for (String letters : List.of("ascii", "hAnsi", "cs", "eastAsia")) {
            assertThat(value(defaults, "rFonts", letters)).isEqualTo("Times New Roman");
        }
        assertThat(value(defaults, "lang", "val")).isEqualTo("vi-VN");
        assertThat(value(defaults, "kern", "val")).isEqualTo("0");
    }

    @Test
    void everyStyleHasTheSizeWeightSlantAndLineOfItsRole() throws Exception {
        for (Role role : Role.values()) {
            Look look = PAGES.sheet().rules().look(role);
            Element style = FILE.style(StyleNames.id(role));
            assertThat(number(style, "sz", "val")).isEqualTo((int) (look.size() * 2));
            assertThat(has(style, "b")).isEqualTo(look.bold());
            assertThat(has(style, "i")).isEqualTo(look.italic());
            assertThat(number(style, "spacing", "line")).isEqualTo((int) (look.line() * 20));
            assertThat(value(style, "spacing", "lineRule")).isEqualTo("exact");
        }
    }

    // NĐ 30, PL I, II.6.e: "được canh đều cả hai lề, kiểu chữ đứng; cỡ chữ từ 13 đến 14; khi
    // xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm".
    @Test
    void theBodyIsJustifiedWithAnIndentedFirstLine() throws Exception {
        Element style = FILE.style("VT_body");
        assertThat(value(style, "jc", "val")).isEqualTo("both");
        assertThat(number(style, "sz", "val")).isBetween(26, 28);
        assertThat(number(style, "ind", "firstLine")).isEqualTo((int) Math.round(12.7 * MM));
        assertThat(value(style, "name", "val")).isEqualTo("VT Nội dung");
    }

    @Test
    void emphasisIsWrittenWhereItDiffersFromTheStyleOnly() throws Exception {
        Element paragraph =
                styled(body(), "VT_body").stream()
                        .filter(p -> text(p).startsWith("Nói"))
                        .findFirst()
                        .orElseThrow();
        List<Element> runs = all(paragraph, "r");
        assertThat(text(paragraph)).isEqualTo("Nói <script>&\"' đúng nguyên văn và không sai.");
        assertThat(runs.stream().map(r -> has(r, "b")))
                .containsExactly(false, true, false, false, false);
        assertThat(runs.stream().map(r -> has(r, "i")))
                .containsExactly(false, false, false, true, false);
        assertThat(all(runs.getFirst(), "t").getFirst().getAttribute("xml:space"))
                .isEqualTo("preserve");
    }

    // NĐ 30, PL I, II.1.b: "phía dưới có đường kẻ ngang, nét liền, có độ dài bằng độ dài của
    // dòng chữ".
    @Test
    void theRuleUnderTheMottoIsAsLongAsTheMotto() throws Exception {
        var motto = PAGES.sheet().cell("1").getLast();
        double length = PAGES.lines(motto).getFirst().width() * 20;
        Element cell = all(body(), "tc").get(1);
        Element rule = all(cell, "p").getLast();
        int room = number(cell, "tcW", "w");
        assertThat(value(rule, "top", "val")).isEqualTo("single");
        assertThat((double) room - number(rule, "ind", "left") - number(rule, "ind", "right"))
                .isCloseTo(length, within(2.0));
    }

    // NĐ 30, PL I, II.5.b: "có đường kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài
    // của dòng chữ".
    @Test
    void theRuleUnderTheSubjectIsAThirdToAHalfOfIt() throws Exception {
        var subject =
                PAGES.sheet().passages().stream()
                        .filter(p -> p.role() == Role.SUBJECT)
                        .findFirst()
                        .orElseThrow();
        double line = PAGES.lines(subject).getLast().width() * 20;
        Element paragraph = styled(body(), "VT_subject").getFirst();
        Element rule = (Element) paragraph.getNextSibling();
        double text = Sections.textWidth(PAGES.sheet().rules().page());
        double length = text - number(rule, "ind", "left") - number(rule, "ind", "right");
        assertThat(length / line).isBetween(1.0 / 3, 0.5);
        assertThat(has(rule, "keepNext")).isTrue();
    }

    // NĐ 30, PL I, III.2.b: "30 mm x 8 mm", "Mực để đóng dấu chỉ mức độ khẩn dùng màu đỏ tươi."
    @Test
    void theUrgencyStampIsARedFrameOfItsSize() throws Exception {
        Element stamp = styled(body(), "VT_urgency").getFirst();
        Element cell = (Element) stamp.getParentNode();
        double thickness = PAGES.sheet().rules().ruleThickness() * 20;
        double width =
                number(cell, "tcW", "w")
                        - number(stamp, "ind", "left")
                        - number(stamp, "ind", "right")
                        + 2 * thickness;
        double height =
                number(stamp, "spacing", "line")
                        + 2 * thickness
                        + 20 * (number(stamp, "top", "space") + number(stamp, "bottom", "space"));
        assertThat(width / MM).isCloseTo(30, within(0.05));
        assertThat(height / MM).isCloseTo(8, within(0.05));
        assertThat(value(stamp, "color", "val")).isEqualTo("FF0000");
        assertThat(value(stamp, "left", "color")).isEqualTo("FF0000");
    }

    // NĐ 30, PL I, I.7: "canh giữa theo chiều ngang trong phần lề trên của văn bản, không hiển
    // thị số trang thứ nhất".
    @Test
    void pageNumbersStandAboveTheTextFromTheSecondPageOn() throws Exception {
        Element header = FILE.part("word/header.xml");
        assertThat(value(header, "fldSimple", "instr").strip()).isEqualTo("PAGE");
        assertThat(styled(header, "VT_page_number")).hasSize(1);
        assertThat(value(FILE.style("VT_page_number"), "jc", "val")).isEqualTo("center");
        assertThat(has(FILE.part("word/header-empty.xml"), "fldSimple")).isFalse();
        assertThat(all(body(), "sectPr")).allMatch(section -> has(section, "titlePg"));
    }

    // TT 01/2011/TT-BNV: the page number stands in the bottom right corner.
    @Test
    void pageNumbersOfOlderPapersStandBelowTheTextOnTheRight() throws Exception {
        UnzippedDocx old =
                new UnzippedDocx(DocxWriter.write(RichPaper.pages(RichPaper.UNDER_TT01)));
        assertThat(has(old.part("word/footer.xml"), "fldSimple")).isTrue();
        assertThat(old.names()).doesNotContain("word/header.xml");
        assertThat(value(old.style("VT_page_number"), "jc", "val")).isEqualTo("right");
    }

    // NĐ 30, PL I, III.1.đ: "Số trang của Phụ lục được đánh số riêng theo từng Phụ lục."
    @Test
    void everyPartCountsItsPagesFromOneAndLiesAsItShould() throws Exception {
        List<Element> sections = all(body(), "sectPr");
        assertThat(sections).hasSize(PAGES.sheet().parts().size());
        assertThat(sections).allMatch(section -> number(section, "pgNumType", "start") == 1);
        assertThat(value(sections.get(1), "pgSz", "orient")).isEqualTo("landscape");
        assertThat(number(sections.get(1), "pgSz", "w"))
                .isEqualTo(number(sections.get(0), "pgSz", "h"));
        assertThat(all(sections.get(2), "headerReference")).hasSize(2);
        assertThat(all(sections.get(2), "footerReference")).hasSize(2);
    }

    @Test
    void theFirstPageAloneBearsTheCirculationStampAndTheContactLine() throws Exception {
        assertThat(text(FILE.part("word/header-first1.xml"))).isEqualTo("LƯU HÀNH NỘI BỘ");
        Element footer = FILE.part("word/footer-first2.xml");
        assertThat(text(footer)).startsWith("Địa chỉ: 198 Bạch Đằng");
        // NĐ 30, PL I, III.4: "dưới một đường kẻ nét liền kéo dài hết chiều ngang".
        Element rule = all(footer, "p").getFirst();
        assertThat(value(rule, "top", "val")).isEqualTo("single");
        assertThat(number(rule, "ind", "left")).isZero();
        assertThat(number(rule, "ind", "right")).isZero();
    }

    @Test
    void tablesRepeatTheirHeaderRowsAndMergeCells() throws Exception {
        Element table =
                all(body(), "tbl").stream()
                        .filter(t -> has(t, "tblBorders"))
                        .findFirst()
                        .orElseThrow();
        List<Element> rows = all(table, "tr");
        assertThat(rows.subList(0, 2)).allMatch(row -> has(row, "tblHeader"));
        assertThat(rows.subList(2, rows.size())).noneMatch(row -> has(row, "tblHeader"));
        assertThat(rows).allMatch(row -> has(row, "cantSplit"));
        assertThat(value(rows.getFirst(), "gridSpan", "val")).isEqualTo("2");
        assertThat(all(rows.get(0), "vMerge").stream().map(m -> value(m, "val")))
                .containsExactly("restart", "restart");
        assertThat(all(rows.get(1), "vMerge").stream().map(m -> value(m, "val")))
                .containsExactly("continue", "continue");
        assertThat(all(rows.get(0), "vAlign")).hasSize(3);
    }

    @Test
    void tablesAreExactlyAsWideAsTheText() throws Exception {
        double text = Sections.textWidth(PAGES.sheet().rules().page());
        for (Element table : all(body(), "tbl")) {
            int sum =
                    all(table, "gridCol").stream()
                            .mapToInt(c -> Integer.parseInt(value(c, "w")))
                            .sum();
            assertThat(number(table, "tblW", "w")).isEqualTo(sum);
            assertThat(value(table, "tblLayout", "type")).isEqualTo("fixed");
        }
        assertThat(number(all(body(), "tbl").getFirst(), "tblW", "w")).isEqualTo((int) text);
    }

    @Test
    void theSignaturesNeverStandAloneOnAPage() throws Exception {
        Element foot =
                all(body(), "tbl").stream()
                        .filter(t -> text(t).contains("PHÓ GIÁM ĐỐC"))
                        .findFirst()
                        .orElseThrow();
        assertThat(has(UnzippedDocx.before(foot), "keepNext")).isTrue();
        assertThat(has(foot, "cantSplit")).isTrue();
    }

    @Test
    void recipientsTallerThanAPageMayRunOn() throws Exception {
        Pages long_ =
                RichPaper.pages(
                        RichPaper.paper(RichPaper.UNDER_ND30, List.of(Paragraph.of("Ngắn")), 200));
        UnzippedDocx file = new UnzippedDocx(DocxWriter.write(long_));
        Element foot =
                all(file.part("word/document.xml"), "tbl").stream()
                        .filter(t -> text(t).contains("Nơi nhận"))
                        .findFirst()
                        .orElseThrow();
        assertThat(has(foot, "cantSplit")).isFalse();
    }

    @Test
    void nothingBehindTheSignaturesCanBeginAPage() throws Exception {
        byte[] docx =
                DocxWriter.write(
                        RichPaper.pages(RichPaper.withoutAttachments(RichPaper.UNDER_ND30)));
        Element last = all(new UnzippedDocx(docx).part("word/document.xml"), "p").getLast();
        assertThat(value(last, "pStyle", "val")).isEqualTo(StyleNames.GAP);
        assertThat(has(last, "vanish")).isTrue();
        assertThat(number(FILE.style(StyleNames.GAP), "spacing", "line")).isOne();
    }

    @Test
    void headingsHaveTheirLevelInTheOutline() throws Exception {
        Element heading = styled(body(), "VT_heading").getFirst();
        assertThat(text(heading)).isEqualTo("I. MỤC TIÊU");
        assertThat(value(heading, "outlineLvl", "val")).isEqualTo("1");
        assertThat(has(FILE.style("VT_heading"), "keepNext")).isTrue();
    }

    @Test
    void aWordThatBeginsALineDoesNotBreakAtItsHyphenOrSlash() throws Exception {
        List<Element> held =
                styled(body(), "VT_body").stream().filter(p -> has(p, "noBreakHyphen")).toList();
        assertThat(held).isNotEmpty();
        assertThat(held).anyMatch(p -> text(p).contains("59/" + Words.HOLD + "VP"));
        // Most paragraphs have a hyphen; only those at whose hyphen a line could break hide it.
        assertThat(held.size()).isLessThan(styled(body(), "VT_body").size() / 2);
        assertThat(text(body())).contains("29/12/2017").doesNotContain("29/" + Words.HOLD);
    }

    @Test
    void wordKeepsLinesAsTheyAre() throws Exception {
        Element settings = FILE.part("word/settings.xml");
        assertThat(
                        all(settings, "compatSetting").stream()
                                .filter(s -> value(s, "name").equals("compatibilityMode"))
                                .map(s -> value(s, "val")))
                .containsExactly("14");
        assertThat(value(settings, "autoHyphenation", "val")).isIn("0", "false");
    }

    @Test
    void theFileSaysWhatItIs() throws Exception {
        assertThat(text(FILE.part("docProps/core.xml")))
                .contains("Kế hoạch số 07/KH-SKHCN", "Sở Khoa học và Công nghệ", "vi-VN");
        assertThat(text(FILE.part("docProps/app.xml"))).contains("Văn Thư");
    }

    @Test
    void relationshipsBearNoPrefix() throws Exception {
        assertThat(FILE.part("_rels/.rels").getTagName()).isEqualTo("Relationships");
        assertThat(FILE.part("word/_rels/document.xml.rels").getTagName())
                .isEqualTo("Relationships");
    }

    @Test
    void theSamePagesGiveTheSameBytesOnManyThreads() throws Exception {
        byte[] once = DocxWriter.write(PAGES);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> more =
                    threads.invokeAll(Collections.nCopies(20, () -> DocxWriter.write(PAGES)));
            for (Future<byte[]> file : more) {
                assertThat(file.get()).isEqualTo(once);
            }
        }
        assertThat(DocxWriter.write(RichPaper.pages(RichPaper.UNDER_ND30))).isEqualTo(once);
    }
}
