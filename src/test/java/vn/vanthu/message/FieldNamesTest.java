package vn.vanthu.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    foot.signers[0].name               | Người ký 1 › Họ tên
                    foot.recipients[2].copies          | Nơi nhận 3 › Số bản
                    foot                               | Phần cuối văn bản
                    head.agency                        | Cơ quan ban hành
                    title.name                         | Tên loại
                    title.about                        | Trích yếu (V/v)
                    body                               | Nội dung
                    body[3].blocks[0].title            | Nội dung 4 › Khối 1 › Tiêu đề
                    body[2].table.rows[3][1].columns   | Nội dung 3 › Bảng › Hàng 4 › Ô 2 › Số cột gộp
                    body[2].table.columns[0].width     | Nội dung 3 › Bảng › Cột 1 › Độ rộng
                    attachments[0].appendix.title      | Văn bản kèm theo 1 › Tên phụ lục
                    attachments[1].issued.body[0].text | Văn bản kèm theo 2 › Nội dung 1 › Lời
                    head.colour                        | colour
                    """)
    void namesFieldsInTheWordsOfTheOffice(String path, String name) {
        assertThat(FieldNames.of(Language.VI).name(path)).isEqualTo(name);
    }

    @Test
    void callsThePaperAsAWholeThePaper() {
        assertThat(FieldNames.of(Language.EN).name("")).isEqualTo("The paper");
    }

    @Test
    void callsTheFieldsOfFormsByTheirLabels() {
        FieldNames names = FieldNames.of(Language.VI, Map.of("values.chair", "Chủ trì"));
        assertThat(names.name("values.chair")).isEqualTo("Chủ trì");
        assertThat(names.name("values.signers[1].name")).isEqualTo("Người ký 2 › Họ tên");
        assertThat(names.name("values")).isEqualTo("Các ô của biểu mẫu");
    }

    @Test
    void isNotHeldUpByAPathWithoutEnd() {
        String path = "blocks[0].".repeat(10_000);
        assertThat(
                        Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(2), () -> FieldNames.of(Language.EN).name(path)))
                .hasSizeLessThan(1_000);
    }
}
