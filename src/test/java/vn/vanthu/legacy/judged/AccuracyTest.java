package vn.vanthu.legacy.judged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.parse.PaperParser;

class AccuracyTest {

    private static final Proposal NOTICE =
            PaperParser.ofDecree()
                    .parse(
                            """
                            SỞ NỘI VỤ
                            Số: 12/TB-SNV

                            Huế, ngày 5 tháng 3 năm 2021

                            THÔNG BÁO
                            Về việc nghỉ lễ

                            Các phòng thực hiện đúng lịch./.

                            Nơi nhận:
                            - Các phòng;
                            - Lưu: VT.

                            GIÁM ĐỐC

                            Trần Văn Bình
                            """);

    @Test
    void aFieldThatAgreesIsRightAndOneThatIsNotThereIsNotJudged() {
        Accuracy accuracy = judged("{\"number\": \"12\", \"subject\": \"nghỉ lễ\"}");
        assertThat(accuracy.scores())
                .containsOnlyKeys(Field.NUMBER, Field.SUBJECT)
                .containsEntry(Field.NUMBER, new Accuracy.Score(1, 0, 0, 0, 0))
                .containsEntry(Field.SUBJECT, new Accuracy.Score(1, 0, 0, 0, 0));
        assertThat(accuracy.mistakes()).isEmpty();
    }

    @Test
    void zerosBeforeANumberMakeNoOtherNumber() {
        Accuracy accuracy = judged("{\"number\": \"0012\"}");
        assertThat(accuracy.scores())
                .containsEntry(Field.NUMBER, new Accuracy.Score(1, 0, 0, 0, 0));
    }

    @Test
    void aWrongValueCountsAgainstPrecisionAndRecallAndIsTold() {
        Accuracy accuracy = judged("{\"number\": \"13\"}");
        Accuracy.Score score = Objects.requireNonNull(accuracy.scores().get(Field.NUMBER));
        assertThat(score).isEqualTo(new Accuracy.Score(0, 1, 1, 1, 0));
        assertThat(score.precision()).isZero();
        assertThat(score.recall()).isZero();
        assertThat(accuracy.mistakes())
                .containsExactly(
                        new Accuracy.Mistake(
                                "notice", Field.NUMBER, List.of("13"), List.of("12"), true));
    }

    @Test
    void nullSaysThatThePaperHasNone() {
        assertThat(judged("{\"urgency\": null}").scores())
                .containsEntry(Field.URGENCY, new Accuracy.Score(0, 0, 0, 0, 1));
        assertThat(judged("{\"subject\": null}").scores())
                .containsEntry(Field.SUBJECT, new Accuracy.Score(0, 1, 0, 1, 0));
    }

    @Test
    void lettersOfADamagedTextNeedNotAllAgree() {
        assertThat(judged("{\"signers\": [\"Tran Van Binn\"]}").mistakes()).hasSize(1);
        assertThat(judged("{\"signers\": [\"Tran Van Binn\"], \"damaged\": true}").mistakes())
                .isEmpty();
    }

    @Test
    void whatIsNoObjectIsNotRead() {
        assertThat(Expected.read("[1]".getBytes(UTF_8))).isNull();
        assertThat(Expected.read("{".getBytes(UTF_8))).isNull();
    }

    private static Accuracy judged(String json) {
        Accuracy accuracy = new Accuracy();
        accuracy.add("notice", NOTICE, Objects.requireNonNull(Expected.read(json.getBytes(UTF_8))));
        return accuracy;
    }
}
