package vn.vanthu.archive;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.json.Reading;

/// Writes metadata as JSON of format `metadata/1` and reads it back.
///
/// Dates stand twice: dd/MM/yyyy in the decree's field (NĐ 30, Phụ lục VI, Phần II: "Date", "10"),
/// and as ISO 8601 in `own` for programs. The published schema is
/// `src/main/resources/schema/metadata-1.schema.json`.
public final class MetadataJson {

    /// The one format read and written here.
    public static final String FORMAT = "metadata/1";

    static final DateTimeFormatter DECREE_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper COMPACT = JsonMapper.shared();

    private MetadataJson() {}

    /// Reads stored metadata, naming every problem at once.
    public static Reading<Metadata> read(byte[] json) {
        return MetadataReader.read(json);
    }

    /// The stored form; the same metadata always give the same bytes.
    public static byte[] write(Metadata metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MAPPER.writeValue(out, tree(metadata));
        return out.toByteArray();
    }

    /// The same on one line, for those who keep it beside the archive; reads back alike.
    public static byte[] compact(Metadata metadata) {
        return COMPACT.writeValueAsBytes(tree(metadata));
    }

    private static ObjectNode tree(Metadata metadata) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("vanthu", FORMAT);
        Metadata.FileCode file = metadata.fileCode();
        if (file != null) {
            tree.putObject("FileCode")
                    .put("OrganId", file.organId())
                    .put("FileCatalog", file.fileCatalog())
                    .put("FileNotation", file.fileNotation());
        }
        if (metadata.docOrdinal() != null) {
            tree.put("DocOrdinal", metadata.docOrdinal());
        }
        tree.put("TypeName", metadata.typeName());
        tree.put("CodeNumber", metadata.codeNumber());
        tree.put("CodeNotation", metadata.codeNotation());
        tree.put("IssuedDate", DECREE_DATE.format(metadata.issuedDate()));
        tree.put("OrganName", metadata.organName());
        tree.put("Subject", metadata.subject());
        tree.put("Language", metadata.language());
        tree.put("PageAmount", metadata.pageAmount());
        tree.put("Description", metadata.description());
        ArrayNode signers = tree.putArray("SignerInfo");
        metadata.signerInfo()
                .forEach(signer ->
                        signers.addObject()
                                .put("Position", signer.position())
                                .put("FullName", signer.fullName()));
        ArrayNode to = tree.putArray("To");
        metadata.to()
                .forEach(recipient ->
                        to.addObject()
                                .put("OrganId", recipient.organId())
                                .put("OrganName", recipient.organName()));
        tree.put("Priority", metadata.priority());
        tree.put("IssuedAmount", metadata.issuedAmount());
        if (metadata.dueDate() != null) {
            tree.put("DueDate", DECREE_DATE.format(metadata.dueDate()));
        }
        own(tree.putObject("own"), metadata);
        return tree;
    }

    private static void own(ObjectNode tree, Metadata metadata) {
        Metadata.Own own = metadata.own();
        tree.put("issued", metadata.issuedDate().toString());
        date(tree, "due", metadata.dueDate());
        tree.put("paper", own.paper());
        tree.put("kind", own.kind());
        tree.put("series", own.series());
        tree.put("draftingUnit", own.draftingUnit());
        own.appendices().forEach(tree.putArray("appendices")::add);
        ArrayNode relations = tree.putArray("relations");
        for (Metadata.Relation relation : own.relations()) {
            ObjectNode node = relations.addObject();
            node.put("type", relation.type());
            node.put("object", relation.object());
            node.put("label", relation.label());
            date(node, "date", relation.date());
        }
        tree.put("state", own.state());
        Metadata.RegisterLine line = own.registerLine();
        if (line != null) {
            tree.putObject("registerLine")
                    .put("kind", line.kind())
                    .put("kindName", line.kindName())
                    .put("subject", line.subject())
                    .put("signer", line.signer())
                    .put("recipients", line.recipients())
                    .put("keptBy", line.keptBy())
                    .put("copies", line.copies())
                    .put("note", line.note());
        }
        tree.put("retention", own.retention());
        own.rights().forEach(tree.putArray("rights")::add);
        ObjectNode more = tree.putObject("more");
        own.more().forEach(more::put);
    }

    private static void date(ObjectNode tree, String name, @Nullable LocalDate date) {
        if (date != null) {
            tree.put(name, date.toString());
        }
    }
}
