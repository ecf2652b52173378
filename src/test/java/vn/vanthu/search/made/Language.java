package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that made papers can say, read once.
final class Language {

    static final Language OF_OFFICES = new Language();

    final Abbreviations abbreviations = new Abbreviations(Lists.lines("abbreviations.txt"));
    final List<Topic> topics = new ArrayList<>();
    final Map<String, List<Phrase>> sentences = new LinkedHashMap<>();
    final Map<String, List<String>> names = Lists.sections("names.txt");
    final List<List<String>> tables = new ArrayList<>();
    final List<String> syllables = syllables();

    private Language() {
        Lists.sections("sentences.txt").forEach(this::sentences);
        for (String file : List.of("topics-1.txt", "topics-2.txt", "topics-3.txt")) {
            Lists.sections(file).forEach((name, lines) -> topics.add(topic(name, lines)));
        }
    }

    List<Phrase> sentences(String section) {
        return sentences.get(section);
    }

    List<String> names(String section) {
        return names.get(section);
    }

    private void sentences(String section, List<String> lines) {
        if (section.equals("heading.table")) {
            lines.forEach(line -> tables.add(Lists.parts(line, "\\|")));
        } else {
            sentences.put(section, phrases(lines));
        }
    }

    private Topic topic(String title, List<String> lines) {
        List<String> parts = Lists.parts(title, "\\|");
        List<String> rare = new ArrayList<>();
        Map<Character, List<String>> said = new LinkedHashMap<>();
        for (String line : lines) {
            char mark = line.charAt(0);
            String text = line.substring(1).strip();
            List<String> here = said.computeIfAbsent(mark, _ -> new ArrayList<>());
            switch (mark) {
                case '*', '!' -> here.addAll(Lists.parts(text, "\\|"));
                case '~' -> rare.addAll(Lists.parts(text, "\\|"));
                default -> here.add(text);
            }
        }
        return new Topic(
                parts.get(0),
                Set.of(parts.get(2).split(" ")),
                parts.size() < 4 ? 0 : Integer.parseInt(parts.get(3)),
                phrases(said.get('#')),
                phrases(said.get('*')),
                phrases(said.get('!')),
                phrases(said.get('+')),
                phrases(said.get('-')),
                phrases(said.get('>')),
                rare);
    }

    private List<Phrase> phrases(List<String> lines) {
        return lines.stream().map(line -> Phrase.of(line, abbreviations)).toList();
    }

    /// Syllables as they may be spoken, for names that no list holds.
    private static List<String> syllables() {
        String[] onsets = {
            "", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "nh", "ph", "r", "s", "t",
            "th", "tr", "v", "x"
        };
        String[] rimes = {
            "a", "à", "á", "an", "ang", "ành", "ao", "át", "ăn", "ắng", "ân", "ấp", "ậu", "ây",
            "e", "en", "eo", "ét", "êm", "ến", "ếch", "i", "ích", "iên", "iệt", "im", "ịnh", "o",
            "oan", "oai", "ong", "ọt", "ô", "ôi", "ồng", "ốt", "ơ", "ơn", "ới", "ụ", "ua", "uân",
            "ùng", "uông", "ươi", "ương", "ược", "út", "ư", "ứng", "uyên", "uyết"
        };
        List<String> all = new ArrayList<>();
        int count = onsets.length * rimes.length;
        for (int i = 0; i < count; i++) {
            // In an order that mixes both, so that the commonest are not all of one letter.
            int mixed = i * 331 % count;
            String syllable = onsets[mixed / rimes.length] + rimes[mixed % rimes.length];
            all.add(Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1));
        }
        return all;
    }
}
