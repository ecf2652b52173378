package vn.vanthu.web.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Problem;
import vn.vanthu.template.Field;
import vn.vanthu.template.Filled;
import vn.vanthu.template.Form;

/// Puts a visible blank wherever a form lacks what it needs, so that the clerk sees a page from the
/// first word on. What comes of it is shown and never kept.
final class Blanks {

    static final String BLANK = "…";

    /// Where only capitals may stand, as in a symbol.
    private static final String LETTERS = "XX";

    private static final String ROOT = "values.";

    // One problem can hide another: a signer without a name, then one without a post.
    private static final int ROUNDS = 10;
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,9})]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Form form;
    private final ObjectNode values;
    private final Map<String, Integer> tried = new HashMap<>();
    private final Set<String> blanks = new TreeSet<>();

    private Blanks(Form form, JsonNode values) {
        this.form = form;
        this.values =
                values instanceof ObjectNode given ? given.deepCopy() : NODES.objectNode();
    }

    /// @param filled what came of the form with blanks in it
    /// @param fields which of them hold a blank
    record Made(Filled filled, Set<String> fields) {}

    /// The form with blanks in it; null when even that makes no page.
    ///
    /// @param first what came of it without blanks
    static @Nullable Made fill(Form form, JsonNode values, Filled first) {
        return new Blanks(form, values).made(first);
    }

    private @Nullable Made made(Filled first) {
        Filled filled = first;
        // What is unfinished has no number yet, and so may lack its date.
        boolean changed = values.remove("number") != null;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> places =
                    filled.reading().problems().stream()
                            .filter(Problem::isFatal)
                            .map(Problem::field)
                            .filter(place -> place.startsWith(ROOT))
                            .distinct()
                            .toList();
            // First what says nothing. What says something wrong is only touched while there is no
            // page at all, for the clerk wants to see his own words.
            for (String place : places) {
                changed |= isOpen(place.substring(ROOT.length())) && mend(place);
            }
            if (!changed && filled.paper() == null) {
                for (String place : places) {
                    changed |= mend(place);
                }
            }
            if (!changed) {
                break;
            }
            changed = false;
            filled = form.filled(values);
        }
        return filled.paper() == null ? null : new Made(filled, blanks);
    }

    private boolean isOpen(String path) {
        JsonNode at = values;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            at =
                    step.group(1) != null
                            ? at.path(step.group(1))
                            : at.path(Integer.parseInt(step.group(2)));
        }
        return at.isMissingNode()
                || at.isNull()
                || (at.isString() && at.stringValue().isBlank())
                || (at.isContainer() && at.isEmpty());
    }

    private boolean mend(String path) {
        int times = tried.merge(path, 1, Integer::sum);
        String inner = path.substring(ROOT.length());
        if (times == 1) {
            blanks.add(path);
            return put(inner, BLANK);
        }
        if (times == 2 && form.field(inner).map(Field::type).orElse(null) == Field.Type.LINE) {
            return put(inner, LETTERS);
        }
        // What no blank can mend is left out, then what it stands in.
        return times <= 4 && remove(parent(inner, times - 1));
    }

    private static String parent(String path, int steps) {
        String parent = path;
        for (int i = 1; i < steps; i++) {
            int end = Math.max(parent.lastIndexOf('.'), parent.lastIndexOf('['));
            parent = end < 0 ? parent : parent.substring(0, end);
        }
        return parent;
    }

    /// Puts a blank there; false when there is no way to that place.
    private boolean put(String path, String words) {
        Field field = form.field(path).orElse(null);
        if (field != null) {
            // A symbol is put together from several fields; its fault is told at the first of them.
            String fitting = field.name().endsWith("Code") ? LETTERS : words;
            JsonNode blank = blank(field, fitting);
            if (blank == null) {
                return values.remove(path) != null;
            }
            values.set(path, blank);
            return true;
        }
        if (path.indexOf('.') < 0 && path.indexOf('[') < 0) {
            return values.remove(path) != null;
        }
        return place(path, NODES.stringNode(words));
    }

    private boolean remove(String path) {
        return place(path, null);
    }

    private boolean place(String path, @Nullable JsonNode node) {
        JsonNode at = values;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            boolean last = step.end() == path.length();
            String name = step.group(1);
            if (name != null && at instanceof ObjectNode object) {
                if (last) {
                    return node == null
                            ? object.remove(name) != null
                            : !node.equals(object.replace(name, node));
                }
                at = object.path(name);
            } else if (name == null && at instanceof ArrayNode array) {
                int index = Integer.parseInt(step.group(2));
                if (index >= array.size()) {
                    return false;
                }
                if (last) {
                    if (node == null) {
                        array.remove(index);
                        return true;
                    }
                    array.set(index, node);
                    return true;
                }
                at = array.path(index);
            } else {
                // A text where more was meant: the place itself is what is wrong.
                return false;
            }
        }
        return false;
    }

    /// What stands for a field that says nothing yet, or null when it can be left out.
    private static @Nullable JsonNode blank(Field field, String words) {
        return switch (field.type()) {
            case LINE, TEXT, INLINE -> NODES.stringNode(words);
            case SYMBOL, NUMBER, DATE, FLAG -> null;
            case CHOICE ->
                    field.choices().isEmpty()
                            ? null
                            : NODES.stringNode(field.choices().getFirst());
            case LINES, INLINES, BODY, RECIPIENTS -> NODES.arrayNode().add(BLANK);
            case SIGNERS -> {
                ArrayNode signers = NODES.arrayNode();
                ObjectNode signer = signers.addObject();
                signer.putArray("capacity").add(BLANK);
                signer.put("name", BLANK);
                yield signers;
            }
            case ATTACHMENTS -> {
                ArrayNode attachments = NODES.arrayNode();
                ObjectNode issued = attachments.addObject().putObject("issued");
                issued.put("name", BLANK).put("subject", BLANK).putArray("body").add(BLANK);
                yield attachments;
            }
            case FILING, DRAFTER, CONTACT -> null;
        };
    }
}
