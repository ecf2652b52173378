package vn.vanthu.legacy.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.legacy.twin.Twin.Difference;
import vn.vanthu.legacy.twin.Twin.Sort;

/// Papers that are here already are known again, and papers of a series are told apart.
class TwinsTest {

    private static final Path PAGES = Path.of("src/test/java/vn/vanthu/search/text/golden");
    private static final HeadFields HEAD_000 =
            new HeadFields(
                    "cong-van",
                    "453",
                    "SKHCN-TTr",
                    LocalDate.of(2019, 6, 24),
                    "Sở Khoa học và Công nghệ",
                    "thông báo kết quả xếp hạng chỉ số CCHC năm 2018",
                    "Mai Thanh Quang");
    private static final HeadFields HEAD_003 =
            new HeadFields(
                    "cong-van",
                    "507",
                    "SKHCN-TTr",
                    LocalDate.of(2022, 5, 10),
                    "SO KHOA HQC VA CONG NGHE",
                    "thong bao két qua xép hang chi s0 CCHC nam 2021",
                    null);

    @TempDir private Path folder = Path.of("");

    private Twins twins;

    @BeforeEach
    void open() {
        twins = Twins.open(folder.resolve("twins"));
    }

    @AfterEach
    void close() {
        twins.close();
    }

    @Test
    void twoPapersOfASeriesAreNotTheSame() {
        twins.add("000", false, HEAD_000, seed("000"));
        for (String text : List.of(seed("003"), mended("003"))) {
            assertThat(twins.find(HEAD_003, text)).noneMatch(Twin::isSame);
            assertThat(twins.find(HeadFields.unknown(), text)).noneMatch(Twin::isSame);
            System.out.printf(
                    "000 and 003: likeness %.2f, figures %.2f%n",
                    Sketch.of(seed("000")).likeness(Sketch.of(text)),
                    Sketch.of(seed("000")).agreement(Sketch.of(text)));
        }
    }

    @Test
    void aScanReadInTheWrongLanguageIsKnownAsItsOriginal() {
        for (String other : List.of("000", "001", "002", "004")) {
            twins.add(other, false, HeadFields.unknown(), seed(other));
        }
        twins.add("003", false, HeadFields.unknown(), mended("003"));
        List<Twin> found = twins.find(HeadFields.unknown(), seed("003"));
        System.out.println("003 as scanned: " + found);
        assertThat(found)
                .extracting(Twin::key, Twin::sort)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("003", Sort.NEARLY_SAME_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page-000-0", "page-002-2"})
    void aPageReadInTheWrongLanguageIsKnownAsItsOriginal(String page) {
        twins.add(page, false, HeadFields.unknown(), read(PAGES.resolve(page + ".txt")));
        List<Twin> found =
                twins.find(HeadFields.unknown(), read(PAGES.resolve(page + "-misread.txt")));
        System.out.println(page + ": " + found);
        assertThat(found).singleElement().matches(Twin::isSame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "004"})
    void anotherSeedIsNoTwin(String seed) {
        for (String other : List.of("000", "001", "002", "003", "004")) {
            if (!other.equals(seed)) {
                twins.add(other, false, HeadFields.unknown(), seed(other));
            }
        }
        assertThat(twins.find(HeadFields.unknown(), seed(seed))).isEmpty();
    }

    @Test
    void theSameWordsInAnotherLayoutAreTheSameText() {
        twins.add("000", false, HEAD_000, seed("000"));
        String laid = seed("000").replace("*", "").replace(" ", "\n").replace("òa", "oà");
        assertThat(twins.find(HeadFields.unknown(), laid))
                .containsExactly(new Twin("000", Sort.SAME_TEXT, 1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0453, SKHCN - TTr, 2019-06-25, SO KHOA HQC VA CONG NGHE, true",
                "453, SKHCN-TTr, 2019-06-24, -, true",
                "453, SKHCN-TTr, 2019-06-24, Sở Nội vụ, false",
                "453, SKHCN-TTr, 2018-06-24, Sở Khoa học và Công nghệ, false",
                "453A, SKHCN-TTr, 2019-06-24, Sở Khoa học và Công nghệ, false",
                "453, SKHCN-VP, 2019-06-24, Sở Khoa học và Công nghệ, false",
                "453, SKHCN-TTr, -, Sở Khoa học và Công nghệ, false"
            })
    void aNumberIsTheSameWithItsSymbolYearAndIssuer(
            String number, String symbol, LocalDate date, String agency, boolean same) {
        twins.add("000", false, HEAD_000, seed("000"));
        HeadFields head = new HeadFields(null, number, symbol, date, agency, null, null);
        assertThat(twins.find(head, "Quyết định bổ nhiệm"))
                .extracting(Twin::sort)
                .isEqualTo(same ? List.of(Sort.SAME_NUMBER) : List.of());
    }

    @Test
    void whereHeadsDifferIsTold() {
        twins.add("000", false, HEAD_000, seed("000"));
        assertThat(twins.find(HEAD_003, seed("000").replace("CCHC", "TTHC")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sort()).isEqualTo(Sort.ALIKE);
                    assertThat(one.differences())
                            .containsExactly(
                                    new Difference("head.number", "507", "453"),
                                    new Difference("head.date", "2022-05-10", "2019-06-24"),
                                    new Difference(
                                            "title.about",
                                            "thong bao két qua xép hang chi s0 CCHC nam 2021",
                                            "thông báo kết quả xếp hạng chỉ số CCHC năm 2018"));
                });
    }

    @Test
    void aPaperThatWasTakenBackIsNoTwin() {
        twins.add("000", false, HEAD_000, seed("000"));
        twins.remove("000");
        assertThat(twins.find(HEAD_000, seed("000"))).isEmpty();
        assertThat(twins.size()).isZero();
        twins.add("000", false, HEAD_000, seed("000"));
        twins.add("000", false, HEAD_000, seed("001"));
        assertThat(twins.find(HeadFields.unknown(), seed("000"))).isEmpty();
        assertThat(twins.find(HeadFields.unknown(), seed("001"))).hasSize(1);
    }

    @Test
    void textsWithoutWordsAreNotAlike() {
        twins.add("a", false, HeadFields.unknown(), "");
        twins.add("b", false, HeadFields.unknown(), "Lịch họp");
        assertThat(twins.find(HeadFields.unknown(), "")).isEmpty();
        assertThat(twins.find(HeadFields.unknown(), "Lịch họp")).isEmpty();
    }

    @Test
    @Timeout(60)
    void thousandsOfOneFormAreAskedQuickly() {
        for (int i = 0; i < 3_000; i++) {
            twins.add("p" + i, false, HeadFields.unknown(), seed("000"));
        }
        assertThat(twins.find(HeadFields.unknown(), seed("000"))).hasSize(10);
    }

    @Test
    void whatWasAddedIsKnownToTheNextProgram() {
        twins.add("000", false, HEAD_000, seed("000"));
        twins.add("001", true, HeadFields.unknown(), seed("001"));
        twins.note("7");
        twins.close();
        open();
        assertThat(twins.find(HEAD_000, seed("000")))
                .containsExactly(new Twin("000", Sort.SAME_TEXT, 1, List.of()));
        assertThat(twins.has("001")).isTrue();
        assertThat(twins.has("002")).isFalse();
        assertThat(twins.noted()).isEqualTo("7");
    }

    @Test
    void programsSeeWhatOthersDo() {
        try (Twins other = Twins.open(folder.resolve("twins"))) {
            twins.add("000", false, HEAD_000, seed("000"));
            assertThat(other.find(HEAD_000, seed("000"))).hasSize(1);
            other.clear();
            other.add("001", false, HeadFields.unknown(), seed("001"));
            assertThat(twins.has("000")).isFalse();
            assertThat(twins.find(HeadFields.unknown(), seed("001"))).hasSize(1);
        }
    }

    @Test
    void manyAddAndAskAtOnce() throws Exception {
        try (Twins other = Twins.open(folder.resolve("twins"));
                ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> all =
                    List.of(
                            () -> addAndAsk(twins, 0),
                            () -> addAndAsk(twins, 1_000),
                            () -> addAndAsk(other, 2_000),
                            () -> addAndAsk(other, 3_000));
            for (Future<Boolean> one : hands.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(twins.size()).isEqualTo(4 * 200);
    }

    private static boolean addAndAsk(Twins twins, int from) {
        boolean isFound = true;
        for (int i = from; i < from + 200; i++) {
            twins.add(DoomedTwins.key(i), false, HeadFields.unknown(), DoomedTwins.text(i));
            int earlier = from + (i - from) / 2;
            isFound &=
                    twins.find(HeadFields.unknown(), DoomedTwins.text(earlier)).stream()
                            .map(Twin::key)
                            .toList()
                            .equals(List.of(DoomedTwins.key(earlier)));
        }
        return isFound;
    }

    @Test
    void thoseThatPassAreCountedAndGone() {
        twins.add("000", false, HEAD_000, seed("000"));
        twins.add("001", true, HeadFields.unknown(), seed("001"));
        twins.add("002", true, HeadFields.unknown(), seed("002"));
        assertThat(twins.passing()).isEqualTo(2);
        twins.keepPassing(key -> key.equals("002"));
        assertThat(List.of("000", "001", "002"))
                .filteredOn(twins::has)
                .containsExactly("000", "002");
        assertThat(twins.passing()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfPapersThatAreGoneIsThrownOut() throws IOException {
        Path slips = folder.resolve("twins/slips");
        twins.add("000", false, HEAD_000, seed("000"));
        twins.note("7");
        for (int i = 0; i < 1_100; i++) {
            twins.add("001", true, HeadFields.unknown(), seed("001"));
        }
        long before = Files.size(slips);
        twins.tidy();
        assertThat(Files.size(slips)).isLessThan(before / 100);
        assertThat(twins.size()).isEqualTo(2);
        assertThat(twins.noted()).isEqualTo("7");
        assertThat(twins.find(HEAD_000, seed("000"))).hasSize(1);
        twins.add("002", false, HeadFields.unknown(), seed("002"));
        assertThat(twins.find(HeadFields.unknown(), seed("001"))).hasSize(1);
        assertThat(twins.find(HeadFields.unknown(), seed("002"))).hasSize(1);
    }

    @Test
    void threadsThatAreGoneOrHalfWrittenAreStrungAnew() throws IOException {
        Path threads = folder.resolve("twins/threads");
        twins.add("000", false, HEAD_000, seed("000"));
        twins.close();
        Files.delete(threads);
        open();
        assertThat(twins.find(HEAD_000, seed("000"))).hasSize(1);
        twins.close();
        try (Threads torn = Threads.open(threads)) {
            torn.begin();
            torn.clear();
        }
        open();
        assertThat(twins.find(HEAD_000, seed("000"))).hasSize(1);
        assertThat(twins.size()).isEqualTo(1);
    }

    @Test
    void behindASlipThatIsCutOffNothingIsBelieved() throws IOException {
        Path slips = folder.resolve("twins/slips");
        twins.add("000", false, HEAD_000, seed("000"));
        twins.note("7");
        long whole = Files.size(slips);
        twins.add("001", false, HeadFields.unknown(), seed("001"));
        twins.note("8");
        twins.close();
        byte[] bytes = Files.readAllBytes(slips);
        bytes[(int) whole + 100] ^= 1;
        Files.write(slips, bytes);
        open();
        assertThat(twins.find(HeadFields.unknown(), seed("001"))).isEmpty();
        assertThat(twins.noted()).isEqualTo("7");
        assertThat(twins.find(HEAD_000, seed("000"))).hasSize(1);
        twins.close();
        Files.write(slips, Arrays.copyOf(bytes, 50));
        open();
        assertThat(twins.size()).isZero();
        assertThat(twins.noted()).isEmpty();
    }

    static String seed(String number) {
        return read(Path.of("src/test/golden/seed-" + number + "/original.txt"));
    }

    private static String mended(String number) {
        StringBuilder words = new StringBuilder();
        read(Path.of("src/test/golden/seed-" + number + "/sheet.txt"))
                .lines()
                .skip(1)
                .filter(line -> line.contains(" | ") && !line.contains("page_number"))
                .forEach(line ->
                        words.append(line, line.indexOf(" | ") + 3, line.length()).append('\n'));
        return words.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
