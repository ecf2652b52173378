package vn.vanthu.document.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Content;
import vn.vanthu.document.Foot;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Table;
import vn.vanthu.document.Title;
import vn.vanthu.document.Unit;

/// Builds the stored tree of a paper, leaving out whatever says nothing.
final class PaperWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PaperWriter() {}

    static ObjectNode tree(Paper paper) {
        Content content = paper.content();
        ObjectNode root = NODES.objectNode();
        root.put(PaperJson.FORMAT_FIELD, PaperJson.FORMAT);
        root.put("stage", paper instanceof IssuedPaper ? "issued" : "draft");
        root.put("kind", content.kind());
        if (content.landscape()) {
            root.put("landscape", true);
        }
        root.set("head", head(paper));
        title(root, content.title());
        addressees(root, content.addressees());
        preamble(root, content.preamble());
        root.set("body", blocks(content.body()));
        if (!content.closingMark()) {
            root.put("closingMark", false);
        }
        root.set("foot", foot(content.foot()));
        stamps(root, content);
        contact(root, content.contact());
        if (!content.attachments().isEmpty()) {
            root.set("attachments", attachments(content.attachments()));
        }
        return root;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static ObjectNode head(Paper paper) {
        ObjectNode head = NODES.objectNode();
        put(head, "parentAgency", paper.content().head().parentAgency());
        put(head, "agency", paper.content().head().agency());
        put(head, "number", paper.number());
        put(head, "symbol", paper.content().head().symbol());
        put(head, "place", paper.content().head().place());
        put(head, "date", paper.date());
        return head;
    }

    private static void title(ObjectNode root, Title title) {
        switch (title) {
            case Title.Named(var name, var subject) -> {
                ObjectNode node = root.putObject("title");
                put(node, "name", name);
                put(node, "subject", subject);
            }
            case Title.About(var subject) -> put(root.putObject("title"), "about", subject);
            case Title.None() -> {}
        }
    }

    private static void addressees(ObjectNode root, @Nullable Addressees addressees) {
        if (addressees != null) {
            ObjectNode node = root.putObject("addressees");
            put(node, "lead", addressees.lead());
            ArrayNode names = node.putArray("names");
            addressees.names().forEach(names::add);
        }
    }

    private static void preamble(ObjectNode root, Preamble preamble) {
        if (preamble.equals(Preamble.NONE)) {
            return;
        }
        ObjectNode node = root.putObject("preamble");
        put(node, "authority", preamble.authority());
        if (!preamble.bases().isEmpty()) {
            ArrayNode bases = node.putArray("bases");
            preamble.bases().forEach(base -> bases.add(runs(base)));
        }
        put(node, "enacting", preamble.enacting());
    }

    private static ObjectNode foot(Foot foot) {
        ObjectNode node = NODES.objectNode();
        ArrayNode signers = node.putArray("signers");
        foot.signers().forEach(signer -> signers.add(signer(signer)));
        if (!foot.recipients().isEmpty()) {
            ArrayNode recipients = node.putArray("recipients");
            foot.recipients().forEach(recipient -> recipients.add(recipient(recipient)));
        }
        switch (foot.filing()) {
            case null -> {}
            case Foot.Filing.AsWritten(var text) -> put(node.putObject("filing"), "text", text);
            case Foot.Filing.Kept(var units, var copies) -> {
                ObjectNode filing = node.putObject("filing");
                ArrayNode list = filing.putArray("units");
                units.forEach(list::add);
                if (copies > 1) {
                    filing.put("copies", copies);
                }
            }
        }
        Foot.DrafterMark drafter = foot.drafter();
        if (drafter != null) {
            ObjectNode mark = node.putObject("drafter");
            put(mark, "initials", drafter.initials());
            if (drafter.copies() != null) {
                mark.put("copies", drafter.copies());
            }
        }
        put(node, "confirmation", foot.confirmation());
        return node;
    }

    private static ObjectNode signer(Signer signer) {
        ObjectNode node = NODES.objectNode();
        ArrayNode capacity = node.putArray("capacity");
        signer.capacity().forEach(line -> capacity.add(line.toString()));
        put(node, "note", signer.note());
        put(node, "office", signer.office());
        put(node, "name", signer.name());
        return node;
    }

    private static JsonNode recipient(Foot.Recipient recipient) {
        if (recipient.note() == null && recipient.copies() == 1) {
            return NODES.stringNode(recipient.name());
        }
        ObjectNode node = NODES.objectNode();
        put(node, "name", recipient.name());
        put(node, "note", recipient.note());
        if (recipient.copies() > 1) {
            node.put("copies", recipient.copies());
        }
        return node;
    }

    private static void stamps(ObjectNode root, Content content) {
        var urgency = content.stamps().urgency();
        String circulation = content.stamps().circulation();
        if (urgency != null || circulation != null) {
            ObjectNode node = root.putObject("stamps");
            put(node, "urgency", urgency == null ? null : urgency.words());
            put(node, "circulation", circulation);
        }
    }

    private static void contact(ObjectNode root, @Nullable ContactLine contact) {
        if (contact != null) {
            ObjectNode node = root.putObject("contact");
            put(node, "address", contact.address());
            put(node, "phone", contact.phone());
            put(node, "fax", contact.fax());
            put(node, "email", contact.email());
            put(node, "website", contact.website());
        }
    }

    static ArrayNode attachments(List<Attachment> attachments) {
        ArrayNode nodes = NODES.arrayNode();
        attachments.forEach(attachment -> nodes.add(attachment(attachment)));
        return nodes;
    }

    private static ObjectNode attachment(Attachment attachment) {
        ObjectNode wrapper = NODES.objectNode();
        ObjectNode node =
                switch (attachment) {
                    case Attachment.Appendix appendix -> {
                        ObjectNode inner = wrapper.putObject("appendix");
                        put(inner, "title", appendix.title());
                        yield inner;
                    }
                    case Attachment.IssuedWith issued -> {
                        ObjectNode inner = wrapper.putObject("issued");
                        put(inner, "name", issued.name());
                        put(inner, "subject", issued.subject());
                        yield inner;
                    }
                };
        if (attachment.landscape()) {
            node.put("landscape", true);
        }
        node.set("body", blocks(attachment.body()));
        return wrapper;
    }

    static ArrayNode blocks(List<Block> blocks) {
        ArrayNode nodes = NODES.arrayNode();
        for (Block block : blocks) {
            nodes.add(
                    switch (block) {
                        case Paragraph paragraph -> paragraph(paragraph);
                        case Unit unit -> unit(unit);
                        case Table table -> NODES.objectNode().set("table", table(table));
                    });
        }
        return nodes;
    }

    private static JsonNode paragraph(Paragraph paragraph) {
        JsonNode runs = runs(paragraph.runs());
        if (paragraph.align() == null && runs.isString()) {
            return runs;
        }
        ObjectNode node = NODES.objectNode();
        node.set("paragraph", runs);
        put(node, "align", name(paragraph.align()));
        return node;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : BodyReader.name(constant);
    }

    private static JsonNode unit(Unit unit) {
        ObjectNode node = NODES.objectNode();
        put(node, "unit", name(unit.level()));
        put(node, "label", unit.label());
        if (!unit.title().isEmpty()) {
            node.set("title", runs(unit.title()));
        }
        if (!unit.text().isEmpty()) {
            node.set("text", runs(unit.text()));
        }
        if (!unit.blocks().isEmpty()) {
            node.set("blocks", blocks(unit.blocks()));
        }
        return node;
    }

    /// One plain run is a string; anything else a list.
    private static JsonNode runs(List<Run> runs) {
        if (runs.size() == 1 && !runs.getFirst().bold() && !runs.getFirst().italic()) {
            return NODES.stringNode(runs.getFirst().text());
        }
        ArrayNode nodes = NODES.arrayNode();
        for (Run run : runs) {
            if (!run.bold() && !run.italic()) {
                nodes.add(run.text());
                continue;
            }
            ObjectNode node = nodes.addObject();
            node.put("text", run.text());
            if (run.bold()) {
                node.put("bold", true);
            }
            if (run.italic()) {
                node.put("italic", true);
            }
        }
        return nodes;
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = NODES.objectNode();
        ArrayNode columns = node.putArray("columns");
        for (Table.Column column : table.columns()) {
            ObjectNode c = columns.addObject();
            c.put("width", column.width());
            put(c, "align", name(column.align()));
        }
        node.put("headerRows", table.headerRows());
        ArrayNode rows = node.putArray("rows");
        for (Table.Row row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.cells().forEach(cell -> cells.add(cell(cell)));
        }
        return node;
    }

    private static JsonNode cell(Table.Cell cell) {
        boolean plain = cell.columns() == 1 && cell.rows() == 1 && cell.align() == null;
        if (plain && cell.paragraphs().isEmpty()) {
            return NODES.stringNode("");
        }
        if (plain && cell.paragraphs().size() == 1) {
            return runs(cell.paragraphs().getFirst());
        }
        ObjectNode node = NODES.objectNode();
        ArrayNode paragraphs = node.putArray("paragraphs");
        cell.paragraphs().forEach(paragraph -> paragraphs.add(runs(paragraph)));
        if (cell.columns() > 1) {
            node.put("columns", cell.columns());
        }
        if (cell.rows() > 1) {
            node.put("rows", cell.rows());
        }
        put(node, "align", name(cell.align()));
        return node;
    }
}
