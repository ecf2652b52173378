package vn.vanthu.search.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.Symbol;
import vn.vanthu.search.IndexedPaper;

/// What every measurement of search rests on: that made papers are like real ones.
class PaperMakerTest {

    private static final long SEED = 20261104;
    private static final PaperMaker MAKER = new PaperMaker(SEED);

    @Test
    void theSameSeedAndIndexGiveTheSamePaperWhoeverMakesIt() {
        PaperMaker again = new PaperMaker(SEED);
        List<Integer> backwards = IntStream.range(0, 200).mapToObj(i -> (199 - i) * 977).toList();
        assertThat(backwards.parallelStream().map(again::paper).toList())
                .isEqualTo(backwards.stream().map(MAKER::paper).toList());
        assertThat(new PaperMaker(SEED + 1).paper(5)).isNotEqualTo(MAKER.paper(5));
        assertThat(PaperMaker.index(MAKER.key(123_456_789))).isEqualTo(123_456_789);
    }

    @Test
    void numbersOfASeriesGoUpByOneAndDaysNeverGoBack() {
        Map<String, Integer> last = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Head head = MAKER.head(i);
            String book = head.agency().index() + "/" + head.day().getYear();
            String series = book + "/" + head.kind().code();
            int number = head.place().issued().number();
            assertThat(number).as(series).isEqualTo(last.getOrDefault(series, 0) + 1);
            assertThat(head.day()).isAfterOrEqualTo(days.getOrDefault(book, head.day()));
            last.put(series, number);
            days.put(book, head.day());
        }
    }

    @Test
    void noTwoPapersAreOneObjectInAMillion() {
        Set<String> objects = new HashSet<>();
        for (int i = 0; i < 1_000_000; i += i < 300_000 ? 1 : 17) {
            String object = MAKER.head(i).object();
            assertThat(objects.add(object)).as(object).isTrue();
        }
    }

    @Test
    void idsAndSymbolsHaveTheFormOfTheArchiveAndTheDecree() {
        for (int i = 0; i < 3_000_000; i += 997) {
            Head head = MAKER.head(i);
            assertThat(new ObjectId(head.object()).value()).startsWith("20");
            assertThat(Symbol.isSymbol(head.symbol())).as(head.symbol()).isTrue();
            assertThat(PaperMaker.subject(head).length()).isBetween(5, 500);
        }
    }

    @Test
    void allKindsAndYearsComeUpAndBodiesHaveThreeHundredToThreeThousandWords() {
        Set<String> kinds = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            IndexedPaper paper = MAKER.paper(i * 61);
            kinds.add(paper.metadata().typeName());
            years.add(paper.metadata().issuedDate().getYear());
            lengths.add(text(paper).split("\\s+", -1).length);
        }
        assertThat(kinds).hasSize(29);
        assertThat(years).hasSize(23).contains(2004, 2026);
        Collections.sort(lengths);
        // With head and foot, some 60 to 150 words.
        assertThat(lengths.getFirst()).isBetween(300, 450);
        assertThat(lengths.getLast()).isBetween(2_500, 3_300);
        assertThat(lengths.get(lengths.size() / 2)).isBetween(800, 1_200);
    }

    @Test
    void aFewPapersAreWornOrPlainOrSpeltOtherwise() {
        Map<PaperMaker.Hand, Long> hands =
                IntStream.range(0, 20_000)
                        .boxed()
                        .collect(Collectors.groupingBy(MAKER::hand, Collectors.counting()));
        assertThat(hands.get(PaperMaker.Hand.WORN) / 20_000.0).isCloseTo(0.02, within(0.004));
        assertThat(hands.get(PaperMaker.Hand.PLAIN) / 20_000.0).isCloseTo(0.01, within(0.003));
        assertThat(hands.get(PaperMaker.Hand.APART) / 20_000.0).isCloseTo(0.01, within(0.003));
        String all =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> text(MAKER.paper(i * 31)))
                        .collect(Collectors.joining());
        for (String way :
                List.of(
                        "hòa",
                        "hoà",
                        "Ủy ban",
                        "Uỷ ban",
                        "kỹ ",
                        "kĩ ",
                        "quản lý",
                        "quản lí",
                        "cải cách hành chính (CCHC)",
                        " CCHC ",
                        "công tác cải cách hành chính",
                        "Bà Rịa - Vũng Tàu",
                        "Bà Rịa – Vũng Tàu",
                        "Bà Rịa-Vũng Tàu",
                        "BR-VT",
                        "BÁO CÁO",
                        "QUYẾT ĐỊNH:",
                        "Điều 2. ",
                        "\na) ",
                        "\nII. ",
                        "\t",
                        "./.")) {
            assertThat(all.contains(way)).as(way).isTrue();
        }
    }

    @Test
    void aWornPaperHasLostItsAccentsAsTheScannedOneHas() {
        int worn =
                IntStream.range(0, 1_000)
                        .filter(i -> MAKER.hand(i) == PaperMaker.Hand.WORN)
                        .findFirst()
                        .orElseThrow();
        String text = text(MAKER.paper(worn));
        long letters = text.codePoints().filter(Character::isLetter).count();
        long marked = text.codePoints().filter(c -> Character.isLetter(c) && c > 127).count();
        // Seed 003: 4.8 % of its letters bear a mark; a clean paper's 27 %.
        assertThat(marked * 100.0 / letters).isBetween(2.0, 9.0);
        assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(100);
    }

    @Test
    void aCitedPaperIsAMadeOneWithThatLabelAndDay() {
        Map<String, Head> known = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Head head = MAKER.head(i);
            known.put(head.kind().name() + " số " + head.label() + " ngày ", head);
        }
        int cites = 0;
        for (int i = 0; i < 400; i++) {
            if (MAKER.hand(i) == PaperMaker.Hand.CLEAN) {
                String text = text(MAKER.paper(i));
                cites += (int) known.keySet().stream().filter(text::contains).count();
            }
        }
        assertThat(cites).isGreaterThan(300);
    }

    @Test
    void wordsAreUsedAsInRealTextAFewOftenAndManySeldom() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            for (String word :
                    text(MAKER.paper(i * 53)).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<Integer> ranked = counts.values().stream().sorted(Collections.reverseOrder()).toList();
        double slope =
                (Math.log(ranked.get(999)) - Math.log(ranked.get(9)))
                        / (Math.log(1_000) - Math.log(10));
        System.out.printf("%d different words, slope %.2f%n", ranked.size(), slope);
        assertThat(slope).isBetween(-1.6, -0.6);
        assertThat(ranked.size()).isGreaterThan(3_000);
    }

    @Test
    void papersOfOneMatterAreAlikeButNoCopies() {
        List<Head> heads = IntStream.range(0, 3_000).mapToObj(i -> MAKER.head(i * 7)).toList();
        Map<String, List<Head>> byTopic =
                heads.stream()
                        .filter(h -> MAKER.hand(h.index()) == PaperMaker.Hand.CLEAN)
                        .collect(Collectors.groupingBy(h -> h.topic().name()));
        double same = 0;
        double other = 0;
        List<List<Head>> topics = byTopic.values().stream().filter(t -> t.size() > 2).toList();
        for (int i = 0; i < topics.size(); i++) {
            Set<String> first = pairs(topics.get(i).get(0));
            same += alike(first, pairs(topics.get(i).get(1)));
            other += alike(first, pairs(topics.get((i + 1) % topics.size()).get(0)));
        }
        System.out.printf(
                "alike: %.3f within a matter, %.3f across%n",
                same / topics.size(), other / topics.size());
        assertThat(same / topics.size()).isBetween(0.1, 0.6);
        assertThat(other).isLessThan(same * 0.8);
    }

    private static Set<String> pairs(Head head) {
        String[] words =
                text(MAKER.paper(head.index())).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            pairs.add(Normalizer.normalize(words[i - 1] + " " + words[i], Normalizer.Form.NFC));
        }
        return pairs;
    }

    /// Share of the smaller that both have.
    private static double alike(Set<String> a, Set<String> b) {
        return (double) a.stream().filter(b::contains).count() / Math.min(a.size(), b.size());
    }

    private static String text(IndexedPaper paper) {
        return paper.pages().stream()
                .map(IndexedPaper.PageText::text)
                .collect(Collectors.joining("\n"));
    }
}
