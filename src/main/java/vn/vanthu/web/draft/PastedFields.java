package vn.vanthu.web.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Block;
import vn.vanthu.document.Run;
import vn.vanthu.document.Unit;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.parse.PastedText;
import vn.vanthu.template.Form;

/// Turns the head and the foot of a pasted paper into values of a form.
///
/// What the form prints by itself is taken off: `Về việc` before a subject, `Như Điều 3` above the
/// recipients. Number and symbol are left out, for the paper being written gets its own.
final class PastedFields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern STOP = Pattern.compile("[\\s;,.]+$");

    // Where the value of a field stands in a paper, and how sure it is.
    private static final Map<String, Source> SOURCES = new LinkedHashMap<>();

    static {
        source("parentAgency", "/head/parentAgency", Proposal::parentAgency);
        source("agency", "/head/agency", Proposal::agency);
        source("place", "/head/place", Proposal::place);
        source("date", "/head/date", Proposal::date);
        source("subject", "/title/subject", Proposal::subject);
        source("addressees", "/addressees/names", Proposal::addressees);
        source("authority", "/preamble/authority", Proposal::authority);
        source("bases", "/preamble/bases", Proposal::bases);
        source("signers", "/foot/signers", PastedFields::signers);
        source("recipients", "/foot/recipients", Proposal::recipients);
        source("filing", "/foot/filing", Proposal::filing);
        source("urgency", "/stamps/urgency", Proposal::urgency);
        source("circulation", "/stamps/circulation", Proposal::circulation);
    }

    private record Source(String pointer, Function<Proposal, Guess<?>> guess) {}

    /// What a field may be filled with.
    ///
    /// @param sure whether it may be offered as it is; else somebody should look at it first
    record Offer(String name, JsonNode value, boolean sure) {}

    private final Form form;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final List<String> others;
    private List<Block> body;

    PastedFields(Form form, PastedText read, Proposal proposal) {
        this.form = form;
        this.body = read.body();
        this.others = new ArrayList<>(read.others());
        JsonNode paper = tree(proposal);
        SOURCES.forEach((name, source) -> {
            Guess<?> guess = source.guess().apply(proposal);
            JsonNode value = paper.at(source.pointer());
            if (name.equals("subject") && value.isMissingNode()) {
                value = paper.at("/title/about");
            }
            if (guess.value() != null && !value.isMissingNode()) {
                take(name, value, guess.isSure());
            }
        });
        if (!read.attachments().isEmpty()) {
            offer("attachments", PaperJson.attachments(read.attachments()), true);
        }
        leaveFirstArticle();
    }

    List<Offer> offers() {
        return form.fields().stream()
                .filter(field -> offers.containsKey(field.name()))
                .map(field -> Objects.requireNonNull(offers.get(field.name())))
                .toList();
    }

    List<String> others() {
        return others;
    }

    List<Block> body() {
        return body;
    }

    private static void source(String name, String pointer, Function<Proposal, Guess<?>> guess) {
        SOURCES.put(name, new Source(pointer, guess));
    }

    private static JsonNode tree(Proposal proposal) {
        return PaperJson.tree(PaperJson.write(proposal.paper()))
                        instanceof Reading.Read<JsonNode>(var tree, _)
                ? tree
                : NODES.objectNode();
    }

    // As sure as the least sure part of them; nobody without a name.
    private static Guess<?> signers(Proposal proposal) {
        double sure = 1;
        for (Proposal.SignedBy signer : proposal.signers()) {
            if (signer.name().value() == null) {
                return Guess.none(0);
            }
            sure = Math.min(sure, signer.name().confidence());
            sure = Math.min(sure, signer.capacity().confidence());
        }
        return proposal.signers().isEmpty()
                ? Guess.none(0)
                : new Guess<>(proposal.signers(), sure, null);
    }

    private void take(String name, JsonNode value, boolean sure) {
        switch (name) {
            case "subject" -> takeWords(name, "/title/subject", value, sure);
            case "bases" -> takeList(name, "/preamble/bases", value, sure);
            case "recipients" -> takeList(name, "/foot/recipients", value, sure);
            case "signers" -> offer(name, withoutGaps(value), sure);
            default -> offer(name, value, sure);
        }
    }

    private void takeWords(String name, String place, JsonNode value, boolean sure) {
        Map<String, String> said = form.said(place, value.asString(""));
        if (said.isEmpty()) {
            offer(name, value, sure);
        }
        said.forEach((field, words) -> offer(field, NODES.stringNode(words), sure));
    }

    private void takeList(String name, String place, JsonNode list, boolean sure) {
        ArrayNode left = NODES.arrayNode();
        for (JsonNode one : list) {
            String words =
                    STOP.matcher(one.asString(one.path("name").asString(""))).replaceFirst("");
            Map<String, String> said = form.said(place, words);
            said.forEach((field, value) -> offer(field, NODES.stringNode(value), sure));
            boolean standing = left.isEmpty() && place.startsWith("/foot") && isAbove(words);
            if (said.isEmpty() && !standing) {
                left.add(one.isString() ? NODES.stringNode(words) : one);
            }
        }
        if (!left.isEmpty()) {
            offer(name, left, sure);
        }
    }

    // `Như trên`, which a form prints by itself (NĐ 30, PL I, II.9).
    private static boolean isAbove(String recipient) {
        return recipient.startsWith("Như ");
    }

    private static JsonNode withoutGaps(JsonNode signers) {
        JsonNode made = signers.deepCopy();
        for (JsonNode signer : made) {
            if (signer.path("capacity").size() == 1
                    && signer.path("capacity").get(0).asString("").equals("…")) {
                ((ObjectNode) signer).putArray("capacity");
            }
        }
        return made;
    }

    private void offer(String name, JsonNode value, boolean sure) {
        if (form.field(name).isPresent()) {
            offers.putIfAbsent(name, new Offer(name, value, sure));
            return;
        }
        String words = words(value);
        if (!words.isEmpty()) {
            others.add(words);
        }
    }

    private static String words(JsonNode value) {
        if (value.isValueNode()) {
            return value.asString("");
        }
        List<String> all = new ArrayList<>();
        value.forEach(inner -> all.add(words(inner)));
        return String.join("; ", all);
    }

    // `Điều 1. Ban hành kèm theo Quyết định này …` of mẫu 1.3, which the form writes.
    private void leaveFirstArticle() {
        if (!body.isEmpty()
                && body.getFirst() instanceof Unit unit
                && !form.said("/body", words(unit)).isEmpty()) {
            body = body.subList(1, body.size());
        }
    }

    private static String words(Unit unit) {
        StringBuilder words = new StringBuilder();
        List<Run> runs = unit.text().isEmpty() ? unit.title() : unit.text();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
