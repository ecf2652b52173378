package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words match however they were typed.
class WordsTest {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putLocaleBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà, hoa1",
        "thuỷ, thủy, thuy3",
        "khóa, khoá, khoa2",
        "kỹ, kĩ, ki4",
        "lý, lí, li2",
        "tỷ, tỉ, ti3",
        "quý, quí, qui2",
        "Kỳ, Kì, ki1",
        "ĐƯỜNG, đường, đương1",
        "Ðường, đường, đương1",
        "ƉÔNG, đông, đông",
        "ｆｕｌｌ, full, full",
        "ﬁle, file, file",
        "Vi\u00ADệt, việt, viêt5",
        "h\u200Bàng, hàng, hang1",
        "KH&CN, khcn, khcn",
        "TTTT&TK, tttt&tk, tttttk",
        "KH&amp;CN, KHCN, khcn",
        "QyĐ, qyđ, qyđ"
    })
    void oneWordInTwoSpellingsIsOneWord(String one, String other, String exact) {
        assertThat(Shown.exact(one)).isEqualTo(exact);
        assertThat(Shown.exact(other)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"tay, tay", "thủy, thuy", "quyết, quyet", "yêu, yeu", "y, y", "tây, tay"})
    void yStaysWhereItIsNoLoneVowel(String word, String folded) {
        assertThat(Shown.folded(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "tr", "en"})
    void everyVietnameseLetterIsReadAlikeInNfcAndNfd(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        for (int v = 0; v < VOWELS.length(); v++) {
            char vowel = VOWELS.charAt(v);
            for (int tone = -1; tone < TONES.length(); tone++) {
                String typed = "B" + vowel + (tone < 0 ? "" : TONES.charAt(tone)) + "N";
                String exact = "b" + vowel + "n" + (tone < 0 ? "" : tone + 1);
                for (Normalizer.Form form : Normalizer.Form.values()) {
                    String word = Normalizer.normalize(typed, form);
                    assertThat(Shown.exact(word)).isEqualTo(exact);
                    assertThat(Shown.exact(word.toUpperCase(Locale.ROOT))).isEqualTo(exact);
                    assertThat(Shown.folded(word))
                            .isEqualTo("b" + Spelling.bare(String.valueOf(vowel)) + "n");
                }
            }
        }
    }

    @Test
    void capitalsOfATurkishMachineAreVietnameseAsWell() {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        assertThat(Shown.exact("TIÊU CHÍ ICT")).isEqualTo("tiêu chi2 ict");
        assertThat(Shown.folded("TIÊU CHÍ")).isEqualTo("tieu chi");
    }

    @ParameterizedTest
    @CsvSource({
        "BÁO, WORD",
        "HOẠCH, WORD",
        "TINH, WORD",
        "báo, WORD",
        "Sở, WORD",
        "CCHC, ABBREVIATION",
        "TTr, ABBREVIATION",
        "QyĐ, ABBREVIATION",
        "KH&CN, ABBREVIATION",
        "SKHCN, ABBREVIATION",
        "QH15, ABBREVIATION",
        "UBND, ABBREVIATION"
    })
    void capitalsAreAnAbbreviationUnlessTheySpellASyllable(String word, Term.Kind kind) {
        assertThat(Tokens.of(word).term(0).kind()).isEqualTo(kind);
    }

    @Test
    void capitalsMatchWhateverCaseTheyAreTypedIn() {
        assertThat(Shown.exact("CCHC cchc Cchc SKHCN skhcn"))
                .isEqualTo("cchc cchc cchc skhcn skhcn");
    }

    @Test
    void capitalsHeldTogetherOverBlanksAreTwoWordsAndOne() {
        assertThat(Shown.exact("Sở KH & CN")).isEqualTo("sơ3 kh+khcn cn");
    }

    @Test
    void placesAreThoseOfTheTextAsGiven() {
        String text = Normalizer.normalize("- Sở  Khoa học;", Normalizer.Form.NFD);
        Tokens tokens = Tokens.of(text);
        StringBuilder cut = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            cut.append(text, tokens.start(i), tokens.end(i)).append('_');
        }
        assertThat(Normalizer.normalize(cut, Normalizer.Form.NFC)).isEqualTo("Sở_Khoa_học_");
    }

    @Test
    void aStopPartsNeighboursAndALinesEndDoesNot() {
        assertThat(Shown.folded("Bà Rịa -\nVũng Tàu. Trên cơ sở: đã; (b/c) gì? có!"))
                .isEqualTo("ba ria vung tau | tren co so | da | b c gi | co");
    }

    @Test
    void aPointWithinAWordOrBehindAShortOneIsNoStop() {
        assertThat(Shown.folded("tại Tp. HCM, ISO 9001:2008, KT. GIÁM ĐỐC"))
                .isEqualTo("tai tp hcm iso 9001 2008 kt giam doc");
    }

    @Test
    void otherScriptsPassThrough() {
        assertThat(Shown.folded("区科学 Привет ไทย 한국 \uD840\uDC00\uD840\uDC01 日本"))
                .isEqualTo(
                        "区 科 学 привет ไทย 한국 \uD840\uDC00 \uD840\uDC01 日 本"
                                .replace("한국", Normalizer.normalize("한국", Normalizer.Form.NFD))
                                .replace("й", "и"));
    }

    @Test
    void aRunWithoutEndIsCut() {
        Tokens tokens = Tokens.of("x".repeat(200));
        assertThat(tokens.size()).isEqualTo(4);
        assertThat(tokens.end(0)).isEqualTo(64);
        assertThat(tokens.end(3)).isEqualTo(200);
    }
}
