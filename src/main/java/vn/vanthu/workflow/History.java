package vn.vanthu.workflow;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.database.Database;

/// Writes down how a paper came to be: every saved version, every step (NĐ 30, PL VI, Phần I,
/// III.5.a: "lịch sử của văn bản"). Format `history/1`, kept in the archive beside the paper.
final class History {

    private static final String FORMAT = "history/1";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DraftTable drafts;

    History(Database database) {
        this.drafts = new DraftTable(database);
    }

    /// The history of a draft as JSON; the same history gives the same bytes.
    byte[] of(String id) {
        DraftCard card = drafts.find(id).orElseThrow();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("vanthu", FORMAT);
        root.put("paper", id);
        root.put("kind", card.kind());
        root.put("unit", card.unit());
        root.put("issuer", card.issuer());
        root.put("author", card.author());
        ArrayNode steps = root.putArray("steps");
        for (StepTaken step : drafts.steps(id)) {
            steps.addObject()
                    .put("at", step.at().toString())
                    .put("by", step.by())
                    .put("act", step.act().code())
                    .put("from", step.from().name())
                    .put("to", step.to().name())
                    .put("version", step.version())
                    .put("reason", step.reason());
        }
        ArrayNode versions = root.putArray("versions");
        for (DraftVersion version : drafts.versions(id)) {
            versions.addObject()
                    .put("version", version.version())
                    .put("savedBy", version.savedBy())
                    .put("savedAt", version.savedAt().toString())
                    .set("form", MAPPER.readTree(drafts.form(id, version.version()).orElseThrow()));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }
}
