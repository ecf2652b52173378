package vn.vanthu.legacy.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.text.Golden;

/// A model is learned paper by paper and kept in one file.
class SyllableModelTest {

    private static final Path BASE = Path.of("src/main/resources/legacy/syllables.model");

    /// `-Dgolden=update` makes it anew.
    @Test
    void theModelThatComesWithTheProgramIsMadeOfItsOwnPapers() throws IOException {
        byte[] made = bytes(CleanPapers.modelWithout(""));
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(BASE.getParent());
            Files.write(BASE, made);
        }
        SyllableModel base = SyllableModel.base();
        System.out.printf(
                "base model: %d words, %d pairs, learned from %d words, %d bytes%n",
                base.size(), base.pairs.size(), base.words(), made.length);
        assertThat(Files.readAllBytes(BASE)).isEqualTo(made);
    }

    @Test
    void readAgainItIsTheSameAndGoesOnLearning() throws IOException {
        SyllableModel model = new SyllableModel();
        model.learn(Golden.seed("000"));
        SyllableModel again = read(bytes(model));
        assertThat(bytes(again)).isEqualTo(bytes(model));
        model.learn(Golden.seed("001"));
        again.learn(Golden.seed("001"));
        assertThat(bytes(again)).isEqualTo(bytes(model));
    }

    @Test
    void aDamagedPaperTeachesNothing() throws IOException {
        SyllableModel model = new SyllableModel();
        assertThat(model.learn(Golden.seed("003"))).isFalse();
        assertThat(bytes(model)).isEqualTo(bytes(new SyllableModel()));
    }

    @Test
    void whatIsNoModelOrAnotherVersionOrChangedIsRefused() throws IOException {
        SyllableModel model = new SyllableModel();
        model.learn("Sở Khoa học và Công nghệ báo cáo kết quả thực hiện như sau.");
        byte[] whole = bytes(model);
        byte[] changed = whole.clone();
        changed[40] ^= 1;
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 3);
        byte[] other = whole.clone();
        other[ModelFile.NAME.length() + 1] = '9';
        assertThatThrownBy(() -> read(changed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(cut)).hasMessage("the model is cut off");
        assertThatThrownBy(() -> read(other))
                .hasMessage("a model must be vanthu-syllables/1, not \"vanthu-syllables/9\"");
        assertThatThrownBy(() -> read("PK\3\4 nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void pairsSeenOnceAreForgottenWhenThereAreTooMany() {
        PairCounts pairs = new PairCounts();
        pairs.add(1, 2, 5);
        for (int i = 0; i < 4 * PairCounts.MOST; i++) {
            pairs.add(i & 0xFFFF, 3 + (i >>> 16), 1);
        }
        assertThat(pairs.count(1, 2)).isEqualTo(5);
        assertThat(pairs.size()).isLessThan(2 * PairCounts.MOST);
    }

    private static byte[] bytes(SyllableModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static SyllableModel read(byte[] bytes) throws IOException {
        return SyllableModel.read(new ByteArrayInputStream(bytes));
    }
}
