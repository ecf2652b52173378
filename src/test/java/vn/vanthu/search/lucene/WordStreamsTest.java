package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
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
        WordPairs pairs = WordPairs.folded();
        assertThat(words(pairs, "mot hai ba")).containsExactly("mot hai@0", "hai ba@1");
        assertThat(words(pairs, "mot hai")).containsExactly("mot hai@0");
    }

    @Test
    void nothingPairsOverTheBorderOfTwoTexts() throws IOException {
        assertThat(words(WordPairs.folded(), "mot hai", "ba bon"))
                .containsExactly("mot hai@0", "ba bon@1");
    }

    @Test
    void exactWordsAreGivenOnceWithTheirNumber() throws IOException {
        ExactWords exact = new ExactWords();
        assertThat(counted(exact, "mot mot", "hai mot")).containsExactly("mot 3", "hai 1");
        assertThat(counted(exact, "hai")).containsExactly("hai 1");
        assertThat(counted(exact)).isEmpty();
    }

    @Test
    void pairsAreGivenOnceWithTheirNumber() throws IOException {
        WordPairs pairs = WordPairs.folded();
        assertThat(counted(pairs, "mot hai mot hai. mot hai", "hai mot"))
                .containsExactly("mot hai 3", "hai mot 2");
        assertThat(counted(pairs, "hai")).isEmpty();
        assertThat(counted(pairs, "mot hai")).containsExactly("mot hai 1");
    }

    @Test
    void aPaperOfVeryManyPairsIsCountedToo() throws IOException {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            words.add("w" + Integer.toString(i, 26).replaceAll("[0-9]", "z"));
        }
        String text = String.join(" ", words);
        WordPairs pairs = WordPairs.folded();
        List<String> counted = counted(pairs, text, text);
        assertThat(counted.stream().mapToInt(WordStreamsTest::number).sum())
                .isEqualTo(2 * (words.size() - 1));
        assertThat(counted)
                .extracting(one -> one.substring(0, one.lastIndexOf(' ')))
                .doesNotHaveDuplicates();
        assertThat(counted(pairs, "mot hai")).containsExactly("mot hai 1");
    }

    private static int number(String counted) {
        return Integer.parseInt(counted.substring(counted.lastIndexOf(' ') + 1));
    }

    @Test
    void aPaperOfVeryManyWordsIsCountedToo() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add("w" + Integer.toString(i, 26).replaceAll("[0-9]", "z"));
        }
        List<String> distinct = many.stream().distinct().toList();
        List<String> counted =
                counted(new ExactWords(), String.join(" ", many), String.join(" ", distinct));
        assertThat(counted)
                .extracting(one -> one.substring(0, one.indexOf(' ')))
                .containsExactlyElementsOf(distinct);
        assertThat(counted.stream().mapToInt(WordStreamsTest::number).sum())
                .isEqualTo(many.size() + distinct.size());
    }

    /// Words as `word number`.
    private static List<String> counted(WordStream stream, String... texts) throws IOException {
        stream.read(java.util.Arrays.stream(texts).map(Tokens::of).toList());
        TermToBytesRefAttribute bytes = stream.getAttribute(TermToBytesRefAttribute.class);
        TermFrequencyAttribute number = stream.getAttribute(TermFrequencyAttribute.class);
        List<String> words = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            words.add(bytes.getBytesRef().utf8ToString() + " " + number.getTermFrequency());
        }
        stream.end();
        stream.close();
        return words;
    }

    @Test
    void aWordTooLongForTheIndexIsTakenInPieces() throws IOException {
        String endless = "x".repeat(40_000);
        assertThat(words(new FoldedWords(), "mot " + endless + " hai"))
                .hasSizeGreaterThan(40)
                .startsWith("mot@0")
                .allSatisfy(word -> assertThat(word).hasSizeLessThan(WordStream.LONGEST));
        assertThat(words(new ExactWords(), endless)).isNotEmpty();
    }
}
