package vn.vanthu.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;

/// Reads an office file of format `office/1`, and remembers where each entry stands.
final class OfficeFile {

    static final String FORMAT = "office/1";

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_ENTRIES = 20_000;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final OfficeData data = OfficeData.empty();
    private final Map<Object, OfficeCheck.Place> places = new HashMap<>();

    /// @param name of the file, as problems show it
    OfficeFile(String name, byte[] bytes) {
        this.name = name;
        if (bytes.length > MOST_BYTES) {
            problems.add(Problem.must("OFFICE.too-large", "", name, MOST_BYTES));
            return;
        }
        try {
            read(OfficeYaml.read(bytes));
        } catch (OfficeYaml.Unreadable e) {
            String place = name + ":" + e.line();
            problems.add(Problem.must("OFFICE.yaml", "", place, String.valueOf(e.getMessage())));
        }
    }

    OfficeData data() {
        return data;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Where `thing` stands in the file; what is not from it was in the office before.
    OfficeCheck.Place place(Object thing) {
        OfficeCheck.Place known = places.get(thing);
        return known == null ? new OfficeCheck.Place("", Described.words(thing)) : known;
    }

    private void read(OfficeYaml.Node root) {
        Map<String, OfficeYaml.Node> sections =
                root instanceof OfficeYaml.Members(_, var nodes) ? nodes : Map.of();
        switch (sections.get("vanthu")) {
            case OfficeYaml.Text(var line, var format) when !format.equals(FORMAT) -> {
                problems.add(
                        Problem.must("OFFICE.format", "vanthu", name + ":" + line, format, FORMAT));
                return;
            }
            case OfficeYaml.Text _ -> {}
            case null -> {
                problems.add(Problem.must("OFFICE.format-missing", "vanthu", name, FORMAT));
                return;
            }
            case OfficeYaml.Items _, OfficeYaml.Members _ -> {
                problems.add(Problem.must("OFFICE.format-missing", "vanthu", name, FORMAT));
                return;
            }
        }
        Map<String, Runnable> readers = new LinkedHashMap<>();
        readers.put("agency", () -> section(sections, "agency", data.agencies(), this::agency));
        readers.put("units", () -> section(sections, "units", data.units(), this::unit));
        readers.put("posts", () -> section(sections, "posts", data.posts(), this::post));
        readers.put(
                "people",
                () ->
                        section(
                                sections,
                                "people",
                                data.people(),
                                e -> new Person(e.code("code"), e.text("name"))));
        readers.put(
                "appointments",
                () -> section(sections, "appointments", data.appointments(), this::appointment));
        readers.put("signing", () -> section(sections, "signing", data.rights(), this::right));
        readers.put("outside", () -> section(sections, "outside", data.outside(), this::outside));
        readers.put(
                "successions",
                () -> section(sections, "successions", data.successions(), this::succession));
        readers.values().forEach(Runnable::run);
        sections.forEach((section, node) -> {
            if (!section.equals("vanthu") && !readers.containsKey(section)) {
                String place = name + ":" + node.line();
                String known = String.join(", ", readers.keySet());
                problems.add(Problem.must("OFFICE.unknown-member", section, place, section, known));
            }
        });
    }

    private <T> void section(
            Map<String, OfficeYaml.Node> sections,
            String section,
            List<T> into,
            Function<Entry, @Nullable T> reader) {
        OfficeYaml.Node node = sections.get(section);
        if (node == null || (node instanceof OfficeYaml.Text(_, var v) && v.isBlank())) {
            return;
        }
        if (!(node instanceof OfficeYaml.Items(_, var items)) || items.size() > MOST_ENTRIES) {
            String place = name + ":" + node.line();
            problems.add(Problem.must("OFFICE.not-list", section, place, section, MOST_ENTRIES));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            String path = section + "[" + i + "]";
            if (items.get(i) instanceof OfficeYaml.Members members) {
                Entry entry = new Entry(name, path, members, problems);
                int before = problems.size();
                T thing = reader.apply(entry);
                entry.finish();
                if (thing != null && problems.size() == before) {
                    into.add(thing);
                    places.putIfAbsent(thing, entry.place());
                }
            } else {
                String place = name + ":" + items.get(i).line();
                problems.add(Problem.must("OFFICE.not-group", path, place, path));
            }
        }
    }

    private Agency agency(Entry e) {
        return new Agency(
                e.code("code"),
                e.text("name"),
                e.optional("parent"),
                e.text("place"),
                e.optionalCode("organId"),
                contact(e.inner("contact")),
                e.validity());
    }

    private static @Nullable ContactLine contact(@Nullable Entry e) {
        if (e == null) {
            return null;
        }
        ContactLine contact =
                new ContactLine(
                        e.optional("address"),
                        e.optional("phone"),
                        e.optional("fax"),
                        e.optional("email"),
                        e.optional("website"));
        e.finish();
        return contact;
    }

    private OfficeUnit unit(Entry e) {
        String code = e.code("code");
        String abbreviation = e.optional("abbreviation");
        return new OfficeUnit(
                code,
                e.text("name"),
                abbreviation == null ? code : abbreviation,
                e.flag("advisory"),
                e.validity());
    }

    private Post post(Entry e) {
        Post.Level level = e.constant("level", Post.Level.values());
        return new Post(
                e.code("code"),
                e.text("title"),
                level == null ? Post.Level.STAFF : level,
                e.optionalCode("deputyOf"));
    }

    private Appointment appointment(Entry e) {
        return new Appointment(
                e.code("person"),
                e.code("post"),
                e.optionalCode("unit"),
                e.flag("acting"),
                e.optional("basis"),
                e.validity());
    }

    private SigningRight right(Entry e) {
        return new SigningRight(
                e.code("code"),
                e.code("post"),
                e.optionalCode("unit"),
                e.optionalCode("person"),
                e.codes("kinds"),
                e.constant("authority", Signer.Authority.values()),
                e.optional("body"),
                e.optional("document"),
                e.optional("content"),
                e.validity());
    }

    private OutsideAgency outside(Entry e) {
        String full = e.text("name");
        String brief = e.optional("shortName");
        return new OutsideAgency(
                e.code("code"),
                full,
                Objects.requireNonNullElse(brief, full),
                e.optionalCode("organId"),
                e.validity());
    }

    private @Nullable Succession succession(Entry e) {
        String from = e.code("from");
        String to = e.code("to");
        LocalDate day = e.day("day");
        String basis = e.optional("basis");
        String confidence = e.choice("confidence", List.of("high", "medium", "low"), "medium");
        if (day == null) {
            e.text("day"); // Says that it is missing, when it is.
            return null;
        }
        return new Succession(from, to, day, basis, confidence);
    }
}
