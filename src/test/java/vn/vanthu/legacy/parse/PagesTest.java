package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Block;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// What belongs to a page and not to the paper, and what a page's end cuts.
class PagesTest {

    private static final PaperParser PARSER = PaperParser.ofDecree();

    @Test
    void numbersAndRunningFeetOfPagesAreNoPartOfThePaper() {
        Proposal proposal =
                PARSER.parse(
                        List.of(
                                page(1, """
                                        SỞ NỘI VỤ
                                        Số: 12/TB-SNV
                                        Huế, ngày 5 tháng 3 năm 2021
                                        THÔNG BÁO
                                        Về việc nghỉ lễ

                                        Các phòng, đơn vị bố trí người trực trong những ngày nghỉ và chịu
                                        Sở Nội vụ - Thông báo nghỉ lễ"""),
                                page(2, """
                                        2
                                        trách nhiệm bảo vệ tài sản của cơ quan.

                                        Văn phòng theo dõi việc thực hiện.
                                        Sở Nội vụ - Thông báo nghỉ lễ"""),
                                page(3, """
                                        3
                                        Thông báo này thay thế thông báo trước./.

                                        Nơi nhận:
                                        - Các phòng;
                                        - Lưu: VT.

                                        GIÁM ĐỐC
                                        Trần Văn Bình
                                        Sở Nội vụ - Thông báo nghỉ lễ""")));
        assertThat(proposal.body())
                .containsExactly(
                        paragraph(
                                "Các phòng, đơn vị bố trí người trực trong những ngày nghỉ và chịu trách"
                                        + " nhiệm bảo vệ tài sản của cơ quan."),
                        paragraph("Văn phòng theo dõi việc thực hiện."),
                        paragraph("Thông báo này thay thế thông báo trước"));
        assertThat(proposal.signers()).hasSize(1);
        assertThat(proposal.signers().getFirst().name().place()).isEqualTo(new Place(3, 8, 0, 3, 8, 13));
    }

    @Test
    void aTableWhoseHeaderIsRepeatedOnTheNextPageIsOne() {
        Proposal proposal =
                PARSER.parse(
                        List.of(
                                page(1, "BÁO CÁO\nKết quả năm 2020\n\nTT\tĐơn vị\tSố\n1\tA\t5"),
                                page(2, "2\nTT\tĐơn vị\tSố\n2\tB\t6\n\nNơi nhận:\n- Lưu: VT.")));
        assertThat(proposal.body()).hasSize(1);
        Table table = (Table) proposal.body().getFirst();
        assertThat(table.rows().stream().map(PagesTest::words))
                .containsExactly("TT Đơn vị Số", "1 A 5", "2 B 6");
    }

    @Test
    void aPlaceIsTheLineOfThePageThatWasRead() {
        Proposal proposal =
                PARSER.parse(
                        List.of(page(1, "\nUBND XÃ A\nSố:  **45** /BC-UBND\n\nBÁO CÁO\nThu ngân sách\n\nThu đạt 90%.")));
        assertThat(Objects.requireNonNull(proposal.number().place()))
                .isEqualTo(new Place(1, 2, 7, 1, 2, 9));
        assertThat(proposal.subject().place()).isEqualTo(new Place(1, 5, 0, 1, 5, 13));
    }

    private static TextPage page(int number, String text) {
        return new TextPage(number, 595, 842, text.lines().map(TextLine::of).toList());
    }

    private static Block paragraph(String text) {
        return Paragraph.of(text);
    }

    private static String words(Table.Row row) {
        return String.join(
                " ",
                row.cells().stream()
                        .flatMap(cell -> cell.paragraphs().stream())
                        .flatMap(List::stream)
                        .map(Run::text)
                        .toList());
    }
}
