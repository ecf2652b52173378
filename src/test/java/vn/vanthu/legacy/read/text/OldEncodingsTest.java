package vn.vanthu.legacy.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The clean seeds kept in every encoding of thirty years come back letter by letter.
class OldEncodingsTest {

    static Stream<String> clean() {
        return Stream.of("seed-000", "seed-001", "seed-002", "seed-004");
    }

    @ParameterizedTest
    @MethodSource("clean")
    void unicodeComesBackWhateverItsForm(String seed) throws IOException {
        String text = seed(seed);
        assertThat(decode(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, "UTF-8"));
        String marked = "\uFEFF" + text;
        assertThat(decode(marked.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, "UTF-8"));
        assertThat(decode(marked.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded(text, "UTF-16LE"));
        assertThat(decode(marked.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new Decoded(text, "UTF-16BE"));
        assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded(text, "UTF-16LE"));
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(decode(apart.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, "UTF-8"));
    }

    @Test
    void aBadScanInUnicodeIsNotTakenForAnOldEncoding() throws IOException {
        String text = Normalizer.normalize(seed("seed-003"), Normalizer.Form.NFC);
        assertThat(decode(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void vniAndVisciiAndWindowsComeBackToTheLetter(String seed) throws IOException {
        String text = plain(seed(seed));
        assertThat(decode(OldBytes.of(OldEncoding.VNI, text))).isEqualTo(new Decoded(text, "VNI"));
        assertThat(decode(OldBytes.of(OldEncoding.VISCII, text)))
                .isEqualTo(new Decoded(text, "VISCII"));
        assertThat(decode(OldBytes.of(OldEncoding.CP1258, text)))
                .isEqualTo(new Decoded(text, "CP1258"));
    }

    /// Its single capitals with marks live in fonts alone: Ủy comes back as ủy, ỦY as ỦY.
    @ParameterizedTest
    @MethodSource("clean")
    void tcvn3ComesBackButForLoneCapitals(String seed) throws IOException {
        String text = plain(seed(seed));
        Decoded decoded = decode(OldBytes.of(OldEncoding.TCVN3, text));
        assertThat(decoded.encoding()).isEqualTo("TCVN3");
        assertThat(decoded.text().toLowerCase(Locale.ROOT))
                .isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void whatAWesternTableMadeOfUnicodeIsUndone(String seed) throws IOException {
        String text = seed(seed);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String latin1 = new String(utf8, StandardCharsets.ISO_8859_1);
        assertThat(decode(latin1.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        String windows = windows(utf8);
        assertThat(decode(windows.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        String twice = windows(windows.getBytes(StandardCharsets.UTF_8));
        assertThat(decode(twice.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("clean")
    void oldLettersInsideOfUnicodeAreMended(String seed) throws IOException {
        String text = plain(seed(seed));
        String vni = windows(OldBytes.of(OldEncoding.VNI, text));
        assertThat(LetterMend.mend(vni, "UTF-8")).isEqualTo(new Decoded(text, "VNI"));
        String tcvn3 = windows(OldBytes.of(OldEncoding.TCVN3, text));
        assertThat(LetterMend.mend(tcvn3, "UTF-8").text().toLowerCase(Locale.ROOT))
                .isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void viqrComesBack(String seed) throws IOException {
        String text = plain(seed(seed));
        assertThat(decode(viqr(text).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Decoded(text, "VIQR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Sè: 15/Q§-UBND|Số: 15/QĐ-UBND",
                "Vô Ph¸p chÕ|Vụ Pháp chế",
                "ñY BAN NH¢N D¢N TØNH|ỦY BAN NHÂN DÂN TỈNH"
            })
    void capitalsOfTcvn3AreKnownByTheirNeighbours(String kept, String meant) {
        assertThat(OldEncoding.TCVN3.decode(kept)).isEqualTo(meant);
    }

    @Test
    void aFontTellsItsEncoding() {
        assertThat(LetterMend.byFont(".VnTimeH", "céng hßa")).isEqualTo("CỘNG HÒA");
        assertThat(LetterMend.byFont("ABCDEF+.VnTime", "Céng hßa")).isEqualTo("Cộng hòa");
        assertThat(LetterMend.byFont("VNI-Times", "Coäng hoøa")).isEqualTo("Cộng hòa");
        assertThat(LetterMend.byFont("Times New Roman", "Cộng hòa")).isNull();
    }

    @Test
    void otherTextStaysAsItIs() {
        for (String text :
                new String[] {
                    "The quick brown fox (really!) jumps over the lazy dog.",
                    "Le général a été élu à l'Assemblée; naïve façade, déjà vu.",
                    "Straße, Übermaß und schöne Grüße",
                    "a=1; b=2; c=a+b"
                }) {
            assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        }
        assertThat(TextDecoder.decode(new byte[] {0, 1, 2, 3, 4, 5})).isNull();
        assertThat(TextDecoder.decode(new byte[4096])).isNull();
    }

    private static Decoded decode(byte[] bytes) {
        return Objects.requireNonNull(TextDecoder.decode(bytes));
    }

    private static String windows(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xFF;
            text.append(c >= 0x80 && c <= 0x9F ? WesternBytes.letter((char) c) : (char) c);
        }
        return text.toString();
    }

    private static String viqr(String text) {
        StringBuilder out = new StringBuilder();
        String escaped = text.replaceAll("(?<=[\\p{L}])([.?'`~^(+*])", "\\\\$1");
        String nfd = Normalizer.normalize(escaped, Normalizer.Form.NFD);
        for (int i = 0; i < nfd.length(); i++) {
            char c = nfd.charAt(i);
            out.append(
                    switch (c) {
                        case 'đ' -> "dd";
                        case 'Đ' -> "DD";
                        case '\u0302' -> "^";
                        case '\u0306' -> "(";
                        case '\u031B' -> "+";
                        case '\u0300' -> "`";
                        case '\u0301' -> "'";
                        case '\u0309' -> "?";
                        case '\u0303' -> "~";
                        case '\u0323' -> ".";
                        default -> String.valueOf(c);
                    });
        }
        // The sign of the shape stands before that of the tone.
        return out.toString().replaceAll("([.`'?~])([\\^(+])", "$2$1");
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("src/test/golden", name, "original.txt"));
    }

    /// Without the signs that no old table had.
    private static String plain(String text) {
        return text.replace('–', '-')
                .replace('—', '-')
                .replace('“', '"')
                .replace('”', '"')
                .replace("≥", ">=");
    }
}
