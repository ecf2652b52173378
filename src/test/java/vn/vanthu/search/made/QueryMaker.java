package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper;

/// Makes what clerks ask of made papers: words with and without accents, numbers, days, phrases,
/// fields, people, abbreviations, slips of the key, whole sentences.
public final class QueryMaker {

    private static final Language WORDS = Language.OF_OFFICES;
    private static final List<String> OPENINGS =
            List.of(
                    "văn bản nào quy định về",
                    "làm thế nào để",
                    "kết quả",
                    "ai chịu trách nhiệm",
                    "báo cáo mới nhất về",
                    "hướng dẫn cách");

    private final long seed;
    private final PaperMaker papers;
    private final int count;

    /// One thing asked.
    ///
    /// @param sort what sort of question
    /// @param words as typed into the box
    /// @param plain its words alone, for engines that have no box
    public record Asked(String sort, String words, String plain) {}

    /// @param papers how many papers of `maker` there are
    public QueryMaker(long seed, PaperMaker maker, int papers) {
        this.seed = seed;
        this.papers = maker;
        this.count = papers;
    }

    /// So many different questions.
    public List<Asked> log(int size) {
        Map<String, Asked> log = new LinkedHashMap<>();
        for (int i = 0; log.size() < size; i++) {
            Asked asked = asked(new Dice(seed, i));
            if (!asked.plain().isBlank()) {
                log.putIfAbsent(asked.words(), asked);
            }
        }
        return List.copyOf(log.values());
    }

    private Asked asked(Dice dice) {
        int index = dice.below(count);
        IndexedPaper paper = papers.paper(index);
        Metadata told = paper.metadata();
        Topic topic = papers.head(index).topic();
        int sort = dice.below(100);
        if (sort < 26) {
            return plain("words", words(dice, paper, topic));
        } else if (sort < 46) {
            return plain("bare words", Spelling.plain(words(dice, paper, topic)));
        } else if (sort < 54) {
            String label = told.codeNumber() + "/" + told.codeNotation();
            return plain(
                    "number",
                    switch (dice.below(4)) {
                        case 0 -> told.codeNumber() + " " + Spelling.plain(told.codeNotation());
                        case 1 -> told.codeNotation() + " " + told.issuedDate().getYear();
                        default -> label;
                    });
        } else if (sort < 58) {
            StringBuilder day = new StringBuilder();
            Figures.day(day, told.issuedDate(), dice);
            return plain("day", day + " " + phrase(dice, topic));
        } else if (sort < 66) {
            String phrase = phrase(dice, topic);
            return new Asked("phrase", "\"" + phrase + "\"", phrase);
        } else if (sort < 76) {
            return field(dice, told, topic);
        } else if (sort < 82) {
            return plain("people", told.signerInfo().getFirst().fullName());
        } else if (sort < 88) {
            int which = dice.zipf(WORDS.abbreviations.size());
            return plain(
                    "abbreviation",
                    WORDS.abbreviations.brief(which) + " " + told.issuedDate().getYear());
        } else if (sort < 94) {
            return plain("slip", slipped(dice, words(dice, paper, topic)));
        }
        return plain(
                "sentence",
                dice.any(OPENINGS) + " " + phrase(dice, topic) + " " + phrase(dice, topic) + "?");
    }

    private static Asked plain(String sort, String words) {
        return new Asked(sort, words, words);
    }

    private static Asked field(Dice dice, Metadata told, Topic topic) {
        String words = phrase(dice, topic);
        int year = told.issuedDate().getYear();
        return new Asked(
                "field",
                switch (dice.below(4)) {
                    case 0 -> words + " năm:" + year;
                    case 1 -> words + " loại:\"" + told.typeName() + "\"";
                    case 2 -> words + " từ:01/01/" + year + " đến:30/6/" + year;
                    default -> words + " -" + phrase(dice, topic).split(" ", 2)[0];
                },
                words);
    }

    /// Two to six words that stand together in a paper, or that its matter is spoken of by.
    private String words(Dice dice, IndexedPaper paper, Topic topic) {
        if (dice.chance(0.5)) {
            return phrase(dice, topic);
        }
        List<String> lines = new ArrayList<>();
        for (IndexedPaper.PageText page : paper.pages()) {
            for (String line : page.text().split("\n", -1)) {
                if (line.length() > 60) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            return paper.metadata().subject();
        }
        String[] row =
                Arrays.stream(dice.any(lines).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
        int size = Math.min(row.length, dice.between(2, 6));
        int from = dice.below(row.length - size + 1);
        return Arrays.stream(row, from, from + size).collect(Collectors.joining(" "));
    }

    private static String phrase(Dice dice, Topic topic) {
        List<Phrase> from = dice.chance(0.5) ? topic.things() : topic.acts();
        String[] words = dice.any(from).words(Spelling.OLD);
        return String.join(" ", words).strip().replaceAll("[,\\s]+", " ");
    }

    /// Two neighbouring letters changed over.
    private static String slipped(Dice dice, String words) {
        if (words.length() < 4) {
            return words;
        }
        int at = dice.below(words.length() - 1);
        char[] letters = words.toCharArray();
        char first = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = first;
        return new String(letters);
    }
}
