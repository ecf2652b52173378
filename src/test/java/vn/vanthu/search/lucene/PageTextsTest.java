package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.IndexedPaper.PageText;
import vn.vanthu.search.MadePaper;

class PageTextsTest {

    @Test
    void pagesRunOnAndVersionsDoNot() {
        String words =
                Pages.join(
                        MadePaper.notice(1)
                                .version(2, 5)
                                .says("một hai", "ba")
                                .saidBefore(new PageText(1, 1, "cũ"))
                                .paper());
        assertThat(words).isEqualTo("\f2 1\nmột hai\f2 2\nba\f1 1\ncũ");
        assertThat(Pages.parts(words))
                .containsExactly(
                        new Pages.Part(0, "     một hai     ba"),
                        new Pages.Part(words.indexOf("\f1 1"), "     cũ"));
    }

    @Test
    void everyLetterKnowsItsPage() {
        String words = Pages.join(MadePaper.notice(1).says("một", "hai").paper());
        assertThat(Pages.at(words, words.indexOf("một"))).isEqualTo(new Pages.Page(1, 1, 5));
        assertThat(Pages.at(words, words.indexOf("hai") + 2))
                .isEqualTo(new Pages.Page(1, 2, words.indexOf("hai")));
    }

    @Test
    void aFormFeedInATextBeginsNoPage() {
        String words = Pages.join(MadePaper.notice(1).says("một\f9 9\nhai", "\f").paper());
        assertThat(Pages.parts(words)).hasSize(1);
        assertThat(Pages.at(words, words.indexOf("hai")).page()).isEqualTo(1);
        assertThat(Pages.at(words, words.length() - 1).page()).isEqualTo(2);
    }

    @Test
    void aPaperWithoutWordsHasNoParts() {
        assertThat(Pages.parts(Pages.join(MadePaper.notice(1).says().paper())))
                .isEqualTo(List.of());
    }
}
