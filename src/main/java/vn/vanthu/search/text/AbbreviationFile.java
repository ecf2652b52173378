package vn.vanthu.search.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Reads a file of abbreviations; what is wrong in it is told all at once, the rest is used.
final class AbbreviationFile {

    static final String FORMAT = "abbreviations/1";

    static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_WORDS = 14;
    private static final int MOST_LETTERS = 200;
    private static final int MOST_SPELLINGS = 20;

    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param name of the file, as problems show it
    AbbreviationFile(String name, byte[] bytes) {
        this.name = name;
        if (bytes.length > MOST_BYTES) {
            problem("SEARCH.abbreviations-large", name, MOST_BYTES);
            return;
        }
        try {
            read(AbbreviationsYaml.read(bytes));
        } catch (AbbreviationsYaml.Unreadable e) {
            problem(
                    "SEARCH.abbreviations-unreadable",
                    place(e.line()),
                    String.valueOf(e.getMessage()));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void read(AbbreviationsYaml.Node root) {
        Map<String, AbbreviationsYaml.Node> sections = members(root);
        String format =
                sections.get("vanthu") instanceof AbbreviationsYaml.Text(_, var value) ? value : "";
        if (!format.equals(FORMAT)) {
            problem("SEARCH.abbreviations-format", name, format, FORMAT);
            return;
        }
        sections.forEach((section, node) -> {
            switch (section) {
                case "vanthu" -> {}
                case "abbreviations" -> list(section, node, this::meaning);
                case "spellings" -> list(section, node, this::names);
                case "successors" -> list(section, node, this::renaming);
                default ->
                        problem(
                                "SEARCH.abbreviations-unknown",
                                place(node.line()),
                                section,
                                "abbreviations, spellings, successors");
            }
        });
    }

    private interface Reading {
        @Nullable Entry of(AbbreviationsYaml.Node node);
    }

    private void list(String section, AbbreviationsYaml.Node node, Reading reading) {
        if (!(node instanceof AbbreviationsYaml.Items(_, var nodes))) {
            // A section that was emptied but left standing.
            if (!(node instanceof AbbreviationsYaml.Text(_, var value) && value.isBlank())) {
                wrong(node, section);
            }
            return;
        }
        for (AbbreviationsYaml.Node one : nodes) {
            if (entries.size() == MOST_ENTRIES) {
                problem("SEARCH.abbreviations-many", place(one.line()), MOST_ENTRIES);
                return;
            }
            Entry entry = reading.of(one);
            if (entry != null) {
                entries.add(entry);
            }
        }
    }

    private @Nullable Entry meaning(AbbreviationsYaml.Node node) {
        Map<String, AbbreviationsYaml.Node> members =
                known(node, Set.of("short", "long", "context"));
        List<String> shorts = words(node, members, "short");
        boolean struckOut =
                members.get("long") instanceof AbbreviationsYaml.Items(_, var none)
                        && none.isEmpty();
        List<String> longs = struckOut ? List.of() : words(node, members, "long");
        if (shorts.isEmpty() || (longs.isEmpty() && !struckOut)) {
            return null;
        }
        return new Entry.Meaning(shorts, longs);
    }

    private @Nullable Entry names(AbbreviationsYaml.Node node) {
        List<String> spellings = words(node, Map.of("spellings", node), "spellings");
        if (spellings.size() == 1) {
            wrong(node, "spellings");
        }
        return spellings.size() < 2 ? null : new Entry.Names(spellings);
    }

    private @Nullable Entry renaming(AbbreviationsYaml.Node node) {
        Map<String, AbbreviationsYaml.Node> members = known(node, Set.of("old", "new", "since"));
        List<String> olds = words(node, members, "old");
        List<String> news = words(node, members, "new");
        LocalDate since = day(node, members.get("since"));
        if (olds.isEmpty() || news.isEmpty() || since == null) {
            return null;
        }
        return new Entry.Renaming(olds, news.getFirst(), since);
    }

    private @Nullable LocalDate day(
            AbbreviationsYaml.Node entry, AbbreviationsYaml.@Nullable Node node) {
        if (node instanceof AbbreviationsYaml.Text(_, var value)) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                problem("SEARCH.abbreviations-day", place(node.line()), value);
                return null;
            }
        }
        wrong(entry, "since");
        return null;
    }

    private Map<String, AbbreviationsYaml.Node> known(
            AbbreviationsYaml.Node node, Set<String> names) {
        Map<String, AbbreviationsYaml.Node> members = members(node);
        members.forEach((member, value) -> {
            if (!names.contains(member)) {
                problem(
                        "SEARCH.abbreviations-unknown",
                        place(value.line()),
                        member,
                        String.join(", ", names.stream().sorted().toList()));
            }
        });
        return members;
    }

    /// One word or a list of them; empty, and a problem, when it is something else.
    private List<String> words(
            AbbreviationsYaml.Node entry, Map<String, AbbreviationsYaml.Node> in, String member) {
        List<String> words = new ArrayList<>();
        switch (in.get(member)) {
            case AbbreviationsYaml.Text text -> add(words, text);
            case AbbreviationsYaml.Items(_, var nodes)
                    when !nodes.isEmpty() && nodes.size() <= MOST_SPELLINGS -> {
                for (AbbreviationsYaml.Node one : nodes) {
                    if (one instanceof AbbreviationsYaml.Text text) {
                        add(words, text);
                    } else {
                        wrong(one, member);
                    }
                }
            }
            case null, default -> wrong(entry, member);
        }
        return words;
    }

    private void add(List<String> words, AbbreviationsYaml.Text text) {
        String value = text.value().strip();
        int size = value.length() > MOST_LETTERS ? 0 : Tokens.of(value).size();
        if (size == 0 || size > MOST_WORDS) {
            problem(
                    "SEARCH.abbreviations-words",
                    place(text.line()),
                    value.length() > 40 ? value.substring(0, 40) + "…" : value,
                    MOST_WORDS);
        } else {
            words.add(value);
        }
    }

    private static Map<String, AbbreviationsYaml.Node> members(AbbreviationsYaml.Node node) {
        return node instanceof AbbreviationsYaml.Members(_, var nodes) ? nodes : Map.of();
    }

    private void wrong(AbbreviationsYaml.Node node, String member) {
        problem("SEARCH.abbreviations-entry", place(node.line()), member);
    }

    private String place(int line) {
        return name + ":" + line;
    }

    private void problem(String code, Object... values) {
        problems.add(Problem.should(code, "", values));
    }
}
