package vn.vanthu.search.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes forms with their alternatives out of the entries of files.
final class Lexicon {

    // Shares of what the typed words count themselves.
    private static final double SURE = 0.9;
    private static final double ONE_OF_TWO = 0.6;
    private static final double ONE_OF_MANY = 0.45;
    // An abbreviation of several meanings tells little of one of them.
    private static final double UNSURE = 0.3;
    private static final double SPELLING = 0.95;
    private static final double RENAMED = 0.3;
    private static final double LEARNT = 0.5;

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Map<String, Tokens> read = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /// Of an abbreviation that stands in several entries the last one counts.
    Lexicon(List<Entry> entries) {
        List<Entry> standing = standing(entries);
        for (Entry entry : standing) {
            if (entry instanceof Entry.Meaning(var shorts, var longs)) {
                for (String one : shorts) {
                    meanings.computeIfAbsent(key(one, true), _ -> new LinkedHashSet<>())
                            .addAll(longs.stream().map(l -> key(l, false)).toList());
                }
            }
        }
        Map<String, String> nested = nested(standing);
        Map<String, List<String>> variants = new HashMap<>();
        for (Entry entry : standing) {
            switch (entry) {
                case Entry.Meaning meaning -> addMeaning(meaning, nested, variants);
                case Entry.Names(var spellings) -> addNames(spellings, variants);
                case Entry.Renaming _ -> {}
            }
        }
        for (Entry entry : standing) {
            if (entry instanceof Entry.Renaming renaming) {
                addRenaming(renaming, variants);
            }
        }
    }

    /// Copies the forms of another and goes on from there.
    Lexicon(Map<String, Form> known) {
        forms.putAll(known);
    }

    Map<String, Form> forms() {
        return forms;
    }

    /// A pair that a paper explains; what is known already stays as it is.
    void learn(String abbreviation, String words) {
        boolean known = forms.containsKey(key(abbreviation, true));
        double weight = known ? UNSURE : LEARNT;
        if (known && says(abbreviation, true, words)) {
            return;
        }
        own(abbreviation, true);
        own(words, false);
        link(abbreviation, true, words, Abbreviations.Kind.ABBREVIATION, weight, null);
        link(words, false, abbreviation, Abbreviations.Kind.ABBREVIATION, weight, null);
    }

    private boolean says(String text, boolean isShort, String other) {
        Form form = forms.get(key(text, isShort));
        String key = key(other, false);
        return form != null
                && form.alternatives().stream()
                        .anyMatch(known -> key(known.text(), false).equals(key));
    }

    // Forms of the lexicon that this one began with are shared and must not change.
    private void own(String text, boolean isShort) {
        forms.computeIfPresent(key(text, isShort), (_, form) -> form.copy());
    }

    private List<Entry> standing(List<Entry> entries) {
        List<Entry> standing = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Entry entry : entries.reversed()) {
            switch (entry) {
                case Entry.Meaning(var shorts, var longs) -> {
                    List<String> left =
                            shorts.stream().filter(one -> !taken.contains(key(one, true))).toList();
                    left.forEach(one -> taken.add(key(one, true)));
                    if (!left.isEmpty()) {
                        standing.add(new Entry.Meaning(left, longs));
                    }
                }
                case Entry.Names _, Entry.Renaming _ -> standing.add(entry);
            }
        }
        return standing.reversed();
    }

    // `khoa học và công nghệ` to `KH&CN`, where one stands for the other alone.
    private Map<String, String> nested(List<Entry> entries) {
        Map<String, String> nested = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Meaning(var shorts, var longs)
                    && longs.size() == 1
                    && shorts.getFirst().length() > 2
                    && isSure(shorts.getFirst())) {
                nested.putIfAbsent(
                        longs.getFirst().toLowerCase(java.util.Locale.ROOT), shorts.getFirst());
            }
        }
        return nested;
    }

    private boolean isSure(String abbreviation) {
        Set<String> own = meanings.get(key(abbreviation, true));
        return own != null && own.size() == 1;
    }

    private void addMeaning(
            Entry.Meaning meaning, Map<String, String> nested, Map<String, List<String>> variants) {
        for (String words : meaning.longs()) {
            List<String> said = new ArrayList<>();
            said.add(words);
            said.addAll(shortenedInside(words, nested));
            for (String one : meaning.shorts()) {
                double weight = weight(one);
                double back = isSure(one) ? SURE : UNSURE;
                for (String other : said) {
                    link(one, true, other, Abbreviations.Kind.ABBREVIATION, weight, null);
                    link(other, false, one, Abbreviations.Kind.ABBREVIATION, back, null);
                }
                for (String other : meaning.shorts()) {
                    link(one, true, other, Abbreviations.Kind.ABBREVIATION, weight, null);
                }
                if (isSure(one)) {
                    said.stream().skip(1).forEach(other -> variant(variants, words, other));
                    variant(variants, words, one);
                }
            }
            for (String one : said) {
                for (String other : said) {
                    link(one, false, other, Abbreviations.Kind.ABBREVIATION, SURE, null);
                }
            }
        }
    }

    // Of `Sở Khoa học và Công nghệ` also `Sở KH&CN`, the commonest way to write it.
    private static List<String> shortenedInside(String words, Map<String, String> nested) {
        String lower = words.toLowerCase(java.util.Locale.ROOT);
        List<String> shortened = new ArrayList<>();
        nested.forEach((inner, abbreviation) -> {
            int at = lower.indexOf(inner);
            boolean inside =
                    at >= 0
                            && inner.length() < lower.length()
                            && (at == 0 || lower.charAt(at - 1) == ' ')
                            && (at + inner.length() == lower.length()
                                    || !Letters.isWordy(lower.charAt(at + inner.length())));
            if (inside && shortened.size() < 3 && lower.length() == words.length()) {
                shortened.add(
                        words.substring(0, at)
                                + abbreviation
                                + words.substring(at + inner.length()));
            }
        });
        return shortened;
    }

    private double weight(String abbreviation) {
        Set<String> own = meanings.get(key(abbreviation, true));
        int count = own == null ? 1 : own.size();
        return count <= 1 ? SURE : count == 2 ? ONE_OF_TWO : ONE_OF_MANY;
    }

    private void addNames(List<String> spellings, Map<String, List<String>> variants) {
        for (String one : spellings) {
            for (String other : spellings) {
                link(one, false, other, Abbreviations.Kind.SPELLING, SPELLING, null);
                variant(variants, one, other);
            }
        }
    }

    private void addRenaming(Entry.Renaming renaming, Map<String, List<String>> variants) {
        String newKey = key(renaming.newName(), false);
        boolean keptName = renaming.olds().stream().anyMatch(old -> key(old, false).equals(newKey));
        for (String old : renaming.olds()) {
            if (key(old, false).equals(newKey)) {
                continue;
            }
            for (String one : withVariants(old, variants)) {
                rename(one, renaming.newName(), Abbreviations.Kind.SUCCESSOR, renaming.since());
            }
            // A name that was known before does not mean the body that joined it.
            if (!keptName) {
                for (String one : withVariants(renaming.newName(), variants)) {
                    rename(one, old, Abbreviations.Kind.PREDECESSOR, renaming.since());
                }
            }
        }
    }

    private void rename(String from, String to, Abbreviations.Kind kind, LocalDate since) {
        boolean isShort = forms.containsKey(key(from, true));
        link(from, isShort, to, kind, RENAMED, since);
    }

    private List<String> withVariants(String name, Map<String, List<String>> variants) {
        List<String> all = new ArrayList<>();
        all.add(name);
        all.addAll(variants.getOrDefault(key(name, false), List.of()));
        return all;
    }

    private void variant(Map<String, List<String>> variants, String of, String variant) {
        variants.computeIfAbsent(key(of, false), _ -> new ArrayList<>()).add(variant);
    }

    private void link(
            String from,
            boolean isShort,
            String to,
            Abbreviations.Kind kind,
            double weight,
            @Nullable LocalDate since) {
        if (key(from, true).equals(key(to, true))) {
            return;
        }
        Form form = forms.computeIfAbsent(key(from, isShort), _ -> Form.of(from, isShort));
        Tokens tokens = read.computeIfAbsent(to, Tokens::of);
        form.add(new Abbreviations.Alternative(to, tokens, kind, weight, since));
    }

    // An abbreviation and words are two forms, even where the letters are the same.
    private String key(String text, boolean isShort) {
        return (isShort ? "1" : "0") + keys.computeIfAbsent(text, Form::key);
    }
}
