package vn.vanthu.web.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.template.Form;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Step;

/// Reads earlier papers as the values of a form, so that a new one can begin with them.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class Earlier {

    // Where a value of a form stands in a paper, for papers of which no form is left.
    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry("subject", "/title/subject"),
                    Map.entry("authority", "/preamble/authority"),
                    Map.entry("bases", "/preamble/bases"),
                    Map.entry("addressees", "/addressees/names"),
                    Map.entry("body", "/body"),
                    Map.entry("signers", "/foot/signers"),
                    Map.entry("recipients", "/foot/recipients"),
                    Map.entry("filing", "/foot/filing"),
                    Map.entry("drafter", "/foot/drafter"),
                    Map.entry("urgency", "/stamps/urgency"),
                    Map.entry("circulation", "/stamps/circulation"),
                    Map.entry("landscape", "/landscape"),
                    Map.entry("contact", "/contact"),
                    Map.entry("attachments", "/attachments"));

    private final Drafts drafts;
    private final Papers papers;

    Earlier(Drafts drafts, Papers papers) {
        this.drafts = drafts;
        this.papers = papers;
    }

    /// An earlier paper.
    ///
    /// @param values of its form, without number, symbol and date
    record Found(String kind, String subject, ObjectNode values) {}

    /// What the paper or draft of that key says.
    Outcome<Found> paper(String key, Actor by) {
        return switch (drafts.find(key, by)) {
            case Outcome.Done<DraftCard>(var card, _) ->
                    drafts.form(key, card.version(), by).map(Earlier::found);
            // Its draft may be gone while the archive still has the paper.
            case Outcome.Refused<DraftCard> _ ->
                    papers.file(key, 0, "paper.json", by).map(Earlier::found);
        };
    }

    /// The values of the last form of that kind that `by` wrote.
    ///
    /// @param but key of a draft that does not count
    Optional<ObjectNode> last(String kind, Actor by, String but) {
        return Stream.concat(
                        drafts.list(null, null, by).stream(),
                        drafts.list(Step.ISSUED, null, by).stream())
                .filter(card -> card.kind().equals(kind) && card.author().equals(by.login()))
                .filter(card -> !card.id().equals(but))
                .max(Comparator.comparing(DraftCard::changedAt))
                .flatMap(card ->
                        drafts.form(card.id(), card.version(), by).map(Earlier::found)
                                        instanceof Outcome.Done<Found>(var found, _)
                                ? Optional.of(found.values())
                                : Optional.empty());
    }

    private static Found found(byte[] json) {
        if (!(PaperJson.tree(json) instanceof Reading.Read<JsonNode>(var tree, _))) {
            return new Found("", "", JsonNodeFactory.instance.objectNode());
        }
        boolean isForm = tree.path(PaperJson.FORMAT_FIELD).asString("").equals(Form.FORMAT);
        ObjectNode values =
                isForm && tree.path("values") instanceof ObjectNode given
                        ? given.deepCopy()
                        : values(tree);
        values.remove(List.of("number", "symbol", "date"));
        return new Found(
                tree.path("kind").asString(""), values.path("subject").asString(""), values);
    }

    private static ObjectNode values(JsonNode paper) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        PLACES.forEach((name, place) -> {
            JsonNode value = paper.at(place);
            if (!value.isMissingNode()) {
                values.set(name, value.deepCopy());
            }
        });
        if (values.path("subject").isMissingNode() && paper.path("title").has("about")) {
            values.set("subject", paper.path("title").path("about"));
        }
        // Its form adds that line again (NĐ 30, PL I, II.9).
        if (values.path("recipients") instanceof ArrayNode recipients
                && recipients.path(0).asString(recipients.path(0).path("name").asString(""))
                        .startsWith("Như ")) {
            recipients.remove(0);
        }
        return values;
    }
}
