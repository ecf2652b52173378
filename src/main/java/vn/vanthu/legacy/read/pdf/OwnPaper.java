package vn.vanthu.legacy.read.pdf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Limits;

/// Finds the JSON that this program embeds in its files.
final class OwnPaper {

    private static final String NAME = "paper.json";

    private OwnPaper() {}

    static byte @Nullable [] of(PDDocument pdf) throws IOException {
        var names = pdf.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
        PDComplexFileSpecification file = files == null ? null : files.get(NAME);
        PDEmbeddedFile embedded = file == null ? null : file.getEmbeddedFile();
        if (embedded == null) {
            return null;
        }
        try (var in = embedded.createInputStream()) {
            byte[] json = in.readNBytes(Limits.BYTES + 1);
            return json.length > Limits.BYTES ? null : json;
        }
    }
}
