package vn.vanthu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.json.Reading;

class KindsTest {

    private static final Kinds KINDS = Kinds.load(List.of());

    @Test
    void everyShippedFormCanBeRead() {
        assertThat(KINDS.problems()).isEmpty();
        assertThat(KINDS.all()).isNotEmpty();
    }

    @Test
    void everySkeletonFillsToAPaper() {
        assertThat(KINDS.all())
                .allSatisfy(
                        form ->
                                assertThat(PaperFile.read(form.skeleton(), KINDS))
                                        .as(form.kind())
                                        .isInstanceOf(Reading.Read.class));
    }
}
