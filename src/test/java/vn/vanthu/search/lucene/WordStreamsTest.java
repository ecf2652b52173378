package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.text.Tokens;

class WordStreamsTest {

    /// Words as `word@position`, from 0.
    private static List<String> words(WordStream stream, String... texts) throws IOException {
        stream.read(java.util.Arrays.stream(texts).map(Tokens::of).toList());
        TermToBytesRefAttribute bytes = stream.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
        List<String> words = new ArrayList<>();
        int position = -1;
        stream.reset();
        while (stream.incrementToken()) {
            position += step.getPositionIncrement();
            words.add(bytes.getBytesRef().utf8ToString() + "@" + position);
        }
        stream.end();
        stream.close();
        return words;
    }

    @Test
    void wordsOfTwoTextsStandFarApart() throws IOException {
        assertThat(words(new FoldedWords(), "mot hai", "", "ba"))
                .containsExactly("mot@0", "hai@1", "ba@101");
    }

    @Test
    void aStreamIsUsedAgain() throws IOException {
        FoldedWords folded = new FoldedWords();
        assertThat(words(folded, "mot hai")).containsExactly("mot@0", "hai@1");
        assertThat(words(folded, "ba")).containsExactly("ba@0");
        assertThat(words(folded)).isEmpty();
        WordPairs pairs = new WordPairs();
        assertThat(words(pairs, "mot hai ba")).containsExactly("mot hai@0", "hai ba@1");
        assertThat(words(pairs, "mot hai")).containsExactly("mot hai@0");
    }

    @Test
    void nothingPairsOverTheBorderOfTwoTexts() throws IOException {
        assertThat(words(new WordPairs(), "mot hai", "ba bon"))
                .containsExactly("mot hai@0", "ba bon@1");
    }

    @Test
    void exactWordsKeepTheirNumberButNotTheirPlaces() throws IOException {
        assertThat(words(new ExactWords(), "mot mot", "hai"))
                .containsExactly("mot@0", "mot@1", "hai@2");
    }

    @Test
    void noWordIsLongerThanTheIndexCanHold() throws IOException {
        String text = "một " + "x".repeat(40_000) + " hai 1/" + "A".repeat(40_000);
        for (WordStream stream : List.of(new FoldedWords(), new ExactWords(), new WordPairs())) {
            assertThat(words(stream, text))
                    .isNotEmpty()
                    .allMatch(word -> word.length() < 2 * WordStream.LONGEST + 20);
        }
    }
}
