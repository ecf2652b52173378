package vn.vanthu.legacy.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.made.PaperMaker;

/// How many copies are found, and how many that were called copies are none, over made families: a
/// paper, its copies in several states, and its siblings of the same form.
class TwinFamiliesTest {

    @TempDir private static Path folder = Path.of("");

    private static final long SEED = 20_170_217;
    private static final int FAMILIES = 400;
    private static final Pattern YEAR = Pattern.compile("20[0-2]\\d");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d/])\\d{2,4}(?!\\d)");

    /// @param text whole
    private record Made(String key, HeadFields head, String text) {}

    private record Score(int asked, int called, int right) {}

    @Test
    void copiesAreFoundAndSiblingsAreNot() {
        List<Made> papers = papers();
        Twins twins = Twins.open(folder);
        for (Made paper : papers) {
            twins.add(paper.key(), false, paper.head(), paper.text());
            twins.add(paper.key() + "-next", false, nextHead(paper.head()), nextYear(paper));
        }
        List<Score> copies =
                List.of(
                        ask(
                                "laid out anew, head known",
                                papers,
                                twins,
                                (p, i) -> new Made(p.key(), p.head(), p.text().replace(' ', '\n'))),
                        ask(
                                "laid out anew, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless(p, p.text().replace(' ', '\n'))),
                        ask(
                                "without accents, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless(p, bare(p.text()))),
                        ask(
                                "scan read badly, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless(p, PaperMaker.worn(p.text(), i))),
                        ask(
                                "scan read badly, number known",
                                papers,
                                twins,
                                (p, i) ->
                                        new Made(p.key(), p.head(), PaperMaker.worn(p.text(), i))),
                        ask(
                                "one letter in 20 wrong, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless(p, noisy(p.text(), 20, i))),
                        ask(
                                "every 25th word lost, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless(p, thinned(p.text()))));
        List<Score> others =
                List.of(
                        ask(
                                "same form, two years later",
                                papers,
                                twins,
                                (p, i) -> new Made("", headOf(p.head(), 2), years(p.text(), 2, i))),
                        ask(
                                "same form, two years later, head unknown",
                                papers,
                                twins,
                                (p, i) -> headless("", years(p.text(), 2, i))),
                        ask(
                                "same form and day, next number",
                                papers,
                                twins,
                                (p, i) -> new Made("", nextNumber(p.head()), otherPaper(p))));
        Score worst =
                ask(
                        "one letter in 12 wrong, head unknown",
                        papers,
                        twins,
                        (p, i) -> headless(p, noisy(p.text(), 12, i)));
        int asked = copies.stream().mapToInt(Score::asked).sum();
        int right = copies.stream().mapToInt(Score::right).sum();
        int called =
                copies.stream().mapToInt(Score::called).sum()
                        + others.stream().mapToInt(Score::called).sum();
        System.out.printf(
                "twins: precision %.4f, recall %.4f over %d papers%n",
                (double) right / called, (double) right / asked, twins.size());
        assertThat(worst.right()).isGreaterThan(FAMILIES / 2).isEqualTo(worst.called());
        assertThat((double) right / asked).isGreaterThan(0.99);
        assertThat((double) right / called).isGreaterThan(0.98);
    }

    private static Score ask(
            String what, List<Made> papers, Twins twins, BiFunction<Made, Integer, Made> change) {
        int called = 0;
        int right = 0;
        for (int i = 0; i < papers.size(); i++) {
            Made asked = change.apply(papers.get(i), i);
            List<Twin> same =
                    twins.find(asked.head(), asked.text()).stream().filter(Twin::isSame).toList();
            called += same.size();
            right += same.stream().anyMatch(twin -> twin.key().equals(asked.key())) ? 1 : 0;
        }
        System.out.printf(
                "  %-45s asked %d, called the same %d, right %d%n",
                what, papers.size(), called, right);
        return new Score(papers.size(), called, right);
    }

    private static List<Made> papers() {
        PaperMaker maker = new PaperMaker(SEED);
        List<Made> papers = new ArrayList<>();
        for (int i = 0; papers.size() < FAMILIES; i++) {
            if (maker.hand(i) == PaperMaker.Hand.CLEAN) {
                IndexedPaper paper = maker.paper(i);
                StringBuilder text = new StringBuilder();
                paper.pages().forEach(page -> text.append(page.text()).append('\n'));
                Metadata data = paper.metadata();
                papers.add(
                        new Made(
                                "p" + i,
                                new HeadFields(
                                        data.typeName(),
                                        data.codeNumber(),
                                        data.codeNotation(),
                                        data.issuedDate(),
                                        data.organName(),
                                        data.subject(),
                                        data.signerInfo().getFirst().fullName()),
                                text.toString()));
            }
        }
        return papers;
    }

    private static Made headless(Made paper, String text) {
        return headless(paper.key(), text);
    }

    private static Made headless(String key, String text) {
        return new Made(key, HeadFields.unknown(), text);
    }

    private static HeadFields nextHead(HeadFields head) {
        return headOf(head, 1);
    }

    private static HeadFields headOf(HeadFields head, int yearsLater) {
        LocalDate date = head.date();
        return new HeadFields(
                head.kind(),
                head.number(),
                head.symbol(),
                date == null ? null : date.plusYears(yearsLater),
                head.agency(),
                head.subject(),
                head.signer());
    }

    private static HeadFields nextNumber(HeadFields head) {
        int number =
                Integer.parseInt(String.valueOf(head.number()).replaceAll("\\D.*", "") + "000");
        return new HeadFields(
                head.kind(),
                String.valueOf(number + 7),
                head.symbol(),
                head.date(),
                head.agency(),
                head.subject(),
                head.signer());
    }

    private static String nextYear(Made paper) {
        return years(paper.text(), 1, paper.key().hashCode());
    }

    // All years moved on, and the other figures of the paper new ones, as next year's report has.
    private static String years(String text, int later, int seed) {
        Random random = new Random(SEED + seed);
        String figures =
                FIGURE.matcher(text)
                        .replaceAll(found ->
                                found.group().matches("20[0-2]\\d")
                                        ? found.group()
                                        : String.valueOf(10 + random.nextInt(890)));
        return YEAR.matcher(figures)
                .replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + later));
    }

    // The next of a pile of one form: its number, and whom it is about.
    private static String otherPaper(Made paper) {
        String number = "Số: " + nextNumber(paper.head()).number();
        String text =
                paper.text()
                        .replaceFirst("Số: *" + paper.head().number() + "\\b", number)
                        .replaceAll("(Nguyễn|Trần|Lê|Phạm|Đặng) (\\p{L}+)", "Hoàng Quốc");
        return text.equals(paper.text()) ? number + '\n' + text : text;
    }

    private static String thinned(String text) {
        String[] words = text.split("(?<= )", -1);
        StringBuilder thin = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            thin.append(i % 25 == 24 ? "" : words[i]);
        }
        return thin.toString();
    }

    // Letters and figures alike, as of a poor copy.
    private static String noisy(String text, int oneIn, int seed) {
        Random random = new Random(SEED + seed);
        StringBuilder noisy = new StringBuilder(text);
        for (int i = 0; i < noisy.length(); i++) {
            if (Character.isLetterOrDigit(noisy.charAt(i)) && random.nextInt(oneIn) == 0) {
                noisy.setCharAt(i, "etaoinhcgm0158".charAt(random.nextInt(14)));
            }
        }
        return noisy.toString();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
