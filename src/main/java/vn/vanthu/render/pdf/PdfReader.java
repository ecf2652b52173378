package vn.vanthu.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.ReadBack;

/// Reads back what a PDF of ours says: its tag tree in order, each element's letters decoded by the
/// file's own fonts.
public final class PdfReader {

    private final IdentityHashMap<COSDictionary, Map<Integer, String>> pages =
            new IdentityHashMap<>();
    private final List<String> passages = new ArrayList<>();
    private final List<List<Integer>> tables = new ArrayList<>();

    private PdfReader() {}

    /// What the file says, and the JSON embedded in it.
    ///
    /// @param source the embedded paper, or null when there is none
    public record Content(ReadBack text, @Nullable String source, int pages) {}

    /// Reads one file.
    ///
    /// @throws IOException when the file is no readable PDF
    public static Content read(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            IdentityHashMap<COSDictionary, CMap> fonts = new IdentityHashMap<>();
            for (PDPage page : document.getPages()) {
                reader.pages.put(page.getCOSObject(), letters(page, fonts));
            }
            COSDictionary root =
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (root != null) {
                reader.kids(root, null);
            }
            return new Content(
                    new ReadBack(reader.passages, reader.tables),
                    source(document),
                    document.getNumberOfPages());
        }
    }

    private void kids(COSDictionary element, @Nullable COSDictionary inheritedPage) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        COSArray list = new COSArray();
        if (kids instanceof COSArray array) {
            list = array;
        } else if (kids != null) {
            list.add(kids);
        }
        String type = element.getNameAsString(COSName.S);
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? inheritedPage : own;
        boolean passage = type != null && (type.equals("P") || type.matches("H[1-6]"));
        StringBuilder text = new StringBuilder();
        count(type);
        for (int i = 0; i < list.size(); i++) {
            switch (list.getObject(i)) {
                case COSInteger id -> text.append(content(page, id.intValue()));
                case COSDictionary kid when kid.containsKey(COSName.MCID) ->
                        text.append(
                                content(
                                        kid.getCOSDictionary(COSName.PG),
                                        kid.getInt(COSName.MCID)));
                case COSDictionary kid when kid.containsKey(COSName.S) -> kids(kid, page);
                case null, default -> {}
            }
        }
        if (passage) {
            passages.add(text.toString());
        }
    }

    private void count(@Nullable String type) {
        switch (type) {
            case "Table" -> tables.add(new ArrayList<>());
            case "TR" -> tables.getLast().add(0);
            case "TH", "TD" -> tables.getLast().add(tables.getLast().removeLast() + 1);
            case null, default -> {}
        }
    }

    private String content(@Nullable COSDictionary page, int id) {
        Map<Integer, String> letters = page == null ? null : pages.get(page);
        return letters == null ? "" : letters.getOrDefault(id, "");
    }

    /// The letters of a page by the number of the marked content they stand in.
    private static Map<Integer, String> letters(
            PDPage page, IdentityHashMap<COSDictionary, CMap> fonts) throws IOException {
        Map<Integer, StringBuilder> letters = new HashMap<>();
        List<COSBase> operands = new ArrayList<>();
        CMap font = null;
        StringBuilder open = null;
        PDFStreamParser parser = new PDFStreamParser(content(page));
        for (Object token = parser.parseNextToken();
                token != null;
                token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            switch (operator.getName()) {
                case "BDC" -> {
                    open = null;
                    if (operands.getLast() instanceof COSDictionary properties
                            && properties.containsKey(COSName.MCID)) {
                        open =
                                letters.computeIfAbsent(
                                        properties.getInt(COSName.MCID), _ -> new StringBuilder());
                    }
                }
                case "EMC" -> open = null;
                case "Tf" -> font = font(page, (COSName) operands.getFirst(), fonts);
                case "TJ" -> {
                    if (open != null && font != null) {
                        decode((COSArray) operands.getFirst(), font, open);
                    }
                }
                default -> {}
            }
            operands.clear();
        }
        Map<Integer, String> text = new HashMap<>();
        letters.forEach((id, found) -> text.put(id, found.toString()));
        return text;
    }

    /// The whole content at once: read as a stream, its parser would rewind at every number.
    private static byte[] content(PDPage page) throws IOException {
        try (InputStream content = page.getContents()) {
            return content.readAllBytes();
        }
    }

    /// What the font's codes mean, by its own ToUnicode table.
    private static @Nullable CMap font(
            PDPage page, COSName name, IdentityHashMap<COSDictionary, CMap> fonts)
            throws IOException {
        COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        COSDictionary all = resources == null ? null : resources.getCOSDictionary(COSName.FONT);
        COSDictionary font = all == null ? null : all.getCOSDictionary(name);
        if (font == null) {
            return null;
        }
        CMap known = fonts.get(font);
        if (known == null
                && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
            try (RandomAccessRead bytes = table.createView()) {
                known = new CMapParser().parse(bytes);
            }
            fonts.put(font, known);
        }
        return known;
    }

    private static void decode(COSArray shown, CMap font, StringBuilder into) {
        for (COSBase item : shown) {
            if (item instanceof COSString string) {
                byte[] codes = string.getBytes();
                for (int i = 0; i + 1 < codes.length; i += 2) {
                    int code = ((codes[i] & 0xFF) << 8) | (codes[i + 1] & 0xFF);
                    String letter = font.toUnicode(code, 2);
                    into.append(letter == null ? "\uFFFD" : letter);
                }
            }
        }
    }

    private static @Nullable String source(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return null;
        }
        Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
        PDComplexFileSpecification file = files == null ? null : files.get(EmbeddedSource.NAME);
        PDEmbeddedFile embedded = file == null ? null : file.getEmbeddedFile();
        return embedded == null ? null : new String(embedded.toByteArray(), StandardCharsets.UTF_8);
    }
}
