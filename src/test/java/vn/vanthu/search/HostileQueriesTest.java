package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.account.Readership;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;
import vn.vanthu.search.made.PaperMaker;

/// Whatever is typed, pasted or sent, search answers or refuses within a second, and nothing
/// breaks.
class HostileQueriesTest {

    private static final int PAPERS = 3_000;
    private static final int MEGABYTE = 1 << 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    // The machine may be doing something else just then; the best of three is the program's own.
    private static final int TRIES = 3;

    private static final PaperMaker MAKER = new PaperMaker(6);
    private static final Readership ALL = new Readership.Everything();

    @TempDir static Path folder = Path.of("");
    private static PaperIndex index;

    @BeforeAll
    static void anOfficeOfThousands() {
        index = LuceneIndex.open(folder, Settings.USUAL);
        IntStream.range(0, PAPERS).parallel().forEach(i -> index.put(MAKER.paper(i * 7)));
        index.refresh();
        for (int i = 0; i < 300; i++) {
            String words = MAKER.paper(i).metadata().subject();
            index.find(SearchRequest.of(words), ALL);
            index.find(SearchRequest.of("\"" + words + "\" -năm"), ALL);
            index.suggest(words.substring(0, 5), 10, ALL);
        }
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<Arguments> hostile() {
        List<Arguments> all = new ArrayList<>();
        String[] syllables = words();
        add(all, "10 000 different words", IntStream.range(0, 10_000).mapToObj(i -> "từ" + i));
        add(all, "10 000 times one word", IntStream.range(0, 10_000).mapToObj(_ -> "công"));
        add(all, "the commonest words 3 000 times", repeated("và của các ngày năm số ", 3_000));
        add(all, "thousands of real words", String.join(" ", syllables));
        add(all, "thousands of misspelt words", spoilt(syllables));
        add(all, "a megabyte of papers", papers(MEGABYTE));
        add(all, "a megabyte in quotes", "\"" + papers(MEGABYTE) + "\"");
        add(all, "a megabyte of one letter", repeated("a", MEGABYTE));
        add(all, "a megabyte of lone letters", repeated("a ", MEGABYTE / 2));
        add(all, "a megabyte of figures", repeated("7", MEGABYTE));
        add(all, "a megabyte of marks over one letter", "a" + repeated("\u0301", MEGABYTE));
        add(all, "a megabyte of all marks", repeated("a\u0302\u0301\u0323\u031b", MEGABYTE / 5));
        add(all, "a megabyte of spaces", repeated(" ", MEGABYTE));
        add(all, "a megabyte of lines", repeated("\n", MEGABYTE));
        for (String sign :
                "\"(-+*:/.,&|!~^[]{}\\'“”«»".codePoints().mapToObj(Character::toString).toList()) {
            add(all, "a megabyte of " + sign, repeated(sign, MEGABYTE));
            add(all, "words between thousands of " + sign, repeated("năm" + sign, 20_000));
        }
        for (String regex :
                List.of(
                        "(a+)+$",
                        ".*.*.*.*x",
                        "/.*/",
                        "[a-z]{1000}",
                        "(?=(a|b)*)c",
                        "a{1,99999}",
                        "^(([a-z])+.)+[A-Z]([a-z])+$",
                        "*",
                        "a*",
                        "*a",
                        "?*?*?*",
                        "c?ng*",
                        "a~",
                        "a~2",
                        "a~0.9",
                        "a^1e38",
                        "[* TO *]",
                        "{! TO z}",
                        "số:[1 TO *]",
                        "AND",
                        "OR",
                        "NOT",
                        "a AND",
                        "OR OR OR",
                        "+",
                        "-",
                        "--",
                        "- -",
                        "+-+-",
                        "&&||!!",
                        "\\",
                        "\\\\\\\"",
                        "\"",
                        "\"\"\"",
                        "\"a",
                        "a\"",
                        "“a",
                        "(",
                        ")",
                        ")(",
                        "((a)",
                        "a:b:c:d",
                        ":",
                        "::",
                        "loại:",
                        "loại::",
                        ":loại",
                        "số:\"",
                        "-số:",
                        "-\"\"",
                        "năm:",
                        "năm:x",
                        "năm:-1",
                        "năm:99999999999999999999",
                        "từ:99/99/9999 đến:00/00/0000",
                        "từ:31/12/9999 đến:01/01/0001",
                        "ngày:30/02/2020",
                        "trang:1e9",
                        "body:*",
                        "object:../../etc/passwd",
                        "'; drop table papers; --",
                        "<script>alert(1)</script>",
                        "{\"a\":[[[[",
                        "%s%n%x%99999999d",
                        "${jndi:ldap://x/a}",
                        "../../../../etc/passwd",
                        "\u0000",
                        "\r\n\t\u000b\f\u001b[2J")) {
            add(all, regex, regex);
        }
        add(all, "10 000 x -x", repeated("-x ", 10_000));
        add(all, "5 000 different -x", IntStream.range(0, 5_000).mapToObj(i -> "-từ" + i));
        add(all, "5 000 phrases", repeated("\"cải cách hành chính\" ", 5_000));
        add(all, "3 000 phrases left out", repeated("-\"cải cách\" ", 3_000));
        add(all, "one phrase of 20 000 words", "\"" + repeated("hành chính ", 10_000) + "\"");
        add(all, "fields in fields", repeated("loại:năm:số:từ:", 5_000) + "x");
        add(all, "thousands of fields", repeated("năm:2018 loại:\"kế hoạch\" ", 5_000));
        add(all, "thousands of years", IntStream.range(0, 5_000).mapToObj(i -> "năm:" + i));
        add(all, "thousands of days", repeated("17/02/2017 ", 10_000));
        add(all, "thousands of labels", repeated("453/SKHCN-TTr ", 10_000));
        add(all, "one endless label", "1/" + repeated("A-", MEGABYTE / 2));
        add(all, "one endless path", repeated("1/", MEGABYTE / 2));
        add(all, "one endless sum", repeated("1.", MEGABYTE / 2) + ",5");
        add(all, "thousands of brackets", repeated("(", 50_000) + "a" + repeated(")", 49_999));
        for (int plane = 0; plane <= 16; plane++) {
            add(all, "plane " + plane, plane(plane));
        }
        add(all, "every letter there is", everyChar());
        add(all, "a high surrogate alone", "\ud800");
        add(all, "a low surrogate alone", "công \udfff văn");
        add(all, "surrogates the wrong way round", repeated("\udc00\ud800", 10_000));
        add(all, "from right to left", "\u202eمرحبا بالعالم שלום\u202c \u2067x\u2069");
        add(all, "words held by nothing", repeated("c\u200bô\u200dn\ufeffg\u00ad ", 5_000));
        add(all, "a family of emoji", repeated("👨\u200d👩\u200d👧\u200d👦", 5_000));
        add(all, "zalgo", "c" + repeated("\u0300\u0316\u0489", 50_000) + "ông văn");
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void answersOrRefusesWithinASecond(String name, String words) {
        assertQuick(() -> index.find(SearchRequest.of(words), ALL));
        assertQuick(() -> index.suggest(words, 10, ALL));
        assertQuick(() -> index.rank(words, 100));
    }

    @ParameterizedTest
    @EnumSource
    void formsAreAnsweredWhateverStandsInAField(Field field) {
        for (String value :
                List.of(
                        "",
                        "*",
                        "\"",
                        "-1",
                        "9".repeat(400),
                        "x".repeat(100_000),
                        "\ud800",
                        "30/02/2020",
                        "null",
                        repeated("a ", 50_000))) {
            assertQuick(() -> index.find(SearchRequest.of("năm").with(field, value), ALL));
        }
        SearchRequest many = SearchRequest.of("");
        for (int i = 0; i < 500; i++) {
            many = many.with(field, "giá trị " + i);
        }
        SearchRequest asked = many;
        assertQuick(() -> index.find(asked, ALL));
    }

    @Test
    void farPagesAndUnknownPapersAreAnswered() {
        assertQuick(() -> index.find(SearchRequest.of("năm").page(1_000_000_000, 200), ALL));
        assertQuick(() -> index.find(SearchRequest.of("năm").page(Integer.MAX_VALUE, 200), ALL));
        assertQuick(() -> index.find(SearchRequest.of("").page(2_999, 200), ALL));
        assertQuick(() -> index.find(SearchRequest.of("năm").since(Long.MAX_VALUE), ALL));
        assertQuick(() -> index.similar(repeated("x", MEGABYTE), 10, ALL));
        assertQuick(() -> index.similar(MAKER.key(7), 200, ALL));
    }

    @Test
    void whateverComesOfChanceIsAnswered() {
        long seed = Long.getLong("hostile.seed", System.nanoTime());
        System.out.println("-Dhostile.seed=" + seed);
        Random random = new Random(seed);
        String signs = "\"“-+*:/.,()[]~^&|!?\\ \u0301\u200b\ud83d\ude00\u202e%$#@'<>{}=;\n\t0";
        String[] parts =
                Stream.concat(
                                Arrays.stream(Field.values()).map(field -> field.words() + ":"),
                                Arrays.stream(words()).limit(500))
                        .toArray(String[]::new);
        for (int i = 0; i < 400; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                words.append(
                        random.nextBoolean()
                                ? parts[random.nextInt(parts.length)] + " "
                                : signs.charAt(random.nextInt(signs.length())));
            }
            assertQuick(() -> index.find(SearchRequest.of(words.toString()), ALL));
        }
    }

    /// Counts what this thread works, so that another program at work beside the test is no fault
    /// of the question.
    private static void assertQuick(Callable<?> ask) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > LONGEST; i++) {
            long started = threads.getCurrentThreadCpuTime();
            assertThatCode(ask::call).doesNotThrowAnyException();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - started);
        }
        assertThat(best / 1_000_000).as("milliseconds").isLessThanOrEqualTo(1_000);
    }

    private static void add(List<Arguments> all, String name, Stream<String> words) {
        add(all, name, words.collect(Collectors.joining(" ")));
    }

    private static void add(List<Arguments> all, String name, String words) {
        String shown = name.replaceAll("\\p{C}", "?");
        all.add(Arguments.of(shown.substring(0, Math.min(60, shown.length())), words));
    }

    private static String repeated(String part, int times) {
        return part.repeat(times);
    }

    private static String papers(int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < letters; i++) {
            MAKER.paper(i * 11).pages().forEach(page -> text.append(page.text()).append('\n'));
        }
        return text.substring(0, letters);
    }

    /// Thousands of different words of made papers.
    private static String[] words() {
        return Arrays.stream(papers(400_000).split("[^\\p{L}]+", -1))
                .distinct()
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static String spoilt(String[] words) {
        return Arrays.stream(words)
                .map(word -> word.length() < 3 ? word + "q" : "q" + word.substring(1) + "w")
                .collect(Collectors.joining(" "));
    }

    private static String plane(int plane) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 0x10000; i += 31) {
            text.appendCodePoint((plane << 16) + i);
            text.append(i % 5 == 0 ? " " : "");
        }
        return text.toString();
    }

    private static String everyChar() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            text.append((char) c);
        }
        return text.toString();
    }
}
