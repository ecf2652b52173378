package vn.vanthu.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// One entry of an office file, asked member by member; what is wrong is gathered, not thrown.
final class Entry {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, OfficeYaml.Node> members;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    Entry(String file, String path, OfficeYaml.Members members, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.line = members.line();
        this.members = members.nodes();
        this.problems = problems;
    }

    OfficeCheck.Place place() {
        return new OfficeCheck.Place(path, file + ":" + line);
    }

    /// Names the members nobody asked for; they are a slip of the pen, or of another format.
    void finish() {
        for (var member : members.entrySet()) {
            if (!asked.contains(member.getKey())) {
                must("OFFICE.unknown-member", member.getKey(), member.getKey(), sorted(asked));
            }
        }
    }

    /// The words at `name`; an empty text when they are missing, which is a problem.
    String text(String name) {
        String text = optional(name);
        if (text == null && isPlain(name)) {
            must("OFFICE.missing", name, name);
        }
        return text == null ? "" : text;
    }

    @Nullable String optional(String name) {
        asked.add(name);
        OfficeYaml.Node node = members.get(name);
        if (!(node instanceof OfficeYaml.Text(_, var value))) {
            if (node != null) {
                must("OFFICE.not-text", name, name);
            }
            return null;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (!Wording.isText(text)) {
            must("OFFICE.text", name, name, Wording.LONGEST);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    String code(String name) {
        return checked(name, text(name));
    }

    @Nullable String optionalCode(String name) {
        String code = optional(name);
        return code == null ? null : checked(name, code);
    }

    private String checked(String name, String code) {
        if (!code.isEmpty() && !Wording.isCode(code)) {
            must("OFFICE.code", name, name, code);
        }
        return code;
    }

    /// The codes of a list; a single one may stand without the list.
    Set<String> codes(String name) {
        OfficeYaml.Node node = members.get(name);
        if (!(node instanceof OfficeYaml.Items(_, var items))) {
            String code = optionalCode(name);
            return code == null ? Set.of() : Set.of(code);
        }
        asked.add(name);
        Set<String> codes = new LinkedHashSet<>();
        for (OfficeYaml.Node item : items) {
            if (item instanceof OfficeYaml.Text(_, var value)) {
                codes.add(checked(name, value.strip()));
            } else {
                must("OFFICE.not-text", name, name);
            }
        }
        return codes;
    }

    boolean flag(String name) {
        return choice(name, List.of("true", "false"), "false").equals("true");
    }

    /// One of a few words.
    String choice(String name, List<String> allowed, String otherwise) {
        String value = optional(name);
        if (value != null && !allowed.contains(value)) {
            must("OFFICE.choice", name, name, value, String.join(", ", allowed));
            return otherwise;
        }
        return value == null ? otherwise : value;
    }

    /// One of the constants of an enum, in lower case with `-`.
    <E extends Enum<E>> @Nullable E constant(String name, E[] constants) {
        List<String> allowed = Arrays.stream(constants).map(Entry::written).toList();
        String chosen = choice(name, allowed, "");
        return Arrays.stream(constants)
                .filter(c -> written(c).equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable LocalDate day(String name) {
        String value = optional(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.isAfter(Validity.FIRST) && day.isBefore(Validity.LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, with days that no calendar of ours reaches.
        }
        must("OFFICE.day", name, name, value);
        return null;
    }

    Validity validity() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (from != null && until != null && until.isBefore(from)) {
            must("OFFICE.order", "until", from, until);
            return Validity.since(from);
        }
        return new Validity(from, until);
    }

    /// The entry within this one, or null.
    @Nullable Entry inner(String name) {
        asked.add(name);
        return switch (members.get(name)) {
            case OfficeYaml.Members inner -> new Entry(file, path + "." + name, inner, problems);
            case null -> null;
            case OfficeYaml.Text _, OfficeYaml.Items _ -> {
                must("OFFICE.not-group", name, name);
                yield null;
            }
        };
    }

    private boolean isPlain(String name) {
        OfficeYaml.Node node = members.get(name);
        return node == null || (node instanceof OfficeYaml.Text(_, var v) && v.isBlank());
    }

    void must(String code, String member, Object... values) {
        OfficeYaml.Node node = members.get(member);
        Object[] all = new Object[values.length + 1];
        all[0] = file + ":" + (node == null ? line : node.line());
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(Problem.must(code, path + "." + member, all));
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
