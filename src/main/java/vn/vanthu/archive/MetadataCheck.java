package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import vn.vanthu.archive.ocfl.StoredObject;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

/// Compares the metadata of every version with the paper that it describes.
final class MetadataCheck {

    /// The name under which a version holds the paper itself.
    static final String PAPER = "paper.json";

    private final StoredObject stored;
    private final Reporter reporter;

    /// Told of every fault.
    interface Reporter {
        void fault(String code, int version, Object... values);
    }

    MetadataCheck(StoredObject stored, Reporter reporter) {
        this.stored = stored;
        this.reporter = reporter;
    }

    void run() throws IOException {
        Map<String, Path> contents = stored.contents();
        String compared = "";
        for (StoredObject.Version version : stored.versions()) {
            SortedMap<String, String> files = version.files();
            String paper = files.get(PAPER);
            String metadata = files.get(Metadata.FILE);
            if (paper == null) {
                continue;
            }
            if (metadata == null) {
                reporter.fault("ARCHIVE.metadata-missing", version.number());
                continue;
            }
            // Most acts leave both as they were.
            if (compared.equals(paper + metadata)) {
                continue;
            }
            compared = paper + metadata;
            Path paperFile = contents.get(paper);
            Path metadataFile = contents.get(metadata);
            if (paperFile != null
                    && metadataFile != null
                    && Files.isRegularFile(paperFile)
                    && Files.isRegularFile(metadataFile)) {
                compare(
                        version.number(),
                        Files.readAllBytes(paperFile),
                        Files.readAllBytes(metadataFile));
            }
        }
    }

    private void compare(int version, byte[] paper, byte[] metadata) {
        switch (MetadataJson.read(metadata)) {
            case Reading.Refused<Metadata>(var problems) ->
                    reporter.fault(
                            "ARCHIVE.metadata-unreadable", version, problems.getFirst().code());
            case Reading.Read<Metadata>(var told, _) -> {
                if (PaperJson.tree(paper) instanceof Reading.Read<JsonNode>(var tree, _)) {
                    JsonNode head = tree.path("head");
                    alike(version, "CodeNumber", head.path("number"), told.codeNumber());
                    alike(version, "CodeNotation", head.path("symbol"), told.codeNotation());
                    alike(version, "IssuedDate", head.path("date"), told.issuedDate().toString());
                } else {
                    reporter.fault("ARCHIVE.metadata-unreadable", version, PAPER);
                }
            }
        }
    }

    private void alike(int version, String field, JsonNode inPaper, String inMetadata) {
        String text = inPaper.asString("");
        // A paper without a date line (biên bản) still has a day of issue.
        boolean isOpen = text.isEmpty() && field.equals("IssuedDate");
        if (!isOpen && !plain(text).equals(plain(inMetadata))) {
            reporter.fault("ARCHIVE.metadata-disagrees", version, field, text, inMetadata);
        }
    }

    /// `5`, `05` and `005` are one number.
    private static String plain(String text) {
        return PaperNumber.isNumber(text) ? PaperNumber.parse(text).toString() : text;
    }
}
