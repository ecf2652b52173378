package vn.vanthu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;

/// All layout rules by date; finds those of a paper.
public final class LayoutRulesCatalogue {

    private static final List<String> SHIPPED = List.of("nd30-2020", "tt01-2011");

    private final List<LayoutRules> newestFirst;

    private LayoutRulesCatalogue(List<LayoutRules> rules) {
        this.newestFirst =
                rules.stream().sorted(Comparator.comparing(LayoutRules::from).reversed()).toList();
    }

    /// The rules that ship with the program; a file `style/<name>.yaml` under `override` replaces
    /// the one of its name.
    public static LayoutRulesCatalogue load(@Nullable Path override) {
        List<LayoutRules> rules = new ArrayList<>();
        for (String name : SHIPPED) {
            rules.add(new LayoutRules(tree(name, override)));
        }
        return new LayoutRulesCatalogue(rules);
    }

    /// The rules for papers of that date; today's rules for a paper without any date.
    public LayoutRules of(Paper paper) {
        PaperDate date = paper.date();
        if (date == null) {
            return newestFirst.getFirst();
        }
        LocalDate latest = latest(date);
        return newestFirst.stream()
                .filter(rules -> !rules.from().isAfter(latest))
                .findFirst()
                .orElse(newestFirst.getLast());
    }

    /// The rules for books, which are printed as the time of printing asks.
    public LayoutRules ofBooks() {
        return newestFirst.getFirst();
    }

    /// The last day that a date with open parts can still become.
    private static LocalDate latest(PaperDate date) {
        LocalDate day = date.toLocalDate();
        if (day != null) {
            return day;
        }
        Integer month = date.month();
        return YearMonth.of(date.year(), month == null ? 12 : month).atEndOfMonth();
    }

    private static ObjectNode tree(String name, @Nullable Path override) {
        JsonNode tree = read(name, override);
        if (!(tree instanceof ObjectNode own)) {
            throw new IllegalStateException("Layout rules " + name + " are no YAML mapping");
        }
        String base = own.path("extends").asString("");
        if (base.isEmpty()) {
            return own;
        }
        ObjectNode merged = tree(base, override);
        own.properties()
                .forEach(member -> {
                    JsonNode inherited = merged.path(member.getKey());
                    if (inherited instanceof ObjectNode object
                            && member.getValue() instanceof ObjectNode changes) {
                        object.setAll(changes);
                    } else {
                        merged.set(member.getKey(), member.getValue());
                    }
                });
        return merged;
    }

    private static JsonNode read(String name, @Nullable Path override) {
        String file = "style/" + name + ".yaml";
        try {
            if (override != null && Files.isRegularFile(override.resolve(file))) {
                return new YAMLMapper().readTree(Files.readAllBytes(override.resolve(file)));
            }
            try (InputStream in =
                    Objects.requireNonNull(
                            LayoutRulesCatalogue.class.getResourceAsStream("/templates/" + file),
                            file)) {
                return new YAMLMapper().readTree(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Layout rules " + name + " cannot be read", e);
        }
    }
}
