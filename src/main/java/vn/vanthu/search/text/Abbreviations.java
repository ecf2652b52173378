package vn.vanthu.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Knows what may be said in another way: abbreviations and their words, spellings of a name, names
/// that changed.
///
/// Never changes; any number of threads may ask.
public final class Abbreviations {

    /// Name of the file of an office beside the one that ships.
    public static final String FILE = "abbreviations.yaml";

    private static final String SHIPPED = "/search/" + FILE;
    private static final int MOST_ALTERNATIVES = 8;

    private final Map<String, Form> forms;
    // By the first word without accents.
    private final Map<String, List<Form>> byFirst = new HashMap<>();

    /// Words of a question that may be said otherwise.
    ///
    /// @param from index of the first token
    /// @param until index after the last token
    public record Span(int from, int until, List<Alternative> alternatives) {
        public Span {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// Another way to say it.
    ///
    /// @param text as the file or the paper writes it
    /// @param weight how much it counts beside the words as typed, 0 to 1
    /// @param since the day of the change, for names that changed
    public record Alternative(
            String text, Tokens tokens, Kind kind, double weight, @Nullable LocalDate since) {}

    /// Why it means the same.
    public enum Kind {
        /// An abbreviation, or the words of one.
        ABBREVIATION,
        /// The same name spelled otherwise.
        SPELLING,
        /// The name that it bears since the day.
        SUCCESSOR,
        /// A name that it bore until the day.
        PREDECESSOR
    }

    private Abbreviations(Map<String, Form> forms) {
        this.forms = forms;
        for (Form form : forms.values()) {
            byFirst.computeIfAbsent(form.first(), _ -> new ArrayList<>()).add(form);
        }
    }

    /// Those that come with the program.
    public static Abbreviations shipped() {
        return Shipped.ABBREVIATIONS;
    }

    /// Those that come with the program and those of the office, which win.
    ///
    /// @param own the office's file; it need not be there
    /// @return always done; what is wrong in the office's file is told and left out
    public static Outcome<Abbreviations> load(@Nullable Path own) {
        if (own == null || Files.notExists(own)) {
            return Outcome.done(shipped());
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(own)) {
            bytes = in.readNBytes(AbbreviationFile.MOST_BYTES + 1);
        } catch (IOException e) {
            Problem problem =
                    Problem.should(
                            "SEARCH.abbreviations-unreadable",
                            "",
                            own.getFileName(),
                            e.getClass().getSimpleName());
            return new Outcome.Done<>(shipped(), List.of(problem));
        }
        AbbreviationFile file = new AbbreviationFile(String.valueOf(own.getFileName()), bytes);
        List<Entry> entries = new ArrayList<>(Shipped.ENTRIES);
        entries.addAll(file.entries());
        return new Outcome.Done<>(new Abbreviations(new Lexicon(entries).forms()), file.problems());
    }

    /// These, and what papers explain, which counts less.
    public Abbreviations with(Collection<Explained> learnt) {
        if (learnt.isEmpty()) {
            return this;
        }
        Lexicon lexicon = new Lexicon(forms);
        for (Explained pair : learnt) {
            if (Tokens.of(pair.abbreviation()).size() > 0 && Tokens.of(pair.words()).size() > 0) {
                lexicon.learn(pair.abbreviation(), pair.words());
            }
        }
        return new Abbreviations(lexicon.forms());
    }

    /// What of a question may be said otherwise: the longest words first, none twice, in order.
    /// Labels and days are what they are.
    public List<Span> find(Tokens tokens) {
        int[] words = words(tokens);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < words.length) {
            Span span = words[i] < 0 ? null : span(tokens, words, i);
            if (span == null) {
                i++;
            } else {
                spans.add(span);
                while (i < words.length && (words[i] < 0 || words[i] < span.until())) {
                    i++;
                }
            }
        }
        return spans;
    }

    private @Nullable Span span(Tokens tokens, int[] words, int at) {
        List<Alternative> found = new ArrayList<>();
        int until = at;
        for (int i = words[at]; i < afterPosition(tokens, words[at]); i++) {
            for (Form form : byFirst.getOrDefault(tokens.term(i).folded(), List.of())) {
                int end = form.saidUntil(tokens, words, at);
                if (end > until) {
                    found.clear();
                    until = end;
                }
                if (end == until && end > at) {
                    found.addAll(form.alternatives());
                }
            }
        }
        return until == at
                ? null
                : spanOf(tokens, words[at], afterPosition(tokens, words[until - 1]), found);
    }

    private static @Nullable Span spanOf(
            Tokens tokens, int from, int until, List<Alternative> found) {
        boolean accented = false;
        for (int i = from; i < until; i++) {
            accented |= tokens.term(i).isAccented();
        }
        // Without accents `hang nam` says both hàng năm and hằng năm.
        String typed = words(tokens, from, until, accented);
        Map<String, Alternative> best = new HashMap<>();
        for (Alternative one : found) {
            String said = words(one.tokens(), 0, one.tokens().size(), true);
            if (!words(one.tokens(), 0, one.tokens().size(), accented).equals(typed)) {
                best.merge(said, one, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        List<Alternative> alternatives =
                best.values().stream()
                        .sorted(
                                Comparator.comparingDouble(Alternative::weight)
                                        .reversed()
                                        .thenComparing(Alternative::text))
                        .limit(MOST_ALTERNATIVES)
                        .toList();
        return alternatives.isEmpty() ? null : new Span(from, until, alternatives);
    }

    private static String words(Tokens tokens, int from, int until, boolean exact) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < until; i++) {
            if (i == from || tokens.position(i) != tokens.position(i - 1)) {
                Term term = tokens.term(i);
                words.append(exact ? term.exact() : term.folded()).append(' ');
            }
        }
        return words.toString();
    }

    /// The first token of each position; -1 within labels and days.
    private static int[] words(Tokens tokens) {
        int[] words = new int[tokens.size() == 0 ? 0 : tokens.position(tokens.size() - 1) + 1];
        Arrays.fill(words, -1);
        int wholeUntil = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0 || tokens.position(i) != tokens.position(i - 1);
            Term.Kind kind = tokens.term(i).kind();
            if (kind == Term.Kind.LABEL || kind == Term.Kind.DATE) {
                wholeUntil = Math.max(wholeUntil, tokens.end(i));
                words[tokens.position(i)] = -1;
            } else if (first && tokens.start(i) >= wholeUntil) {
                words[tokens.position(i)] = i;
            }
        }
        return words;
    }

    private static int afterPosition(Tokens tokens, int token) {
        int i = token + 1;
        while (i < tokens.size() && tokens.position(i) == tokens.position(token)) {
            i++;
        }
        return i;
    }

    /// Read once, when first asked for.
    private static final class Shipped {

        static final List<Entry> ENTRIES = entries();
        static final Abbreviations ABBREVIATIONS = new Abbreviations(new Lexicon(ENTRIES).forms());

        private static List<Entry> entries() {
            try (InputStream in = Abbreviations.class.getResourceAsStream(SHIPPED)) {
                byte[] bytes = Objects.requireNonNull(in, SHIPPED).readAllBytes();
                AbbreviationFile file = new AbbreviationFile(FILE, bytes);
                if (!file.problems().isEmpty()) {
                    throw new IllegalStateException(SHIPPED + ": " + file.problems());
                }
                return file.entries();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
